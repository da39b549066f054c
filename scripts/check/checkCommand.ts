import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Scenario } from '../../engine/model/scenario.ts';
import { countScenario } from '../../scenarios/load/countScenario.ts';
import { byPlace } from '../../scenarios/load/fault.ts';
import { faultAt, type Parts } from '../../scenarios/load/parts.ts';
import { READING_BUDGET, type ReadingRow } from '../../scenarios/load/readingLoad.ts';
import { loadPlayable } from '../../server/loadPlayable.ts';
import { dryRun } from './dryRun.ts';
import { dryRunFaults } from './dryRunFaults.ts';
import { dryRunReport } from './dryRunReport.ts';
import { playingTime } from './playingTime.ts';

const HELP = `Checks the scenario in a folder.

  npm run -s check -- <folder> [--json] [--no-dry-run]

  <folder>       such as scenarios/first-light
  --json         prints one JSON object instead of lines
  --no-dry-run   looks at the files only; without it, bots play a scenario that has no error
  --help         prints this

Prints one line a fault: file:line, error or warning, what is wrong, what would be right. Then what the bots' runs showed:
injects that came, decisions that were taken, how long the exercise will be played.
Ends with 0 when there is no error, with 1 otherwise. docs/scenario-authoring.md explains the files.
`;

/** What a command prints, and whether all went well. */
export interface Outcome {
  readonly output: string;
  readonly ok: boolean;
}

/** Runs the check with the words of the command line. */
export async function checkCommand(words: readonly string[]): Promise<Outcome> {
  const asked = understand(words);
  if ('says' in asked) return misuse(asked.says, words.includes('--json'));
  if (asked.help) return { output: HELP, ok: true };
  const { scenario, parts, faults: found } = await loadPlayable(asked.folder);
  const played = scenario && parts && asked.dryRun ? tryOut(asked.folder, scenario, parts) : null;
  const faults = [...found, ...(played?.faults ?? [])]
    .sort(byPlace)
    .map((fault) => ({ ...fault, file: join(asked.folder, fault.file) }));
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const warnings = faults.length - errors;
  const counts = scenario && countScenario(scenario);
  const ok = errors === 0;
  if (asked.json) {
    const dryRun = played?.run && { ...played.run, playingTime: played.time };
    const result = {
      ok,
      folder: asked.folder,
      scenario: scenario?.id ?? null,
      errors,
      warnings,
      faults,
      counts,
      dryRun: dryRun ?? null,
    };
    return { output: `${JSON.stringify(result, null, 2)}\n`, ok };
  }
  const lines = faults.map((fault) => `${fault.file}:${fault.line} ${fault.severity} ${fault.says} — ${fault.remedy}`);
  if (lines.length > 0) lines.push('');
  const verdict = `${number(errors, 'error')}, ${number(warnings, 'warning')}`;
  if (!scenario || !counts || !ok) {
    lines.push(`${asked.folder}: ${verdict}; it cannot be played yet.`);
  } else {
    lines.push(`${scenario.id}: ${verdict}; it can be played.`);
    lines.push(
      [
        number(counts.nations, 'nation'),
        number(counts.seats, 'seat'),
        number(counts.orders, 'order'),
        number(counts.injects, 'inject'),
        `${number(counts.words, 'word')} of text`,
      ].join(' · '),
      `Words to read by seat and turn, at most (budget ${READING_BUDGET}):`,
      ...readingTable(counts.reading),
    );
    if (played?.run) lines.push('', ...dryRunReport(scenario, played.run, played.time));
  }
  return { output: `${lines.join('\n')}\n`, ok };
}

/** Lets bots play the scenario. A run that stops is told as a fault, since the files alone showed no error. */
function tryOut(folder: string, scenario: Scenario, parts: Parts) {
  try {
    const run = dryRun(scenario);
    const time = playingTime(scenario, run);
    return { run, time, faults: dryRunFaults(parts, run, time) };
  } catch (error) {
    const says = `a dry run stopped: ${(error as Error).message}`;
    const remedy = `see where with \`npm run -s play -- ${folder}\`, and report it; \`--no-dry-run\` looks at the files only`;
    return { run: null, time: null, faults: [faultAt(parts.head, [], says, remedy)] };
  }
}

type Asked =
  | { readonly folder: string; readonly json: boolean; readonly dryRun: boolean; readonly help: boolean }
  | { readonly says: string };

function understand(words: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      allowNegative: true,
      options: {
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [folder, ...more] = positionals;
    if (values.help) return { folder: '', json: false, dryRun: false, help: true };
    if (folder === undefined) return { says: 'Name the folder of a scenario.' };
    if (more.length > 0) return { says: `Name one folder, not ${positionals.length}.` };
    return { folder, json: values.json, dryRun: values['dry-run'], help: false };
  } catch (error) {
    // Node's first sentence names the slip; the rest is about its own syntax.
    return { says: `${(error as Error).message.split('. ')[0]}.` };
  }
}

function misuse(says: string, json: boolean): Outcome {
  if (json) return { output: `${JSON.stringify({ ok: false, says }, null, 2)}\n`, ok: false };
  return { output: `${says}\n\n${HELP}`, ok: false };
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** One row a seat, one column a turn. */
function readingTable(rows: readonly ReadingRow[]): readonly string[] {
  const turns = [...new Set(rows.map((row) => row.turn))];
  const seats = [...new Set(rows.map((row) => row.seat))];
  const width = Math.max(...seats.map((seat) => seat.length));
  const head = `  ${' '.repeat(width)}${turns.map((turn) => `T${turn}`.padStart(5)).join('')}`;
  const line = (seat: string) => {
    const words = rows.filter((row) => row.seat === seat).map((row) => String(row.words).padStart(5));
    return `  ${seat.padEnd(width)}${words.join('')}`;
  };
  return [head, ...seats.map(line)];
}
