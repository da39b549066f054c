import { performance } from 'node:perf_hooks';
import { linkIntegral } from '../../engine/infrastructure/transport/linkCost.ts';
import type { RoadNetwork, Trips } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { FINE_GAP, type RoadSolution, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { check } from './check.ts';
import { costWeights } from './costWeights.ts';
import { leastCosts } from './leastCosts.ts';
import { type TntpFlow, toRoads } from './readTntp.ts';
import { type Check, type Referee, UnreadableFile } from './referee.ts';
import { roadsBeside } from './roadsBeside.ts';

/** How close the solver is asked to come: as far as the digits of a number reach. */
const AIM = { gap: 1e-13, mostRounds: 2000 };
/** Vehicles on a link, in the units of the file. */
const TOLERANCE = 1e-3;

/** Road user equilibrium against best-known flows, and against what makes an equilibrium one where none are known. */
export const transportReferee: Referee = {
  kinds: ['transport', 'tntp', 'roads'],
  async judge(file) {
    const { net, trips: rows, flows } = roadsBeside(file);
    const { roads, trips } = toRoads(net, rows, costWeights(net, flows));
    const start = performance.now();
    const solution = solveRoads(roads, trips, AIM);
    const solveMicros = Math.round((performance.now() - start) * 1000);
    const checks = [
      check('relative gap', relativeGap(roads, trips, solution), FINE_GAP),
      check('vehicles conserved', unconserved(roads, trips, solution), TOLERANCE),
      ...(flows ? compare(roads, flows, solution) : []),
    ];
    return { kind: 'transport', checks, solveMicros };
  },
};

/** The relative gap anew, from flows and costs alone, with another search for the cheapest ways. */
function relativeGap(roads: RoadNetwork, trips: readonly Trips[], { vehicles, cost }: RoadSolution): number {
  const origins = [...new Set(trips.map(({ from }) => from))];
  const least = new Map(origins.map((origin) => [origin, leastCosts(roads, origin, cost)]));
  const best = trips.reduce((sum, trip) => {
    const each = least.get(trip.from)?.[trip.to] ?? Number.POSITIVE_INFINITY;
    return trip.from === trip.to || trip.vehicles === 0 || each === Number.POSITIVE_INFINITY
      ? sum
      : sum + trip.vehicles * each;
  }, 0);
  const spent = vehicles.reduce((sum, count, link) => (count > 0 ? sum + count * (cost[link] ?? 0) : sum), 0);
  return spent > 0 ? Math.abs(spent - best) / spent : 0;
}

/** The most that any node gains or loses beyond the trips that start and end there. */
function unconserved(roads: RoadNetwork, trips: readonly Trips[], { vehicles, ways }: RoadSolution): number {
  const excess = new Float64Array(roads.nodeCount);
  for (const [link, count] of vehicles.entries()) {
    excess[roads.from[link] ?? 0] = (excess[roads.from[link] ?? 0] ?? 0) - count;
    excess[roads.to[link] ?? 0] = (excess[roads.to[link] ?? 0] ?? 0) + count;
  }
  for (const [i, trip] of trips.entries()) {
    if ((ways[i]?.length ?? 0) === 0) continue;
    excess[trip.from] = (excess[trip.from] ?? 0) + trip.vehicles;
    excess[trip.to] = (excess[trip.to] ?? 0) - trip.vehicles;
  }
  return excess.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/**
 * Flows are compared where cost rises with flow: only there is an equilibrium's flow one number. The objective is one number
 * always. Volumes are held to a thousandth, or to half of the last digit that the file prints.
 */
function compare(
  roads: RoadNetwork,
  flows: readonly TntpFlow[],
  { vehicles, objective }: RoadSolution,
): readonly Check[] {
  const rows = new Map<string, TntpFlow[]>();
  for (const flow of flows) {
    const key = `${flow.from} ${flow.to}`;
    rows.set(key, [...(rows.get(key) ?? []), flow]);
  }
  let worst = 0;
  let theirs = 0;
  for (let link = 0; link < vehicles.length; link++) {
    const key = `${(roads.from[link] ?? 0) + 1} ${(roads.to[link] ?? 0) + 1}`;
    const flow = rows.get(key)?.shift();
    if (!flow) throw new UnreadableFile(`the flows have no row for the link from ${key.replace(' ', ' to ')}.`);
    theirs += linkIntegral(roads, link, flow.volume);
    const rises = (roads.freeFlow[link] ?? 0) * (roads.b[link] ?? 0) * (roads.power[link] ?? 0) > 0;
    if (rises) worst = Math.max(worst, Math.abs((vehicles[link] ?? Number.NaN) - flow.volume));
  }
  // A file that prints few digits says no more than they do.
  const places = flows.reduce((most, flow) => Math.max(most, flow.places), 0);
  const halfDigit = 0.5 * 10 ** -places;
  const share = halfDigit > TOLERANCE ? (halfDigit * sumOf(flows.map(({ cost }) => cost))) / Math.max(1, theirs) : 0;
  return [
    check('link flows', worst, Math.max(TOLERANCE, halfDigit)),
    check(
      'Beckmann objective, as a share',
      Math.abs(objective - theirs) / Math.max(1, theirs),
      Math.max(FINE_GAP, share),
    ),
  ];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.abs(number), 0);
}
