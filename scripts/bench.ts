import './requireNode.ts';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { EXCON } from '../engine/model/ids.ts';
import { exportRun } from '../engine/room/exportRun.ts';
import { playBots } from '../engine/room/playBots.ts';
import { canonicalJson } from '../engine/run/canonicalJson.ts';
import { makeDice } from '../engine/run/dice.ts';
import { effectiveEntries } from '../engine/run/effectiveEntries.ts';
import type { Game } from '../engine/run/game.ts';
import { replay } from '../engine/run/replay.ts';
import { verifyRun } from '../engine/run/verifyRun.ts';
import { initialState } from '../engine/state/initialState.ts';
import { step } from '../engine/turn/step.ts';
import { nativeSha256 } from '../server/nativeSha256.ts';
import { nativeTools } from '../server/nativeTools.ts';
import { benchEnergy } from './bench/benchEnergy.ts';
import { benchSectors } from './bench/benchSectors.ts';
import { flowRows } from './bench/flowRows.ts';
import { readScenario } from './cli/readScenario.ts';
import { runCommand } from './cli/runCommand.ts';
import { UsageError } from './cli/usageError.ts';

const HELP = `EXERCISE  Longtable: measure how fast exercises are played on this machine.

  npm run -s bench [-- --runs 30] [--turns 8] [--json]

  --runs    runs behind each figure, after a warm-up (default 30)
  --turns   turns of each run (default 8)
  --json    print exactly one JSON object

Turn times are those of closing a turn alone: orders, networks, stages, injects. Runs are whole exercises of First Light with
bots in every seat, through the same room as people. Solvers run on synthetic networks from fixed seeds. All figures are
medians unless they say otherwise.
`;

const BOTS = 'by-the-book' as const;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '30' },
      turns: { type: 'string', default: '8' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const runs = whole('--runs', values.runs, 1000);
  const turns = whole('--turns', values.turns, 100);
  const scenario = await readScenario('first-light');
  const play = (seed: string) => playBots({ scenario, seed, turns, bots: BOTS, tools: nativeTools });
  for (let i = 0; i < Math.min(runs, 5); i++) play(`warm-up ${i}`);

  const runMillis: number[] = [];
  const turnMillis: number[] = [];
  const replayMillis: number[] = [];
  const inputsReplayed: number[] = [];
  const stateBytes: number[] = [];
  const fileBytes: number[] = [];
  for (let i = 0; i < runs; i++) {
    const seed = `bench ${i}`;
    const start = performance.now();
    const room = play(seed);
    runMillis.push(performance.now() - start);
    const file = exportRun(room, { reveal: true });
    turnMillis.push(...closingMillis({ ...room.game, dice: makeDice(seed) }, file.entries));
    const replayStart = performance.now();
    if (verifyRun(file, nativeSha256) !== null) throw new Error(`the run of seed "${seed}" does not verify`);
    const replayed = replay(file, nativeTools);
    replayMillis.push(performance.now() - replayStart);
    inputsReplayed.push(replayed.states.length);
    stateBytes.push(canonicalJson(room.state).length);
    fileBytes.push(canonicalJson(file).length);
  }
  const runSeconds = middle(runMillis) / 1000;
  const replaySeconds = middle(replayMillis) / 1000;
  const result = {
    scenario: scenario.id,
    bots: BOTS,
    runs,
    turns,
    turnMillis: { p50: round(middle(turnMillis)), p95: round(quantile(turnMillis, 0.95)) },
    runsPerSecond: round(1 / runSeconds),
    turnsPerSecond: round(turns / runSeconds),
    replayInputsPerSecond: Math.round(middle(inputsReplayed) / replaySeconds),
    inputsPerRun: Math.round(middle(inputsReplayed)),
    stateBytes: Math.round(middle(stateBytes)),
    runFileBytes: Math.round(middle(fileBytes)),
    memoryMegabytes: {
      heapUsed: Math.round(process.memoryUsage().heapUsed / 1e6),
      residentPeak: Math.round(process.resourceUsage().maxRSS / 1e3),
    },
    energy: benchEnergy(runs),
    sectors: benchSectors(runs, scenario),
    flows: await flowRows(),
    node: process.version,
  };
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  const rows: (readonly [string, string])[] = [
    ['closing a turn, p50', `${result.turnMillis.p50} ms`],
    ['closing a turn, p95', `${result.turnMillis.p95} ms`],
    [`whole runs of ${turns} turns`, `${result.runsPerSecond} a second`],
    ['turns with their bots', `${result.turnsPerSecond} a second`],
    ['verify and replay', `${result.replayInputsPerSecond.toLocaleString('en')} inputs a second`],
    ['inputs in a run', `${result.inputsPerRun}`],
    ['state as canonical JSON', `${kilobytes(result.stateBytes)} kB`],
    ['run file', `${kilobytes(result.runFileBytes)} kB`],
    ...result.flows.map(({ name, micros }) => [name, `${micros} µs`] as const),
    ['heap in use at the end', `${result.memoryMegabytes.heapUsed} MB`],
    ['resident memory, peak', `${result.memoryMegabytes.residentPeak} MB`],
  ];
  for (const { work, micros, aimMicros } of result.energy)
    rows.push([work, `${micros} µs${aimMicros === null ? '' : ` (aim ${aimMicros})`}`]);
  for (const { work, micros } of result.sectors) rows.push([work, `${micros} µs`]);
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value.padStart(24)}`);
  process.stdout.write(
    `EXERCISE  ${scenario.id}, ${BOTS}, ${runs} runs, Node ${process.version}\n${lines.join('\n')}\n`,
  );
  return 0;
});

/** Steps a run's inputs again and times those that close a turn. */
function closingMillis(game: Game, entries: Parameters<typeof effectiveEntries>[0]): readonly number[] {
  const millis: number[] = [];
  let state = initialState(game.scenario);
  for (const { payload } of effectiveEntries(entries)) {
    if (payload.kind !== 'input') continue;
    const start = performance.now();
    state = step(game, state, payload.input, payload.by).state;
    if (payload.by === EXCON && payload.input.type === 'closeTurn') millis.push(performance.now() - start);
  }
  return millis;
}

function whole(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new UsageError(`${name} takes a whole number from 1 to ${most}, not "${text}".`);
  return number;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function middle(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
