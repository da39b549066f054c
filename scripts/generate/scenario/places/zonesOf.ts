import type { AssetId } from '../../../../engine/model/ids.ts';
import { nearestOf, ofKind, type Site } from './site.ts';

/** From which works each district and hospital draws its water: the nearest, but every works has a district of its own first. */
export function zonesOf(sites: readonly Site[]): ReadonlyMap<AssetId, AssetId> {
  const works = ofKind(sites, 'works');
  const zones = new Map<AssetId, AssetId>();
  if (works.length === 0) return zones;
  let left = ofKind(sites, 'district');
  for (const one of works) {
    const [district] = nearestOf(one, left, 1);
    if (!district) break;
    zones.set(district.id, one.id);
    left = left.filter((site) => site !== district);
  }
  for (const site of [...left, ...ofKind(sites, 'hospital')]) {
    const [nearest] = nearestOf(site, works, 1);
    if (nearest) zones.set(site.id, nearest.id);
  }
  return zones;
}
