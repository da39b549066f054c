import type { Fault } from '../fault.ts';
import { type Check, faultAt } from '../parts.ts';

/** Every nation and every asset has its place on the map. The map may show more than plays. */
export const checkMap: Check = (parts) => {
  const faults: Fault[] = [];
  const lands = new Set(parts.map.nations.map((nation) => nation.id));
  const places = new Set(parts.map.assets.map((asset) => asset.id));
  const remedy = (known: ReadonlySet<string>) =>
    `use an id of map.json (${[...known].join(', ')}), or make another map`;
  for (const part of parts.nations) {
    if (!lands.has(part.value.id)) {
      faults.push(faultAt(part, ['id'], `\`${part.value.id}\` has no land on the map`, remedy(lands)));
    }
    for (const [i, asset] of part.value.assets.entries()) {
      if (places.has(asset.id)) continue;
      faults.push(faultAt(part, ['assets', i, 'id'], `\`${asset.id}\` has no place on the map`, remedy(places)));
    }
  }
  return faults;
};
