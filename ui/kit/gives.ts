import type { AssetKind } from '../../engine/model/order.ts';
import type { Service } from '../../engine/model/scenario.ts';

/** What each kind of asset is there to give; districts only take. */
const GIVES: Readonly<Record<AssetKind, Service | null>> = {
  works: 'water',
  substation: 'power',
  hospital: 'care',
  hub: 'communications',
  bankSwitch: 'payments',
  port: 'fuel',
  district: null,
};

/** Whether an asset of this kind is there to give a service: a substation gives power, a district only has it. */
export function gives(kind: AssetKind | null, service: Service): boolean {
  return kind !== null && GIVES[kind] === service;
}
