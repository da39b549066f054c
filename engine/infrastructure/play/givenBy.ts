import type { AssetKind } from '../../model/order.ts';
import type { Service } from '../../model/scenario.ts';

/** The service that an asset of each kind gives; districts only take. */
const GIVES: Readonly<Record<AssetKind, Service | null>> = {
  substation: 'power',
  works: 'water',
  hub: 'communications',
  hospital: 'care',
  bankSwitch: 'payments',
  port: 'fuel',
  district: null,
};

/** The service that an asset of this kind gives; null for one that only takes. */
export function givenBy(kind: AssetKind): Service | null {
  return GIVES[kind];
}
