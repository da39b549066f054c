import type { PhaseContext } from '../phase.ts';

/** The turn is closed: what stood for a turn ends, unanswered offers and co-signatures lapse (rule T5). */
export function close({ state, emit }: PhaseContext): void {
  emit.fact({ fact: 'turnClosed', turn: state.turn });
}
