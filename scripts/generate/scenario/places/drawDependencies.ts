import type { AssetId } from '../../../../engine/model/ids.ts';
import type { AssetKind } from '../../../../engine/model/order.ts';
import type { Dependency, Service } from '../../../../engine/model/scenario.ts';
import type { Draw } from '../../references/draw.ts';
import type { HubReserve } from './drawHubReserves.ts';
import { nearestOf, ofKind, type Site } from './site.ts';
import { zonesOf } from './zonesOf.ts';

type Terms = Omit<Dependency, 'from' | 'service'>;

const TERMS: Terms = {
  kind: 'physical',
  bufferHours: 0,
  refillPerMille: 0,
  lossPerMille: 1000,
  restartHours: 0,
  alternative: null,
};
const ONLINE: Partial<Terms> = { kind: 'cyber' };

/**
 * What each asset takes, from the nearest giver of each service in its nation. Bank switches have two hubs and districts two switches, which stand in
 * for each other. Water comes from the works of an asset's zone. Givers come before takers in the order substation, hub, works and
 * bank switch and port, hospital, district, so that nothing depends on itself. A kind that the nation does not have is not depended on.
 */
export function drawDependencies(
  sites: readonly Site[],
  reserves: ReadonlyMap<AssetId, HubReserve>,
  draw: Draw,
): ReadonlyMap<AssetId, readonly Dependency[]> {
  const zones = zonesOf(sites);
  const of = (kind: AssetKind) => ofKind(sites, kind);
  const nearest = (site: Site, service: Service, kind: AssetKind, terms: Partial<Terms>, ways = 1): Dependency[] =>
    nearestOf(site, of(kind), ways).map(({ id: from }, _, all) => ({
      service,
      from,
      ...TERMS,
      ...terms,
      alternative: all.length > 1 ? service : null,
    }));
  const power = (site: Site, terms: Partial<Terms> = {}) => nearest(site, 'power', 'substation', terms);
  const online = (site: Site, terms: Partial<Terms>, ways = 1) =>
    nearest(site, 'communications', 'hub', { ...ONLINE, ...terms }, ways);
  const water = (site: Site, terms: Partial<Terms> = {}): Dependency[] => {
    const from = zones.get(site.id);
    return from === undefined ? [] : [{ service: 'water', from, ...TERMS, ...terms }];
  };
  const takes = (site: Site): readonly Dependency[] => {
    switch (site.kind) {
      case 'substation':
        // What is lost with a hub is the view of a substation, not its output; and a hub itself takes power from one.
        return [];
      case 'hub': {
        const { batteryMinutes = 0, fuelMinutes = 0 } = reserves.get(site.id) ?? {};
        const bufferHours = Math.floor((batteryMinutes + fuelMinutes) / 60);
        return power(site, { bufferHours, refillPerMille: 250, restartHours: 1 });
      }
      case 'works':
        return [
          ...power(site, { bufferHours: draw.whole(0, 3), refillPerMille: 500 }),
          ...online(site, { lossPerMille: 300, bufferHours: 2, refillPerMille: 1000 }),
        ];
      case 'hospital':
        return [
          // Fuel for the generator is not replaced in play.
          ...power(site, { bufferHours: draw.whole(6, 24) }),
          ...water(site, { bufferHours: draw.whole(2, 12), refillPerMille: 500, lossPerMille: 500 }),
          ...nearest(site, 'fuel', 'port', {
            bufferHours: draw.whole(24, 72),
            refillPerMille: 500,
            lossPerMille: 200,
          }),
        ];
      case 'bankSwitch':
        return [
          ...power(site, { bufferHours: draw.whole(4, 24), refillPerMille: 250, restartHours: 1 }),
          ...online(site, {}, 2),
        ];
      case 'port':
        return [
          // Its substation stands on the same quay.
          ...power(site, { kind: 'geographic', bufferHours: draw.whole(0, 6), refillPerMille: 250, restartHours: 2 }),
          ...online(site, { lossPerMille: 600 }),
        ];
      case 'district':
        return [
          ...power(site),
          ...water(site),
          ...online(site, { lossPerMille: 300 }),
          ...nearest(site, 'payments', 'bankSwitch', { kind: 'logical', lossPerMille: 200 }, 2),
          ...nearest(site, 'fuel', 'port', { lossPerMille: 200 }),
        ];
    }
  };
  return new Map(sites.map((site) => [site.id, takes(site)]));
}
