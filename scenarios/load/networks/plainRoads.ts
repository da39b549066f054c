import type { TransportPlan } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';

type Roads = TransportPlan['roads'];
type RoadLink = Roads['links'][number];

const PEOPLE_PER_TRIP = 100;
const PEOPLE_PER_LORRY = 5000;
const SECONDS = { toJunction: 300, aroundRing: 900 };
/** How much more a road carries than is usually driven on all roads together. */
const AMPLE = 1.2;

/**
 * A zone for each district and then for each port, a junction before each zone, and a ring road through the junctions. People drive
 * between districts, lorries between ports and districts. Signals at a district's junction live by that district's power.
 */
export function plainRoads(districts: readonly Asset[], ports: number): Roads {
  const zones = districts.length + ports;
  const trips = tripsBetween(districts, ports);
  const driven = trips.reduce((sum, { vehicles }) => sum + vehicles, 0);
  const road = (from: number, to: number, seconds: number, signals: string | null): Omit<RoadLink, 'id'> => {
    return { from, to, vehiclesPerHour: Math.max(1000, Math.ceil(driven * AMPLE)), seconds, signals };
  };
  const links: Omit<RoadLink, 'id'>[] = [];
  for (let zone = 0; zone < zones; zone++) {
    const junction = zones + zone;
    links.push(road(zone, junction, SECONDS.toJunction, null), road(junction, zone, SECONDS.toJunction, null));
    const next = zones + ((zone + 1) % zones);
    // Two junctions are joined once, one junction not at all.
    if (zones === 1 || (zones === 2 && zone === 1)) continue;
    const at = (place: number) => districts[place - zones]?.id ?? null;
    links.push(
      road(junction, next, SECONDS.aroundRing, at(next)),
      road(next, junction, SECONDS.aroundRing, at(junction)),
    );
  }
  return { nodes: 2 * zones, zones, links: links.map((link, i) => ({ id: `road-${i + 1}`, ...link })), trips };
}

function tripsBetween(districts: readonly Asset[], ports: number): Roads['trips'] {
  const trips: Roads['trips'][number][] = [];
  const zones = districts.length + ports;
  for (let from = 0; from < zones; from++)
    for (let to = 0; to < zones; to++) {
      if (from === to) continue;
      const [a, b] = [districts[from], districts[to]];
      const people = Math.min(a?.people ?? b?.people ?? 0, b?.people ?? a?.people ?? 0);
      const vehicles = Math.ceil(people / (a && b ? PEOPLE_PER_TRIP : PEOPLE_PER_LORRY));
      if (vehicles > 0) trips.push({ from, to, vehicles });
    }
  return trips;
}
