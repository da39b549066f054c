import { linkIntegral } from './linkCost.ts';
import { RoadFlows, type Way } from './roadFlows.ts';
import type { RoadNetwork, Trips } from './roadNetwork.ts';
import { ShortestTree } from './shortestTree.ts';

/** Relative gap in play, and the one that is asked for where answers are compared. */
export const PLAY_GAP = 1e-4;
export const FINE_GAP = 1e-9;

/** How close to come, and where to begin. */
export interface RoadAim {
  /** What all drivers together could save, as a share of what they spend. */
  readonly gap: number;
  readonly mostRounds: number;
  /** A solution of the same trips' zones to begin from; its ways are kept as far as they are open, its vehicles by share. */
  readonly from?: RoadSolution;
}

/** Where nobody can do better by another way, as closely as `gap` says. */
export interface RoadSolution {
  readonly vehicles: Float64Array;
  /** Of each link for one vehicle; infinite where it is closed. */
  readonly cost: Float64Array;
  /** Ways of each row of trips, in their order; none where no way leads. */
  readonly ways: readonly (readonly Way[])[];
  /** What the cheapest way of each row of trips costs; infinite where none leads. */
  readonly tripCost: Float64Array;
  readonly gap: number;
  readonly rounds: number;
  /** Beckmann's objective, which the equilibrium makes least. */
  readonly objective: number;
  readonly totalCost: number;
}

/** Passes over all pairs between two searches for new ways. */
const PASSES = 8;
/** Rounds without a better gap after which it will not become better. */
const PATIENCE = 12;

/**
 * User equilibrium by path-based gradient projection (Jayakrishnan and others 1994): each round finds the cheapest way of every
 * pair and then moves vehicles to it. It ends at the gap aimed for, after `mostRounds`, or when rounding lets it come no closer.
 * A function of its arguments alone. Trips within a zone, and of no vehicles, stay off the roads.
 */
export function solveRoads(roads: RoadNetwork, trips: readonly Trips[], aim: RoadAim): RoadSolution {
  const flows = new RoadFlows(roads);
  const tree = new ShortestTree(roads);
  const pairs = trips.map((_, i) => waysToBegin(roads, trips[i], aim.from?.ways[i]));
  const byOrigin = originsOf(trips);
  const tripCost = new Float64Array(trips.length).fill(Number.POSITIVE_INFINITY);
  flows.load(pairs);
  let rounds = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (let least = gap, best = 0; ; rounds++) {
    findWays(flows, tree, trips, byOrigin, pairs, tripCost);
    gap = gapOf(flows, trips, tripCost, pairs);
    if (gap < least) [least, best] = [gap, rounds];
    if (gap <= aim.gap || rounds >= aim.mostRounds || rounds - best > PATIENCE) break;
    for (let pass = 0; pass < PASSES; pass++) for (const ways of pairs) if (ways.length > 1) flows.equalise(ways);
    for (const ways of pairs) dropEmpty(ways);
    flows.load(pairs);
  }
  let objective = 0;
  let totalCost = 0;
  for (const [link, vehicles] of flows.vehicles.entries()) {
    if (vehicles === 0) continue;
    objective += linkIntegral(roads, link, vehicles);
    totalCost += vehicles * (flows.cost[link] ?? 0);
  }
  return { vehicles: flows.vehicles, cost: flows.cost, ways: pairs, tripCost, gap, rounds, objective, totalCost };
}

function originsOf(trips: readonly Trips[]): readonly (readonly [origin: number, rows: readonly number[]])[] {
  const origins = new Map<number, number[]>();
  for (const [i, { from, to, vehicles }] of trips.entries()) {
    if (from === to || vehicles <= 0) continue;
    const rows = origins.get(from);
    if (rows) rows.push(i);
    else origins.set(from, [i]);
  }
  return [...origins].sort(([a], [b]) => a - b);
}

function waysToBegin(roads: RoadNetwork, trips: Trips | undefined, known: readonly Way[] = []): Way[] {
  const open = known.filter(({ links }) => links.every((link) => (roads.capacity[link] ?? 0) > 0));
  const before = open.reduce((sum, { vehicles }) => sum + vehicles, 0);
  if (!trips || trips.vehicles <= 0 || before <= 0) return [];
  return open.map(({ links, vehicles }) => ({ links, vehicles: (vehicles / before) * trips.vehicles }));
}

/** Adds the cheapest way of every pair where it is new. A pair's first way takes all of its vehicles. */
function findWays(
  flows: RoadFlows,
  tree: ShortestTree,
  trips: readonly Trips[],
  byOrigin: ReturnType<typeof originsOf>,
  pairs: readonly Way[][],
  tripCost: Float64Array,
): void {
  let isFirst = false;
  for (const [origin, rows] of byOrigin) {
    tree.grow(origin, flows.cost);
    for (const row of rows) {
      const { to, vehicles } = trips[row] ?? { to: origin, vehicles: 0 };
      const ways = pairs[row] ?? [];
      tripCost[row] = tree.cost[to] ?? Number.POSITIVE_INFINITY;
      if (ways.some(({ links }) => tree.isWayTo(to, links))) continue;
      const way = tree.wayTo(to);
      if (!way) continue;
      if (ways.length === 0) isFirst = true;
      ways.push({ links: way, vehicles: ways.length === 0 ? vehicles : 0 });
    }
  }
  if (isFirst) flows.load(pairs);
}

function gapOf(
  flows: RoadFlows,
  trips: readonly Trips[],
  tripCost: Float64Array,
  pairs: readonly (readonly Way[])[],
): number {
  let spent = 0;
  for (const [link, vehicles] of flows.vehicles.entries())
    if (vehicles > 0) spent += vehicles * (flows.cost[link] ?? 0);
  let least = 0;
  for (const [i, ways] of pairs.entries()) if (ways.length > 0) least += (trips[i]?.vehicles ?? 0) * (tripCost[i] ?? 0);
  return spent > 0 ? (spent - least) / spent : 0;
}

function dropEmpty(ways: Way[]): void {
  if (ways.length < 2) return;
  let kept = 0;
  for (const way of ways) if (way.vehicles > 0) ways[kept++] = way;
  ways.length = kept;
}
