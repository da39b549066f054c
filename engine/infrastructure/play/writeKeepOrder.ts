import type { EnergyNetwork } from '../../model/network.ts';
import type { AssetKind } from '../../model/order.ts';
import type { NationPlan } from './playPlan.ts';

/**
 * Writes the plan of shedding (rules E5, R10): the feeders of what the nation keeps first, then all others, both in the order in which the
 * network lists them.
 */
export function writeKeepOrder(
  keepOrder: Int32Array,
  feeders: EnergyNetwork['feeders'],
  { ranks, assets }: NationPlan,
  keepFirst: AssetKind | null,
): void {
  const isKept = ({ serves }: EnergyNetwork['feeders'][number]): boolean =>
    keepFirst !== null && assets[ranks.get(serves) ?? -1]?.kind === keepFirst;
  let place = 0;
  for (const kept of [true, false])
    for (const [f, feeder] of feeders.entries()) if (isKept(feeder) === kept) keepOrder[place++] = f;
}
