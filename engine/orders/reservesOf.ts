import type { Commitment } from '../model/event.ts';
import type { Draft, OrderType } from '../model/order.ts';

/** What an order binds of the purse, from its type and answers alone; lifting a measure binds nothing (rule O3). */
export function reservesOf(type: Pick<OrderType, 'effects'>, draft: Draft, order: string): readonly Commitment[] {
  if (draft.answers.mode === 'off') return [];
  const reserves: Commitment[] = [];
  for (const effect of type.effects) {
    if (effect.do === 'occupy') {
      const count = effect.count === 'asked' ? (draft.answers.count ?? 1) : effect.count;
      reserves.push({ order, item: effect.item, count, asset: draft.answers.target ?? null, while: effect.while });
    }
    if (effect.do === 'dispatch') {
      reserves.push({ order, item: effect.item, count: 1, asset: draft.answers.target ?? null, while: 'turn' });
    }
  }
  return reserves;
}
