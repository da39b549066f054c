import { deed } from '../../coordination/deed.ts';
import { digestOf } from '../../coordination/digestOf.ts';
import { propose } from '../../coordination/propose.ts';
import { byId } from '../../model/ids.ts';
import type { OrderRun } from '../orderRun.ts';

/** Asks the named nations for an item; each gets its own request, which it may answer by an offer or decline (rule A1). */
export function request(run: OrderRun): void {
  const { state, nation, emit, order, game } = run;
  const { nations = [], item = null, byTurn } = order.answers;
  for (const to of [...new Set(nations)].sort(byId)) {
    if (to === nation.id) continue;
    propose(emit, {
      kind: 'request',
      id: emit.nextId(`${nation.id}-${to}`),
      fromSeat: order.seat,
      fromNation: nation.id,
      toNation: to,
      turn: state.turn,
      digest: digestOf(game.sha256, {
        type: order.type,
        answers: { item: item ?? 'crew', ...(byTurn === undefined ? {} : { byTurn }) },
      }),
      status: 'open',
      draft: null,
      reason: order.reason,
      answerReason: null,
      item,
      count: order.answers.count ?? 1,
      backByTurn: null,
      byTurn: byTurn ?? null,
    });
    emit.fact(deed('requested', state.turn, { by: nation.id, to, order: order.id }));
  }
}
