import type { RoadPlan } from './roadPlan.ts';

/** The least difference of costs at which two ways are as good as each other, in minutes. */
const SAME = 1e-12;
const MOST_SWEEPS = 20_000;

/** What flows on each link in equilibrium, and what it costs. */
export interface RoadAnswer {
  readonly volumes: readonly number[];
  readonly costs: readonly number[];
}

/**
 * The user equilibrium of a small network by brute force: all ways of every pair that visit no node twice are listed, and again
 * and again vehicles move from the dearest way in use to the cheapest until, by bisection, the two cost the same. It shares
 * neither its search nor its steps with the solver, which finds ways as it goes and steps by slopes.
 */
export function answerRoads(plan: RoadPlan): RoadAnswer {
  const volumes = plan.links.map(() => 0);
  const cost = (link: number, volume = volumes[link] ?? 0): number => {
    const { freeFlow, b, power, capacity, toll, length } = plan.links[link] ?? {
      freeFlow: 0,
      b: 0,
      power: 1,
      capacity: 1,
      toll: 0,
      length: 0,
    };
    return freeFlow * (1 + b * (volume / capacity) ** power) + toll * plan.tollFactor + length * plan.distanceFactor;
  };
  const pairs = plan.trips.map(({ from, to, vehicles }) => {
    const ways = allWays(plan, from, to);
    return { ways, loads: ways.map((_, i) => (i === 0 ? vehicles : 0)) };
  });
  for (const { ways, loads } of pairs)
    for (const [i, way] of ways.entries())
      for (const link of way) volumes[link] = (volumes[link] ?? 0) + (loads[i] ?? 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let apart = 0;
    for (const { ways, loads } of pairs) apart = Math.max(apart, level(ways, loads, volumes, cost));
    if (apart < SAME) return { volumes, costs: volumes.map((_, link) => cost(link)) };
  }
  throw new Error(`${plan.name}: the oracle did not settle`);
}

function allWays(plan: RoadPlan, from: number, to: number): readonly (readonly number[])[] {
  const ways: number[][] = [];
  const walk = (node: number, seen: ReadonlySet<number>, way: readonly number[]): void => {
    if (node === to) {
      ways.push([...way]);
      return;
    }
    if (node < plan.firstThrough && node !== from) return;
    for (const [link, { from: start, to: end }] of plan.links.entries())
      if (start === node && !seen.has(end)) walk(end, new Set([...seen, end]), [...way, link]);
  };
  walk(from, new Set([from]), []);
  return ways;
}

/** Moves vehicles from the dearest way in use to the cheapest. Returns how far the two were apart. */
function level(
  ways: readonly (readonly number[])[],
  loads: number[],
  volumes: number[],
  cost: (link: number, volume?: number) => number,
): number {
  const costs = ways.map((way) => way.reduce((sum, link) => sum + cost(link), 0));
  let [dear, cheap] = [-1, 0];
  for (const [i, each] of costs.entries()) {
    if ((loads[i] ?? 0) > 0 && (dear < 0 || each > (costs[dear] ?? 0))) dear = i;
    if (each < (costs[cheap] ?? 0)) cheap = i;
  }
  const apart = dear < 0 ? 0 : (costs[dear] ?? 0) - (costs[cheap] ?? 0);
  if (apart < SAME) return 0;
  const left = (ways[dear] ?? []).filter((link) => !(ways[cheap] ?? []).includes(link));
  const taken = (ways[cheap] ?? []).filter((link) => !(ways[dear] ?? []).includes(link));
  const ahead = (moved: number) =>
    left.reduce((sum, link) => sum + cost(link, (volumes[link] ?? 0) - moved), 0) -
    taken.reduce((sum, link) => sum + cost(link, (volumes[link] ?? 0) + moved), 0);
  let [low, high] = [0, loads[dear] ?? 0];
  if (ahead(high) < 0) {
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (ahead(middle) > 0) low = middle;
      else high = middle;
    }
  } else low = high;
  loads[dear] = (loads[dear] ?? 0) - low;
  loads[cheap] = (loads[cheap] ?? 0) + low;
  for (const link of left) volumes[link] = Math.max(0, (volumes[link] ?? 0) - low);
  for (const link of taken) volumes[link] = (volumes[link] ?? 0) + low;
  return low > 1e-9 ? apart : 0;
}
