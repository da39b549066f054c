import type { EnergyNetwork } from '../../../engine/model/network.ts';
import type { AssetKind } from '../../../engine/model/order.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { giverOf, ofKind } from './ofKind.ts';

/** What takes power, in the order in which it is kept when there is too little. */
export const FED = [
  'hospital',
  'works',
  'hub',
  'bankSwitch',
  'port',
  'district',
] as const satisfies readonly AssetKind[];

/** What a site takes; a works and a district take by people. */
const KILOWATTS = { hospital: 3000, hub: 500, bankSwitch: 300, port: 4000 } as const;
const PEOPLE_PER_WORKS_KILOWATT = 300;

/** One feeder for each asset that takes power; `busOf` says at which bus the feeders of a substation hang, and those of none (null). */
export function feedersOf(
  assets: readonly Asset[],
  busOf: (substation: string | null, asset: Asset) => string,
): EnergyNetwork['feeders'] {
  return FED.flatMap((kind) =>
    ofKind(assets, kind).map((asset) => ({
      id: `feeder-${asset.id}`,
      bus: busOf(giverOf(asset, 'power'), asset),
      serves: asset.id,
      kilowatts: kilowattsOf(asset, kind, assets),
    })),
  );
}

/** About a kilowatt a person, with trade and offices in it. */
function kilowattsOf(asset: Asset, kind: (typeof FED)[number], assets: readonly Asset[]): number {
  if (kind === 'district') return Math.max(1, asset.people);
  if (kind !== 'works') return KILOWATTS[kind];
  const served = ofKind(assets, 'district').filter((district) => giverOf(district, 'water') === asset.id);
  return Math.max(10, Math.ceil(served.reduce((sum, { people }) => sum + people, 0) / PEOPLE_PER_WORKS_KILOWATT));
}
