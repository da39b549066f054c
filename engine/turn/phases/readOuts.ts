import { judge } from '../../orders/judge.ts';
import type { PhaseContext } from '../phase.ts';

/** Chooses the line that EXCON reads to the room: the first of this turn whose condition holds (rule J3). Control only. */
export function readOuts({ game, state, emit }: PhaseContext): void {
  const line = game.scenario.readOuts.find(
    (r) => r.turn === state.turn && (r.when === undefined || judge(r.when, state, game.scenario).holds),
  );
  if (line) emit.fact({ fact: 'readOut', turn: state.turn, say: line.say });
}
