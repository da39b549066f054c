import { ITEMS } from '../model/order.ts';
import type { PurseView } from '../model/report.ts';

/** Whether two purses say the same. */
export function samePurse(a: PurseView, b: PurseView): boolean {
  return ITEMS.every((item) => {
    const one = a[item];
    const two = b[item];
    return (
      one.own === two.own &&
      one.bound === two.bound &&
      one.reserved === two.reserved &&
      one.away === two.away &&
      one.guest === two.guest
    );
  });
}
