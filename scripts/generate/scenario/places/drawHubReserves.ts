import { autonomyOf } from '../../../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../../../engine/infrastructure/communications/autonomyClasses.ts';
import type { AssetId } from '../../../../engine/model/ids.ts';
import type { Draw } from '../../references/draw.ts';
import { ofKind, type Site } from './site.ts';

/** Where a hub stands in its network, and what it holds when full. */
export interface HubReserve {
  readonly layer: 'core' | 'transport';
  readonly batteryMinutes: number;
  readonly fuelMinutes: number;
}

/** One hub of so many is a core site. */
const HUBS_TO_A_CORE = 8;

/** How long each hub lasts without the grid, drawn from its class; every eighth hub, and the first, is a core site. */
export function drawHubReserves(sites: readonly Site[], draw: Draw): ReadonlyMap<AssetId, HubReserve> {
  return new Map(
    ofKind(sites, 'hub').map(({ id }, i) => {
      const layer = i % HUBS_TO_A_CORE === 0 ? 'core' : 'transport';
      const { battery, generator } = AUTONOMY_CLASSES[layer === 'core' ? 'core' : 'exchange'];
      return [
        id,
        {
          layer,
          batteryMinutes: autonomyOf(battery, draw.whole(0, 999)),
          fuelMinutes: generator ? autonomyOf(generator, draw.whole(0, 999)) : 0,
        },
      ];
    }),
  );
}
