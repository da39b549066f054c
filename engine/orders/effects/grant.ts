import { gainCopy } from '../../coordination/gainCopy.ts';
import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Frees an own copy of an information object, once (rule K2). */
export function grant(run: OrderRun, effect: Extract<Effect, { do: 'grant' }>): void {
  const { state, nation, emit, game } = run;
  const has = state.ledgers.copies.some(
    (c) => c.nation === nation.id && c.information === effect.information && c.from === null,
  );
  // Two rulings of one turn see the same state.
  const gets = emit.facts.some(
    (f) => f.fact === 'copyGained' && f.copy.nation === nation.id && f.copy.information === effect.information,
  );
  if (has || gets) return;
  gainCopy(game.scenario, emit, {
    information: effect.information,
    nation: nation.id,
    from: null,
    tlp: 'AMBER',
    turn: state.turn,
  });
}
