import type { Effect } from '../../../engine/model/order.ts';
import type { PublicOrderType } from '../../../engine/view/publicScenario.ts';

/** The groups of the order list, in the order in which they stand there. */
export const ORDER_GROUPS = ['declare', 'share', 'protect', 'operate', 'help', 'speak', 'other'] as const;
export type OrderGroup = (typeof ORDER_GROUPS)[number];

const GROUP_OF: Readonly<Record<Effect['do'], OrderGroup | null>> = {
  share: 'share',
  advise: 'protect',
  isolate: 'protect',
  protect: 'protect',
  goManual: 'operate',
  repair: 'operate',
  notice: 'operate',
  dispatch: 'help',
  request: 'help',
  declare: 'declare',
  grant: 'declare',
  hunt: 'declare',
  brief: 'declare',
  askLaboratory: 'declare',
  state: 'speak',
  adjudicate: 'other',
  treat: 'operate',
  work: 'operate',
  fuel: 'help',
  shutDoor: 'protect',
  keepFirst: 'operate',
  trust: null,
  reduce: null,
  occupy: null,
};

/** Where an order stands in the list, by the first of its effects that says so. */
export function groupOf(type: Pick<PublicOrderType, 'effects'>): OrderGroup {
  for (const effect of type.effects) {
    const group = GROUP_OF[effect.do];
    if (group) return group;
  }
  return 'declare';
}

/** The orders of a catalogue by group; groups without an order are left out. */
export function groupOrders(
  orders: readonly PublicOrderType[],
): readonly { group: OrderGroup; orders: readonly PublicOrderType[] }[] {
  return ORDER_GROUPS.map((group) => ({ group, orders: orders.filter((type) => groupOf(type) === group) })).filter(
    ({ orders: found }) => found.length > 0,
  );
}
