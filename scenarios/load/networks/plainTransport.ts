import type { TransportPlan } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { ofKind } from './ofKind.ts';
import { plainRoads } from './plainRoads.ts';

const QUEUE = { capacityPerHour: 60, arrivalsPerHour: 45, manualPerMille: 200, mostWaiting: 5000 };

const PEOPLE_PER_STATION = 20_000;
const LEAST_STATIONS = 4;
/** About a litre and a half a person and day. */
const PEOPLE_PER_LITRE_AN_HOUR = 16;
const STATION_HOURS = 36;
const DEPOT_HOURS = 240;

/** Ports that handle what comes, a depot at each from which the districts get their fuel, and the roads between them. */
export function plainTransport(assets: readonly Asset[]): TransportPlan {
  const ports = ofKind(assets, 'port');
  const districts = ofKind(assets, 'district');
  if (ports.length === 0) return { ports: [], fuel: [], roads: { nodes: 0, zones: 0, links: [], trips: [] } };
  return {
    ports: ports.map(({ id }) => ({ asset: id, ...QUEUE })),
    fuel: ports.map(({ id }, p) =>
      fuelOf(
        id,
        districts.filter((_, d) => d % ports.length === p),
      ),
    ),
    roads: plainRoads(districts, ports.length),
  };
}

/** A depot in balance: ships bring what is usually sold, and lorries move half as much again. */
function fuelOf(depot: string, districts: readonly Asset[]): TransportPlan['fuel'][number] {
  const people = districts.reduce((sum, district) => sum + district.people, 0);
  const stations = Math.max(LEAST_STATIONS, Math.ceil(people / PEOPLE_PER_STATION));
  const usualLitresPerHour = Math.max(1, Math.ceil(people / PEOPLE_PER_LITRE_AN_HOUR / stations));
  const stationLitres = STATION_HOURS * usualLitresPerHour;
  const soldLitres = stations * usualLitresPerHour;
  const loadLitres = Math.floor(stationLitres / 3);
  return {
    depot,
    depotLitres: DEPOT_HOURS * soldLitres,
    shipLitresPerHour: soldLitres,
    stations,
    stationLitres,
    loadLitres,
    lorryLitresPerHour: Math.max(loadLitres, Math.ceil(soldLitres * 1.5)),
    usualLitresPerHour,
    serves: districts.map(({ id }) => id),
  };
}
