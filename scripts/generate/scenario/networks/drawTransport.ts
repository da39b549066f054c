import type { AssetId } from '../../../../engine/model/ids.ts';
import type { TransportPlan } from '../../../../engine/model/network.ts';
import type { Dependency } from '../../../../engine/model/scenario.ts';
import type { Draw } from '../../references/draw.ts';
import { giversOf } from '../places/giversOf.ts';
import { ofKind, type Site } from '../places/site.ts';

/** Roads of a nation that has none drawn. */
export const NO_ROADS: TransportPlan['roads'] = { nodes: 0, zones: 0, links: [], trips: [] };

/** A nation's ports with their queues, and a depot at each with the stations that it supplies. */
export function drawTransport(
  sites: readonly Site[],
  dependencies: ReadonlyMap<AssetId, readonly Dependency[]>,
  draw: Draw,
): Omit<TransportPlan, 'roads'> {
  const ports = ofKind(sites, 'port');
  return {
    ports: ports.map(({ id }) => {
      const capacityPerHour = draw.whole(30, 150);
      const arrivalsPerHour = Math.floor((capacityPerHour * draw.whole(60, 85)) / 100);
      return {
        asset: id,
        capacityPerHour,
        arrivalsPerHour,
        manualPerMille: draw.whole(200, 500),
        mostWaiting: arrivalsPerHour * draw.whole(48, 96),
      };
    }),
    fuel: ports.map(({ id }) => {
      const takers = ofKind(sites, 'district').filter((site) => giversOf(dependencies, site.id, 'fuel').includes(id));
      const people = takers.reduce((sum, site) => sum + site.people, 0);
      return { depot: id, ...supplyFor(people), serves: takers.map((taker) => taker.id) };
    }),
  };
}

/** Litres that a station holds, that a lorry brings to it, and that it sells in an hour at most on an ordinary day. */
const STATION_LITRES = 60_000;
const LOAD_LITRES = 20_000;
const SALES_LITRES = 800;
/** Hours of sales in a full depot: three days. */
const DEPOT_HOURS = 72;

/** A litre and a half a day a person; lorries can move half as much again, ships bring a twentieth more than is sold. */
function supplyFor(people: number) {
  const litresPerHour = Math.max(1000, Math.ceil((people * 15) / 240));
  const stations = Math.max(4, Math.ceil(litresPerHour / SALES_LITRES));
  const usualLitresPerHour = Math.ceil(litresPerHour / stations);
  return {
    depotLitres: DEPOT_HOURS * litresPerHour,
    shipLitresPerHour: Math.ceil((litresPerHour * 21) / 20),
    stations,
    stationLitres: STATION_LITRES,
    loadLitres: LOAD_LITRES,
    lorryLitresPerHour: Math.ceil((litresPerHour * 3) / 2),
    usualLitresPerHour,
  };
}
