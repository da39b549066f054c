import { ITEMS, type Item } from '../../../engine/model/order.ts';
import { freeOf } from '../../../engine/view/freeOf.ts';
import type { NationView } from '../../../engine/view/view.ts';

/** What a nation has of one item: of its own, at work or promised, lent away, here on loan, and free to give. */
export interface PurseRow {
  readonly item: Item;
  readonly own: number;
  readonly bound: number;
  readonly away: number;
  readonly guest: number;
  readonly free: number;
}

/** The own purse, one row an item; empty before it is known. */
export function purseRows({ purse }: Pick<NationView, 'purse'>): readonly PurseRow[] {
  if (!purse) return [];
  return ITEMS.map((item) => {
    const { own, bound, reserved, away, guest } = purse[item];
    return { item, own, bound: bound + reserved, away, guest, free: freeOf(purse, item) };
  });
}
