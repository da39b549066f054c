import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** A works or substation gives so much less for some turns (rules F2, W3). */
export function reduce(
  { state, nation, emit, order }: OrderRun,
  { byPerMille, forTurns }: Extract<Effect, { do: 'reduce' }>,
): void {
  const untilTurn = state.turn + forTurns - 1;
  emit.fact({ fact: 'reduced', nation: nation.id, asset: order.answers.target ?? '', byPerMille, untilTurn });
}
