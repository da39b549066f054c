import type { RoadNetwork, Trips } from './roadNetwork.ts';
import { PLAY_GAP, type RoadSolution, solveRoads } from './solveRoads.ts';

/** What an hour of roads depends on, as integers. */
export interface RoadInputs {
  /** What is left of each link's capacity, per mille: signals out, lanes closed, a bridge down. */
  readonly capacityPerMille: readonly number[];
  /** How much is driven, per mille of the usual trips. */
  readonly demandPerMille: number;
}

/** What came of it, as integers. */
export interface RoadHour {
  readonly vehicles: readonly number[];
  /** The cheapest way of each row of trips, rounded in the network's unit of time; -1 where none leads. */
  readonly tripTime: readonly number[];
  /** How fast each row of trips is, per mille of how fast it is usually; 0 where no way leads. */
  readonly servicePerMille: readonly number[];
  /** The same over all vehicles. */
  readonly meanPerMille: number;
}

/** Solves an hour of one network's roads, or gives back the hour that equal inputs came to. */
export type SolveRoadHour = (inputs: RoadInputs) => RoadHour;

const MOST_ROUNDS = 200;

/**
 * Roads that are solved again only when something changed: the last `atMost` different hours are remembered by their exact
 * integers. Every solution begins from the one of the usual hour, never from the one before, so that what comes of an hour is
 * a function of its inputs whatever was asked for earlier.
 */
export function rememberRoads(roads: RoadNetwork, trips: readonly Trips[], atMost: number): SolveRoadHour {
  const usual = solveRoads(roads, trips, { gap: PLAY_GAP, mostRounds: MOST_ROUNDS });
  const hours = new Map<string, RoadHour>();
  return (inputs) => {
    const key = `${inputs.demandPerMille};${inputs.capacityPerMille.join()}`;
    const known = hours.get(key);
    const hour = known ?? solveHour(roads, trips, usual, inputs);
    if (known) hours.delete(key);
    else if (hours.size >= atMost) for (const oldest of hours.keys()) if (hours.delete(oldest)) break;
    hours.set(key, hour);
    return hour;
  };
}

function solveHour(roads: RoadNetwork, trips: readonly Trips[], usual: RoadSolution, inputs: RoadInputs): RoadHour {
  const { capacityPerMille, demandPerMille } = inputs;
  if (capacityPerMille.length !== roads.capacity.length || ![demandPerMille, ...capacityPerMille].every(isPerMille))
    throw new RangeError(`Roads take ${roads.capacity.length} capacities and a demand, each a per mille from 0 on.`);
  const now = {
    ...roads,
    capacity: roads.capacity.map((capacity, link) => (capacity * (capacityPerMille[link] ?? 0)) / 1000),
  };
  const rows = trips.map((trip) => ({ ...trip, vehicles: (trip.vehicles * demandPerMille) / 1000 }));
  const solution = solveRoads(now, rows, { gap: PLAY_GAP, mostRounds: MOST_ROUNDS, from: usual });
  const times = trips.map(({ from, to }, i) => (from === to || demandPerMille === 0 ? 0 : (solution.tripCost[i] ?? 0)));
  const servicePerMille = times.map((time, i) => serviceOf(time, usual.tripCost[i] ?? 0));
  let [served, all] = [0, 0];
  for (const [i, { vehicles }] of trips.entries()) {
    served += vehicles * (servicePerMille[i] ?? 0);
    all += vehicles;
  }
  return {
    vehicles: [...solution.vehicles].map((vehicles) => Math.round(vehicles)),
    tripTime: times.map((time) => (Number.isFinite(time) ? Math.round(time) : -1)),
    servicePerMille,
    meanPerMille: all > 0 ? Math.floor(served / all) : 1000,
  };
}

function isPerMille(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function serviceOf(time: number, usual: number): number {
  if (time === Number.POSITIVE_INFINITY) return 0;
  return time <= usual ? 1000 : Math.floor((1000 * usual) / time);
}
