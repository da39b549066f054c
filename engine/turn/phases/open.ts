import { openingHour } from '../openingHour.ts';
import type { PhaseContext } from '../phase.ts';

/** The next turn opens for everybody at once (rule T1). */
export function open({ game, state, emit }: PhaseContext): void {
  const turn = state.turn + 1;
  emit.fact({ fact: 'turnOpened', turn });
  emit.report({ report: 'turnOpened', to: { all: true }, turn, hour: openingHour(game.scenario, turn) });
}
