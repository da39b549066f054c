import './requireNode.ts';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { BOT_NAMES } from '../engine/bots/botNames.ts';
import { readScenario } from './cli/readScenario.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';
import { wholeNumber } from './cli/wholeNumber.ts';
import { jobsOf } from './ensemble/jobsOf.ts';
import { parseBots } from './ensemble/parseBots.ts';
import { parseWithout } from './ensemble/parseWithout.ts';
import type { Plan, Way } from './ensemble/plan.ts';
import { playAll } from './ensemble/playAll.ts';
import { makeProgress } from './ensemble/progress.ts';
import { resultOf } from './ensemble/result.ts';
import { tellResult } from './ensemble/tellResult.ts';

const HELP = `EXERCISE  Longtable: play the same seeds by several policies, and compare.

  npm run -s ensemble -- <scenario> [--runs 200] [--bots by-the-book,passive] [--without S01] [--right] [--json]

  <scenario>    a name in scenarios/ or the path of a scenario's folder
  --runs        seeds to play, the same for every policy (default 200)
  --bots        one policy or several, joined by commas: ${BOT_NAMES.join(', ')}
                (default by-the-book,passive); each holds every seat, and the first is compared with each other one
  --without     plays every policy once more without an order: S01, or S01@3 in turn 3 only, or S01@1-2 in turns 1 to 2,
                or S01,M05 without both; may be given several times, each time for one comparison
  --turns       turns to play (default: the scenario's own number)
  --seed        printable ASCII; seeds are <seed>-1, <seed>-2, … (default ensemble), and play them: --seed ensemble-1
  --right       tells in how many turns each order was the right one
  --right-runs  seeds behind that, spread evenly over all (default 40)
  --workers     threads (default: as many as this machine runs at once); changes nothing but the time
  --json        print exactly one JSON object (scripts/ensemble/result.ts says what is in it)

Every figure is a value that occurred: of a list, the one at that share. "Better" is fewer person-hours, hours in the dark and
turns, and more trust, answers and receipts. An order counts as offered to a nation in a turn when, after the bots have
moved, one of its seats may still seal it or has it on its sheet. It was right there when the region ends with fewer
person-hours (or as many, and fewer hospital hours in the dark) with it than without it, everybody playing on by the same
policies and with the same luck. Orders that take effect at once are not judged, nor are those on which exercise control rules.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '200' },
      bots: { type: 'string', default: 'by-the-book,passive' },
      without: { type: 'string', multiple: true, default: [] },
      turns: { type: 'string' },
      seed: { type: 'string', default: 'ensemble' },
      right: { type: 'boolean', default: false },
      'right-runs': { type: 'string', default: '40' },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new UsageError(`ensemble takes one scenario.\n\n${HELP}`);
  const bots = parseBots(values.bots);
  const runs = wholeNumber('--runs', values.runs, 100_000);
  const rightRuns = wholeNumber('--right-runs', values['right-runs'], 100_000);
  const workers = values.workers === undefined ? availableParallelism() : wholeNumber('--workers', values.workers, 256);
  if (!/^[\x20-\x7e]+$/.test(values.seed)) throw new UsageError('A seed is one or more printable ASCII characters.');
  const scenario = await readScenario(name);
  const turns = values.turns === undefined ? scenario.turns : wholeNumber('--turns', values.turns, 100);
  const removed = values.without.map((text) => ({ text, without: parseWithout(text, scenario, turns) }));
  const ways: readonly Way[] = bots.flatMap((bot) => [
    { name: bot, bots: bot, without: [] },
    ...removed.map(({ text, without }) => ({ name: `${bot} without ${text}`, bots: bot, without })),
  ]);
  const seeds = Array.from({ length: runs }, (_, i) => `${values.seed}-${i + 1}`);
  const plan: Plan = { scenario, turns, seeds, ways };
  const jobs = jobsOf(plan, values.right ? Math.min(rightRuns, runs) : 0);
  const found = await playAll(plan, jobs, workers, makeProgress('runs', jobs.length));
  const result = resultOf(plan, values.seed, jobs, found);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : tellResult(result, scenario));
  return 0;
});
