import './requireNode.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { debriefFor } from '../engine/evaluation/debrief/debriefFor.ts';
import { editionsOf } from '../engine/evaluation/debrief/editionsOf.ts';
import { notesOf } from '../engine/evaluation/debrief/notesOf.ts';
import { examine } from '../engine/room/rerun/examine.ts';
import { ReplayFault, replay } from '../engine/run/replay.ts';
import { untilEndEx } from '../engine/run/untilEndEx.ts';
import { verifyRun } from '../engine/run/verifyRun.ts';
import { nativeSha256 } from '../server/nativeSha256.ts';
import { nativeTools } from '../server/nativeTools.ts';
import { runNames } from '../ui/debrief/pages/runNames.ts';
import { DamagedRun, readRunText } from './cli/readRun.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';
import { readNotes } from './debrief/notes.ts';
import { readFont } from './debrief/readFont.ts';
import { writeDebrief } from './debrief/writeDebrief.ts';

const HELP = `EXERCISE  Longtable: make the wall set and the report of a run, ready to be printed.

  npm run -s debrief -- <run.json> --out <folder> [--edition truth] [--notes notes.json] [--json]

  --out       the folder that gets wall.html (A4 landscape) and report.html (A4, two pages); made where it is missing
  --edition   truth: everything, for exercise control (default) · common: sums over all nations, without names ·
              a nation such as tal: what it did, what it was told, and its own figures
  --notes     notes that were collected on paper, beside those that seats handed in and the log holds: {"notes": [{"seat":
              "kes-civ", "kind": "sustain" or "improve", "text": "…", "for": "own" or "all"}]}; "own" (default) is printed for
              its nation and exercise control, "all" in the common edition, too
  --json      print exactly one JSON object: the figures of the edition

The run is verified and played again first. Each future and each tried decision is the same seed played again with one change;
the foot of the report says what is assumed. Exit code 0: written. 1: the run file was changed. 2: called wrongly.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      edition: { type: 'string', default: 'truth' },
      notes: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError(`debrief takes one run file.\n\n${HELP}`);
  if (values.out === undefined) throw new UsageError('debrief needs --out <folder> to write to.');
  const fail = (entry: number | null, says: string): number => {
    if (values.json) process.stdout.write(`${JSON.stringify({ ok: false, entry, says })}\n`);
    else process.stderr.write(`BROKEN${entry === null ? '' : ` at entry ${entry}`}: ${says}\n`);
    return 1;
  };
  try {
    const file = readRunText(path);
    const fault = verifyRun(file, nativeSha256);
    if (fault) return fail(fault.entry, fault.says);
    const run = replay(file, nativeTools);
    const { scenario } = file;
    if (!scenario) return fail(0, 'the file is an edition without the scenario');
    if (run.state.clock !== 'ended')
      return fail(file.entries.length, `the log stops in turn ${run.state.turn}, before EndEx`);
    const editions = editionsOf(scenario);
    if (!editions.includes(values.edition))
      throw new UsageError(`There is no edition "${values.edition}"; there are ${editions.join(', ')}.`);
    const onPaper = values.notes === undefined ? [] : readNotes(values.notes, scenario);
    const words = new Map(file.texts.map(({ ref, text }) => [ref, text]));
    const handedIn = notesOf(scenario, run.state, (ref) => words.get(ref) ?? null);
    const examined = examine(untilEndEx(file), nativeTools, values.edition);
    const debrief = debriefFor(examined, [...handedIn, ...onPaper], values.edition);
    const { scenarioHash } = file.header;
    const names = runNames(file.header, values.edition, { ...run, scenarioHash, reveal: file.reveal });
    const pages = writeDebrief(scenario, debrief, names, readFont());
    const files = writePages(values.out, pages);
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ ok: true, files, debrief })}\n`);
      return 0;
    }
    const lines = debrief.futures.map(
      ({ future, personHours }) => `  ${future.padEnd(10)} ${personHours.toLocaleString('en')} person-hours`,
    );
    process.stdout.write(`EXERCISE  ${scenario.id}, edition ${values.edition}\n${[...lines, ...files].join('\n')}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ReplayFault) return fail(error.entry, error.message);
    if (error instanceof DamagedRun) return fail(null, error.message);
    throw error;
  }
});

function writePages(folder: string, pages: { readonly wall: string; readonly report: string }): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return (['wall', 'report'] as const).map((name) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, pages[name]);
      return file;
    });
  } catch (error) {
    throw new UsageError(`Nothing can be written to ${folder}: ${error instanceof Error ? error.message : 'failed'}`);
  }
}
