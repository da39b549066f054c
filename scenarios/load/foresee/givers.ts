import type { AssetId, NationId } from '../../../engine/model/ids.ts';
import type { OrderType } from '../../../engine/model/order.ts';
import type { NationFile, Parts } from '../parts.ts';

/** The nations with a seat that may seal an order. */
export function givers(order: Pick<OrderType, 'roles'>, parts: Pick<Parts, 'nations'>): readonly NationFile[] {
  return parts.nations
    .map((part) => part.value)
    .filter((nation) => nation.seats.some((seat) => order.roles.includes(seat.role)));
}

/** The assets at which a nation can aim an order, by what the order asks; none when it asks for no target. */
export function targets(order: Pick<OrderType, 'asks'>, nation: NationId, parts: Pick<Parts, 'nations'>): AssetId[] {
  const ask = order.asks.find((one) => one.ask === 'target');
  if (ask?.ask !== 'target') return [];
  return parts.nations
    .filter((part) => ask.of === 'any' || part.value.id === nation)
    .flatMap((part) => part.value.assets)
    .filter((asset) => ask.kinds.includes(asset.kind))
    .map((asset) => asset.id);
}
