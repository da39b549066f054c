import { digestOf } from '../../coordination/digestOf.ts';
import { propose } from '../../coordination/propose.ts';
import type { Input } from '../../model/input.ts';
import { runEffect } from '../../orders/effectRules.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';
import { recordSealed } from './recordSealed.ts';

/**
 * Seals an order: what takes effect now runs at once, what waits for a co-signature becomes a proposal, everything else is
 * sealed with its purse reserved until it takes hold (rules O2, O3, A3).
 */
export function sealOrder(context: InputContext, input: Extract<Input, { type: 'sealOrder' }>): string {
  const { game, state, emit, by } = context;
  const type = game.scenario.orders.find((t) => t.id === input.draft.type);
  const nation = game.scenario.nations.find((n) => n.id === nationOf(by));
  if (!type || !nation) throw new Error(`no order type ${input.draft.type} or no nation of ${by}`);
  const order = { ...input.draft, id: emit.nextId(by), seat: by, turn: state.turn, reason: input.reason };
  if (type.needs.some((need) => need.need === 'coSignature')) {
    propose(emit, {
      kind: 'coSignature',
      id: order.id,
      fromSeat: by,
      fromNation: nation.id,
      toNation: nation.id,
      turn: state.turn,
      digest: digestOf(game.sha256, input.draft),
      status: 'open',
      draft: input.draft,
      reason: input.reason,
      answerReason: null,
      item: null,
      count: 0,
      backByTurn: null,
      byTurn: null,
    });
    return order.id;
  }
  recordSealed(emit, type, order, nation.id);
  if (type.takesEffect === 'now') {
    for (const effect of type.effects) runEffect({ game, state, order, type, nation, emit }, effect);
  }
  return order.id;
}
