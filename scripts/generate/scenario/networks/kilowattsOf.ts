import type { AssetKind } from '../../../../engine/model/order.ts';
import type { Draw } from '../../references/draw.ts';
import type { Site } from '../places/site.ts';

/** What one consumer takes, from least to most. A works pumps; a port has cranes and cold stores. */
const RANGE: Readonly<Record<Exclude<AssetKind, 'district'>, readonly [least: number, most: number]>> = {
  substation: [0, 0],
  hub: [200, 900],
  works: [600, 3000],
  hospital: [1500, 5000],
  bankSwitch: [500, 2000],
  port: [4000, 15_000],
};

/** What an asset takes from the grid; a district about 1.1 kW a person, homes and trade together. */
export function kilowattsOf({ kind, people }: Site, draw: Draw): number {
  if (kind === 'district') return Math.floor((people * draw.whole(900, 1300)) / 1000);
  const [least, most] = RANGE[kind];
  return draw.whole(least, most);
}
