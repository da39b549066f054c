import { performance } from 'node:perf_hooks';
import { linkIntegral } from '../../engine/infrastructure/transport/linkCost.ts';
import type { RoadNetwork, Trips } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { FINE_GAP, PLAY_GAP, type RoadSolution, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { check } from './check.ts';
import { costWeights } from './costWeights.ts';
import { leastCosts } from './leastCosts.ts';
import { type TntpFlow, toRoads } from './readTntp.ts';
import { type Check, type Referee, UnreadableFile } from './referee.ts';
import { roadsBeside } from './roadsBeside.ts';

/** How close the solver is asked to come: as far as the digits of a number reach. */
const CLOSEST = 1e-13;
/** With so many pairs it may stop sooner, when all that is asked for holds there already. */
const CLOSE = 1e-10;
const MANY_PAIRS = 20_000;
const MOST_ROUNDS = 2000;
/** Vehicles on a link, in the units of the file. */
const TOLERANCE = 1e-3;

/** Road user equilibrium against best-known flows, and against what makes an equilibrium one where none are known. */
export const transportReferee: Referee = {
  kinds: ['transport', 'tntp', 'roads'],
  async judge(file) {
    const { net, trips: rows, flows } = roadsBeside(file);
    const { roads, trips } = toRoads(net, rows, costWeights(net, flows));
    const begun = performance.now();
    const play = solveRoads(roads, trips, { gap: PLAY_GAP, mostRounds: MOST_ROUNDS });
    let solveMicros = Math.round((performance.now() - begun) * 1000);
    let checks: readonly Check[] = [];
    for (const gap of trips.length > MANY_PAIRS ? [CLOSE, CLOSEST] : [CLOSEST]) {
      const start = performance.now();
      const solution = solveRoads(roads, trips, { gap, mostRounds: MOST_ROUNDS });
      solveMicros += Math.round((performance.now() - start) * 1000);
      checks = [
        check('relative gap in play', relativeGap(roads, trips, play), PLAY_GAP),
        check('relative gap', relativeGap(roads, trips, solution), FINE_GAP),
        check('vehicles conserved', unconserved(roads, trips, solution), TOLERANCE),
        ...(flows ? compare(roads, trips, flows, solution) : []),
      ];
      if (checks.every(({ ok }) => ok)) break;
    }
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

/** The most that any node gains or loses beyond the trips that start and end there, as far as a way leads. */
function unconserved(
  roads: RoadNetwork,
  trips: readonly Trips[],
  { vehicles, ways }: Pick<RoadSolution, 'vehicles' | 'ways'>,
): number {
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
 * Flows are compared where cost rises with flow: only there is an equilibrium's flow one number. Elsewhere what goes into a node must
 * leave it. The objective is one number always. Volumes are held to a thousandth, or to half of the last digit that the file prints; the objective to what volumes that are
 * rounded so leave open.
 */
function compare(
  roads: RoadNetwork,
  trips: readonly Trips[],
  flows: readonly TntpFlow[],
  { vehicles, ways, objective }: RoadSolution,
): readonly Check[] {
  const rows = new Map<string, TntpFlow[]>();
  for (const flow of flows) {
    const key = `${flow.from} ${flow.to}`;
    rows.set(key, [...(rows.get(key) ?? []), flow]);
  }
  const rounding = roundingOf(flows);
  let worst = { off: 0, tolerance: TOLERANCE };
  const volumes = new Float64Array(vehicles.length);
  const roundedAt = new Float64Array(roads.nodeCount);
  let theirs = 0;
  let open = 0;
  for (let link = 0; link < vehicles.length; link++) {
    const key = `${(roads.from[link] ?? 0) + 1} ${(roads.to[link] ?? 0) + 1}`;
    const flow = rows.get(key)?.shift();
    if (!flow) throw new UnreadableFile(`the flows have no row for the link from ${key.replace(' ', ' to ')}.`);
    const rounded = rounding(flow);
    volumes[link] = flow.volume;
    for (const node of [roads.from[link] ?? 0, roads.to[link] ?? 0]) roundedAt[node] = (roundedAt[node] ?? 0) + rounded;
    // A closed link without vehicles has no cost.
    if (flow.volume > 0) theirs += linkIntegral(roads, link, flow.volume);
    open += rounded * Math.abs(flow.cost);
    if ((roads.freeFlow[link] ?? 0) * (roads.b[link] ?? 0) * (roads.power[link] ?? 0) === 0) continue;
    const row = {
      off: Math.abs((vehicles[link] ?? Number.NaN) - flow.volume),
      tolerance: Math.max(TOLERANCE, rounded),
    };
    if (!(row.off / row.tolerance <= worst.off / worst.tolerance)) worst = row;
  }
  return [
    check('link flows', worst.off, worst.tolerance),
    check(
      'vehicles given conserved',
      unconserved(roads, trips, { vehicles: volumes, ways }),
      roundedAt.reduce((most, rounded) => Math.max(most, rounded), TOLERANCE),
    ),
    check(
      'Beckmann objective, as a share',
      Math.abs(objective - theirs) / Math.max(1, theirs),
      Math.max(FINE_GAP, open / Math.max(1, theirs)),
    ),
  ];
}

/**
 * Half of the last digit with which a file prints a volume. Zeros at the end may have been left out, so that the most digits of any row,
 * in all and behind the point, say how fine the file prints.
 */
function roundingOf(flows: readonly TntpFlow[]): (flow: TntpFlow) => number {
  const places = flows.reduce((most, flow) => Math.max(most, flow.places), 0);
  const digits = flows.reduce((most, flow) => Math.max(most, flow.digits), 0);
  return (flow) => 0.5 * 10 ** -Math.min(places, digits - (flow.digits - flow.places));
}
