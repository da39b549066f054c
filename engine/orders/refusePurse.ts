import type { Item } from '../model/order.ts';
import { freeOf } from '../view/freeOf.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';

/** Whether the nation's purse still has what is claimed, as its own view knows it. */
export function refusePurse(
  view: View,
  claims: readonly { readonly item: Item; readonly count: number }[],
): Refusal | null {
  const { purse } = view.nation;
  if (!purse) return null;
  for (const { item } of claims) {
    const needed = claims.reduce((sum, claim) => sum + (claim.item === item ? claim.count : 0), 0);
    const free = freeOf(purse, item);
    if (needed > free) return { refused: 'purseEmpty', item, needed, free };
  }
  return null;
}
