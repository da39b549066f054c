import { ITEMS } from '../../engine/model/order.ts';
import type { Nation } from '../../engine/model/scenario.ts';

/** Whether a nation only lends: all that it has may only travel. Its seats wait for requests, and nothing has to happen to it. */
export function lendsOnly(nation: Pick<Nation, 'purse' | 'mayOnlyTravel'>): boolean {
  const owned = ITEMS.filter((item) => nation.purse[item] > 0);
  return owned.length > 0 && owned.every((item) => nation.mayOnlyTravel.includes(item));
}
