import type { AssetId } from '../../../engine/model/ids.ts';
import { givers, targets } from './givers.ts';
import type { Moment } from './outlook.ts';
import type { Reach } from './reach.ts';

/** Whether anything can have lowered the service of an asset in a turn that is closed at this moment. */
export function canFall(asset: AssetId, at: Moment, reach: Reach): boolean {
  const all = reach.parts.nations.flatMap((part) => part.value.assets);
  const seen = new Set<string>();
  const ahead = [asset];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (isHit(id, at, reach) || isBelow(id, at, reach) || isLowered(id, reach)) return true;
    ahead.push(...(all.find((one) => one.id === id)?.dependsOn ?? []).map((dependency) => dependency.from));
  }
  return false;
}

function isHit(asset: AssetId, at: Moment, { stages }: Reach): boolean {
  return stages.some((row) => row.does === 'openFeeders' && row.asset === asset && row.turn < at.turn);
}

/**
 * Whether something was disabled below the map of the asset's nation, or of one whose grid is joined to its own: what a cascade leaves standing nobody
 * can tell beforehand.
 */
function isBelow(asset: AssetId, at: Moment, { stages, parts }: Reach): boolean {
  const owner = parts.nations.find((part) => part.value.assets.some(({ id }) => id === asset))?.value.id;
  const joined = new Set([owner]);
  // A set goes on over what is added to it meanwhile.
  for (const nation of joined)
    for (const tie of parts.networks.find(({ value }) => value.id === nation)?.value.energy.ties ?? [])
      joined.add(tie.nation);
  return stages.some((row) => row.does === 'disable' && row.turn < at.turn && joined.has(row.nation));
}

/** Orders that have a price in service: hand work, isolation, and an advisory at one kind of asset. */
function isLowered(asset: AssetId, { orders, parts }: Reach): boolean {
  const owner = parts.nations.find((part) => part.value.assets.some(({ id }) => id === asset))?.value;
  const kind = owner?.assets.find(({ id }) => id === asset)?.kind;
  return orders.some((order) => {
    const aims = givers(order, parts).some((nation) => targets(order, nation.id, parts).includes(asset));
    const ours = givers(order, parts).some((nation) => nation.id === owner?.id);
    return [...order.effects, ...(order.otherwise ?? [])].some((effect) => {
      if (effect.do === 'advise') return ours && effect.reduces !== null && effect.reduces.kind === kind;
      if (effect.do === 'isolate' || effect.do === 'reduce') return aims && (kind === 'works' || kind === 'substation');
      return effect.do === 'goManual' && aims && kind === 'works';
    });
  });
}
