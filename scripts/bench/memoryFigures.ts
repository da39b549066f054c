import { playBots } from '../../engine/room/playBots.ts';
import type { Tools } from '../../engine/run/game.ts';
import { shareUnchanged } from '../../engine/state/shareUnchanged.ts';
import type { State } from '../../engine/state/state.ts';
import type { Figure } from './figure.ts';
import { heapBytes, measured } from './measure.ts';
import { type PlayedLog, stepAgain } from './playedLog.ts';

const AIM_MEGABYTES = 2;
const REPETITIONS = 5;

/** What the states at the ends of a run's turns hold of the heap together, kept as a replay keeps them to be scrubbed through. */
export function keptStates(name: string, log: PlayedLog, tools: Tools): Figure {
  const megabytes = Array.from({ length: 1 + REPETITIONS }, () => {
    const states: State[] = [];
    stepAgain(log, tools, (state) => states.push(shareUnchanged(states.at(-1) ?? state, state)));
    const held = heapBytes();
    states.length = 0;
    return (held - heapBytes()) / 1e6;
  });
  return {
    ...{ group: 'memory', name: `${log.turns} kept states, ${name}`, unit: 'MB', clock: null },
    // The first leaves behind what solvers remember.
    ...measured(megabytes.slice(1)),
    aim: { atMost: AIM_MEGABYTES },
    work: { ...log.work, turns: log.turns },
  };
}

/** What one finished exercise holds of the heap: its room with log, events, news and views of all seats. */
export function roomMemory(name: string, log: PlayedLog, tools: Tools): Figure {
  const { scenario, seed, turns, work } = log;
  const megabytes = Array.from({ length: 1 + REPETITIONS }, () => {
    const rooms = [playBots({ scenario, seed, turns, bots: 'by-the-book', tools })];
    const held = heapBytes();
    rooms.length = 0;
    return (held - heapBytes()) / 1e6;
  });
  return {
    ...{ group: 'memory', name: `a finished run, ${name}`, unit: 'MB', clock: null },
    ...measured(megabytes.slice(1)),
    ...{ aim: null, work: { ...work, turns } },
  };
}
