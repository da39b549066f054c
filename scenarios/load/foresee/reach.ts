import type { InformationId } from '../../../engine/model/ids.ts';
import type { OrderType } from '../../../engine/model/order.ts';
import type { Parts } from '../parts.ts';
import { type StageRow, stageRows } from '../stageRows.ts';
import { barriers } from './barriers.ts';

/** What stages do and what seats can bring about in an exercise, as far as the files make sure of it. */
export interface Reach {
  readonly parts: Parts;
  readonly stages: readonly StageRow[];
  /** Orders for which nothing stands in the way for good. */
  readonly orders: readonly OrderType[];
  /** What these orders can grant. */
  readonly information: ReadonlySet<InformationId>;
}

/** Files do not change while they are checked, and several checks ask. */
const known = new WeakMap<Parts, Reach>();

/**
 * What can be reached from the start: an order counts once all it needs can be had from orders that count already. So two
 * orders that wait for each other are found. Rulings of EXCON do not count, since nothing in the files makes sure of them.
 */
export function reachOf(parts: Parts): Reach {
  const before = known.get(parts);
  if (before) return before;
  const stages = stageRows(parts);
  let reach: Reach = { parts, stages, orders: [], information: new Set() };
  for (let grown = true; grown; ) {
    const orders = parts.orders.map((part) => part.value).filter((order) => barriers(order, reach).length === 0);
    grown = orders.length > reach.orders.length;
    const granted = orders.flatMap((order) =>
      order.effects.flatMap((effect) => (effect.do === 'grant' ? [effect.information] : [])),
    );
    reach = { parts, stages, orders, information: new Set(granted) };
  }
  known.set(parts, reach);
  return reach;
}
