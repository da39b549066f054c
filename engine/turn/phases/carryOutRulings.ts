import { deed } from '../../coordination/deed.ts';
import type { Outcome } from '../../model/event.ts';
import type { RulingRow } from '../../model/ruling.ts';
import { runEffect } from '../../orders/effectRules.ts';
import type { PhaseContext } from '../phase.ts';

/** What exercise control granted takes hold; a free-form order without a ruling is told once that it waits (rule F1). */
export function carryOutRulings({ game, state, emit }: PhaseContext): void {
  for (const ruling of state.rulings) {
    const outcome = outcomeOf(ruling, state.turn);
    if (outcome === null) continue;
    if (outcome === 'worked') {
      const type = game.scenario.orders.find((t) => t.id === ruling.order.type);
      const nation = game.scenario.nations.find((n) => n.id === ruling.nation);
      if (!type || !nation) throw new Error(`order ${ruling.order.id} is of no known type or nation`);
      const { target, ...answers } = ruling.order.answers;
      const order = {
        ...ruling.order,
        answers: ruling.target === null ? answers : { ...answers, target: ruling.target },
      };
      for (const effect of ruling.effects) runEffect({ game, state, order, type, nation, emit }, effect);
      emit.fact({ fact: 'rulingChanged', ruling: { ...ruling, status: 'done' } });
      emit.fact(deed('sealed', state.turn, { by: nation.id, asset: ruling.target, order: order.id }));
    }
    emit.fact({ fact: 'orderResolved', order: ruling.order, outcome });
    emit.report({ report: 'orderResolved', to: { nation: ruling.nation }, order: ruling.order.id, outcome });
  }
}

/** What a free-form order comes to when this turn closes; null when there is nothing new to say of it. */
function outcomeOf({ status, order, ruledTurn }: RulingRow, turn: number): Outcome | null {
  if (status === 'granted') return 'worked';
  if (status === 'declined') return ruledTurn === turn ? 'failed' : null;
  return status === 'waiting' && order.turn === turn ? 'waits' : null;
}
