import type { AssetId } from '../../model/ids.ts';
import type { AssetKind } from '../../model/order.ts';
import type { Service } from '../../model/scenario.ts';
import type { Scratch } from '../scratch.ts';
import type { NationPlan } from './playPlan.ts';

/** A service where it is given or where people take it, per mille; 0 is a loss. */
export interface Level {
  readonly asset: AssetId;
  readonly service: Service;
  readonly perMille: number;
  /** Its place in the coupled network. */
  readonly place: number;
}

/** What each kind of asset gives by itself; districts take. */
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

/** What people in a district are told of. */
const TAKEN = ['power', 'water', 'communications', 'payments', 'fuel'] as const;

/** Every service whose loss is told, this hour, in order of assets (rule N2). Unsafe water counts as no water at a district. */
export function nationLevels(plan: NationPlan, scratch: Scratch, services: readonly number[]): readonly Level[] {
  return plan.assets.flatMap((asset, rank): Level[] => {
    const given = GIVES[asset.kind];
    const own = plan.places[rank] ?? -1;
    if (given) return [{ asset: asset.id, service: given, perMille: services[own] ?? 0, place: own }];
    return TAKEN.flatMap((service) => {
      const place = plan.delivered[service].get(asset.id);
      if (place === undefined) return [];
      const isUnsafe = service === 'water' && scratch.untreated[rank] === 1;
      return [{ asset: asset.id, service, perMille: isUnsafe ? 0 : (services[place] ?? 0), place }];
    });
  });
}

/** What a district gets of power or water, per mille: 1000 where no network delivers it. Whether it is safe is another matter. */
export function receivedBy(
  plan: NationPlan,
  asset: AssetId,
  service: 'power' | 'water',
  services: readonly number[],
): number {
  const place = plan.delivered[service].get(asset);
  return place === undefined ? 1000 : (services[place] ?? 0);
}
