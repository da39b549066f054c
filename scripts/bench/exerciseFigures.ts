import { performance } from 'node:perf_hooks';
import { EXCON } from '../../engine/model/ids.ts';
import type { LoggedInput } from '../../engine/model/input.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { makeDice } from '../../engine/run/dice.ts';
import type { Game, Tools } from '../../engine/run/game.ts';
import { replay } from '../../engine/run/replay.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { initialState } from '../../engine/state/initialState.ts';
import { step } from '../../engine/turn/step.ts';
import type { Figure } from './figure.ts';
import { measured, processorMillis } from './measure.ts';
import { inputsOf, type PlayedLog } from './playedLog.ts';

/** Whole exercises as they are played: through the room with bots in every seat, closed, replayed, saved. A seed of its own each. */
export function exerciseFigures(
  name: string,
  { scenario, turns, work }: PlayedLog,
  tools: Tools,
  repetitions: number,
): readonly Figure[] {
  const rows = { runs: [] as number[], closing: [] as number[], replays: [] as number[] };
  const bytes = { state: [] as number[], file: [] as number[] };
  for (let i = -3; i < repetitions; i++) {
    const seed = `bench ${i}`;
    let room: ReturnType<typeof playBots> | undefined;
    const runMillis = processorMillis(() => {
      room = playBots({ scenario, seed, turns, bots: 'by-the-book', tools });
    });
    if (!room) throw new Error('nothing was played');
    const file = exportRun(room, { reveal: true });
    const closing = closingMillis({ ...room.game, dice: makeDice(seed) }, inputsOf(file.entries));
    let inputs = 0;
    const replayMillis = processorMillis(() => {
      if (verifyRun(file, tools.sha256) !== null) throw new Error(`the run of seed "${seed}" does not verify`);
      inputs = replay(file, tools).states.length;
    });
    if (i < 0) continue;
    rows.runs.push(1000 / runMillis);
    rows.closing.push(...closing);
    rows.replays.push((1000 * inputs) / replayMillis);
    bytes.state.push(canonicalJson(room.state).length / 1000);
    bytes.file.push(canonicalJson(file).length / 1000);
  }
  const common = { work: { ...work, turns }, aim: null } as const;
  return [
    {
      ...{ group: 'turns', name: `${name}, whole exercises in the room with their bots`, unit: 'runs/s' },
      ...{ ...measured(rows.runs), ...common, clock: 'processor' },
    },
    {
      ...{ group: 'turns', name: `${name}, closing a turn`, unit: 'ms' },
      ...{ ...measured(rows.closing), ...common, clock: 'wall' },
    },
    {
      ...{ group: 'log', name: `${name}, verify and replay`, unit: 'inputs/s' },
      ...{ ...measured(rows.replays), ...common, clock: 'processor' },
    },
    {
      ...{ group: 'memory', name: `${name}, state as JSON`, unit: 'kB' },
      ...measured(bytes.state),
      ...common,
      clock: null,
    },
    { ...{ group: 'memory', name: `${name}, run file`, unit: 'kB' }, ...measured(bytes.file), ...common, clock: null },
  ];
}

/** Steps a run's inputs again and times those that close a turn. */
function closingMillis(game: Game, inputs: readonly LoggedInput[]): readonly number[] {
  const millis: number[] = [];
  let state = initialState(game.scenario);
  for (const { input, by } of inputs) {
    const start = performance.now();
    state = step(game, state, input, by).state;
    if (by === EXCON && input.type === 'closeTurn') millis.push(performance.now() - start);
  }
  return millis;
}
