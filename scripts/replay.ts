import './requireNode.ts';
import { parseArgs } from 'node:util';
import { metricsOf } from '../engine/evaluation/metrics.ts';
import { newsOfSeat, ReplayFault, replay, viewOfSeat } from '../engine/run/replay.ts';
import { verifyRun } from '../engine/run/verifyRun.ts';
import { nativeSha256 } from '../server/nativeSha256.ts';
import { nativeTools } from '../server/nativeTools.ts';
import { DamagedRun, readRunText } from './cli/readRun.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';

const HELP = `EXERCISE  Longtable: verify a run file and play it again from its log alone.

  npm run -s replay -- <run.json> [--to 3] [--as tal-civ] [--json]

  --to     stop after this turn is closed
  --as     show what this seat knew, as it learnt it
  --json   print exactly one JSON object

Exit code 0: every byte fits. 1: something was changed; the entry at which it breaks is named. 2: called wrongly.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError(`replay takes one run file.\n\n${HELP}`);
  const to = values.to === undefined ? undefined : Number(values.to);
  if (to !== undefined && (!Number.isInteger(to) || to < 1))
    throw new UsageError(`--to takes a turn from 1 on, not "${values.to}".`);
  const fail = (entry: number | null, says: string): number => {
    if (values.json) process.stdout.write(`${JSON.stringify({ ok: false, entry, says })}\n`);
    else
      process.stderr.write(
        `${entry === null ? 'BROKEN' : entry === 0 ? 'BROKEN in the header' : `BROKEN at entry ${entry}`}: ${says}\n`,
      );
    return 1;
  };
  try {
    const file = readRunText(path);
    const fault = verifyRun(file, nativeSha256);
    if (fault) return fail(fault.entry, fault.says);
    const run = replay(file, nativeTools, to === undefined ? {} : { to });
    if (to === undefined && run.state.clock !== 'ended') {
      // A file is re-executed only with the seed revealed, and the seed is revealed only after EndEx.
      return fail(file.entries.length, `the log stops in turn ${run.state.turn}, before EndEx; entries are missing`);
    }
    const seats = file.scenario?.nations.flatMap((nation) => nation.seats.map((seat) => seat.id)) ?? [];
    if (values.as !== undefined && !seats.includes(values.as)) {
      throw new UsageError(`There is no seat "${values.as}" in this run; there are ${seats.join(', ')}.`);
    }
    const result = {
      ok: true,
      scenario: file.header.scenario,
      rulesVersion: file.header.rulesVersion,
      turns: run.state.turn,
      entries: file.entries.length,
      stateHash: run.stateHash,
      logHash: run.logHash,
      metrics: file.scenario ? metricsOf(file.scenario, run.state) : null,
      ...(values.as === undefined
        ? {}
        : { seat: values.as, news: newsOfSeat(file, run, values.as), view: viewOfSeat(file, run, values.as) }),
    };
    if (values.json) {
      process.stdout.write(`${JSON.stringify(result)}\n`);
      return 0;
    }
    process.stdout.write(
      `EXERCISE  ${result.scenario}: ${result.entries} entries verified, ${run.states.length} inputs re-executed\n`,
    );
    process.stdout.write(`stateHash  ${result.stateHash}\nlogHash    ${result.logHash}\n`);
    if (values.as !== undefined) process.stdout.write(`${tellNews(values.as, result.news ?? [])}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ReplayFault) return fail(error.entry, error.message);
    if (error instanceof DamagedRun) return fail(null, error.message);
    throw error;
  }
});

/** What a seat learnt, one line a report, in the order in which it came. */
function tellNews(seat: string, news: ReturnType<typeof newsOfSeat>): string {
  const lines = [`as ${seat} saw it:`];
  for (const { items } of news) {
    for (const item of items) {
      const { report, ...fields } = item;
      if (report === 'turnOpened') lines.push(`turn ${'turn' in fields ? fields.turn : ''}`);
      else lines.push(`  ${report} ${shorten(JSON.stringify(fields))}`);
    }
  }
  return lines.join('\n');
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
