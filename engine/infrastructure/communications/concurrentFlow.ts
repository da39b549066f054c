import type { Demand } from './demand.ts';
import { adjacencyOf, type Down, type Graph } from './graph.ts';
import { shortestPaths } from './shortestPaths.ts';

/** The share of every demand that can be carried at once lies between `atLeast` and `atMost`. Infinity when nothing is asked for. */
export interface ConcurrentFlow {
  readonly atLeast: number;
  readonly atMost: number;
  readonly phases: number;
}

/** How near the two ends must come (a share of the lower one), how long to try, and how boldly prices grow at first. */
export interface ConcurrentFlowOptions {
  readonly gap?: number;
  readonly phases?: number;
  readonly step?: number;
}

/** What is left of a phase's demand below this share is rounding. */
const LEAST_PART = 1e-12;

/**
 * Maximum concurrent flow, splittable, both directions of a link sharing its capacity, as a bracket that holds the optimum
 * (after Garg and Könemann 2007, and Fleischer 2000). Each phase sends all demands along the cheapest ways and raises the
 * price of a link by its load; where a link would be overfull, only the part that fits is sent before prices are asked again. The flow of
 * many phases, scaled down to fit, is a plan and gives `atLeast`. By duality any prices
 * give `atMost`: the price of all capacity over that of all demands along their cheapest ways. More capacity never lowers the
 * optimum. When `phases` run out the bracket is wider than `gap`, and still holds.
 */
export function concurrentFlow(
  graph: Graph,
  demands: readonly Demand[],
  { gap = 0.02, phases: limit = 2000, step: firstStep = 0.4 }: ConcurrentFlowOptions = {},
  down: Down = {},
): ConcurrentFlow {
  const wanted = demands.filter(({ from, to, amount }) => from !== to && amount > 0);
  if (wanted.length === 0) return { atLeast: Number.POSITIVE_INFINITY, atMost: Number.POSITIVE_INFINITY, phases: 0 };
  const adjacency = adjacencyOf(graph, down);
  const m = graph.links.length;
  const capacity = Float64Array.from(graph.links, (link) => Math.max(0, link.capacity));
  const price = Float64Array.from(capacity, (c) => (c > 0 ? 1 / c : Number.NaN));
  const priceOf = (link: number) => price[link] ?? Number.NaN;
  // A link carries both ways alike, so that a demand may be sent from either of its ends: fewer sources to search from.
  const bySource = new Map<number, Demand[]>();
  for (const { from, to, amount } of wanted) {
    const demand = { from: Math.min(from, to), to: Math.max(from, to), amount };
    const list = bySource.get(demand.from);
    if (list) list.push(demand);
    else bySource.set(demand.from, [demand]);
  }
  const sources = [...bySource].sort(([a], [b]) => a - b);
  const sent = new Float64Array(m);
  const load = new Float64Array(m);
  /** Puts a source's demands on its cheapest ways, into `load`: what they cost there, and how full the fullest link would be. */
  const lay = (source: number, list: readonly Demand[]): { readonly cost: number; readonly fullest: number } => {
    const { cost, byLink, from } = shortestPaths(source, adjacency, priceOf);
    load.fill(0);
    let inAll = 0;
    for (const { to, amount } of list) {
      inAll += amount * (cost[to] ?? Number.POSITIVE_INFINITY);
      if (inAll === Number.POSITIVE_INFINITY) break;
      for (let v = to; v !== source; v = from[v] ?? source) {
        const link = byLink[v] ?? 0;
        load[link] = (load[link] ?? 0) + amount;
      }
    }
    let fullest = 0;
    for (let e = 0; e < m; e++)
      if ((load[e] ?? 0) > 0) fullest = Math.max(fullest, (load[e] ?? 0) / (capacity[e] ?? 1));
    return { cost: inAll, fullest };
  };
  const first = sources.map(([source, list]) => lay(source, list));
  if (first.some(({ cost }) => cost === Number.POSITIVE_INFINITY)) return { atLeast: 0, atMost: 0, phases: 0 };
  // A phase sends demands times `scale`, so that the fullest link is about full and prices grow in even steps.
  let scale = 1 / first.reduce((most, { fullest }) => Math.max(most, fullest), 0);
  let step = firstStep;
  let routed = 0;
  let atLeast = 0;
  let atMost = Number.POSITIVE_INFINITY;
  for (let phase = 1; phase <= limit; phase++) {
    // Early phases know little of prices; each time the count doubles, the plan is begun anew, in smaller steps.
    if ((phase & (phase - 1)) === 0) {
      sent.fill(0);
      routed = 0;
      if (phase > 16) step /= 2;
    }
    let demandPrice = 0;
    let worst = 0;
    for (const [source, list] of sources) {
      for (let left = 1, isFirst = true; left > LEAST_PART; isFirst = false) {
        const { cost, fullest } = lay(source, list);
        if (isFirst) {
          demandPrice += cost;
          worst = Math.max(worst, fullest * scale);
        }
        const part = Math.min(left, 1 / (fullest * scale));
        left -= part;
        for (let e = 0; e < m; e++) {
          const amount = (load[e] ?? 0) * scale * part;
          if (amount === 0) continue;
          sent[e] = (sent[e] ?? 0) + amount;
          price[e] = priceOf(e) * (1 + step * Math.min(1, amount / (capacity[e] ?? 1)));
        }
      }
    }
    routed += scale;
    let capacityPrice = 0;
    let congestion = 0;
    for (let e = 0; e < m; e++) {
      if ((capacity[e] ?? 0) === 0) continue;
      if (!isDown(e)) capacityPrice += (capacity[e] ?? 0) * priceOf(e);
      congestion = Math.max(congestion, (sent[e] ?? 0) / (capacity[e] ?? 1));
    }
    // Prices only rise: what demands cost within the phase is no more than what they cost at its end.
    atMost = Math.min(atMost, capacityPrice / demandPrice);
    atLeast = Math.max(atLeast, routed / congestion);
    if (atMost <= atLeast * (1 + gap)) return { atLeast, atMost, phases: phase };
    if (worst > 1 || worst < 0.5) scale /= worst;
    if (capacityPrice > 1e150) for (let e = 0; e < m; e++) price[e] = priceOf(e) * 1e-150;
  }
  return { atLeast, atMost, phases: limit };

  function isDown(link: number): boolean {
    const { a = -1, b = -1 } = graph.links[link] ?? {};
    return a === b || Boolean(down.links?.has(link) || down.nodes?.has(a) || down.nodes?.has(b));
  }
}
