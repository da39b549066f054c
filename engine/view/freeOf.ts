import type { Item } from '../model/order.ts';
import type { PurseView } from '../model/report.ts';

/** How many of an item are free to commit. */
export function freeOf(purse: PurseView, item: Item): number {
  const entry = purse[item];
  return entry.own - entry.away + entry.guest - entry.bound - entry.reserved;
}
