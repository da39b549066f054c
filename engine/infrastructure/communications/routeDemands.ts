import type { Demand } from './demand.ts';
import { adjacencyOf, type Down, type Graph } from './graph.ts';
import { shortestPaths } from './shortestPaths.ts';

/** What was carried: of each demand, and over each link (both directions together). Whole where demands and capacities are. */
export interface Routed {
  readonly served: readonly number[];
  readonly load: readonly number[];
}

/**
 * Serves demands in the order given, each along its cheapest way, then along the cheapest way that has room left, over at
 * most `ways` ways. So networks route: nobody is moved aside for who comes later. Therefore this is not monotone: another link,
 * or a wider one, can lead an early demand onto a way that later ones needed. What could be carried at best is told by
 * `concurrentFlow`, which is monotone.
 */
export function routeDemands(
  graph: Graph,
  demands: readonly Demand[],
  costOf: (link: number) => number,
  down: Down = {},
  ways = 4,
): Routed {
  const adjacency = adjacencyOf(graph, down);
  const room = graph.links.map(({ capacity }) => Math.max(0, capacity));
  const load = graph.links.map(() => 0);
  const cost = (link: number) => ((room[link] ?? 0) > 0 ? costOf(link) : Number.NaN);
  const served = demands.map(({ from, to, amount }) => {
    if (amount <= 0 || down.nodes?.has(from) || down.nodes?.has(to)) return 0;
    if (from === to) return amount;
    let left = amount;
    for (let way = 0; way < ways && left > 0; way++) {
      const paths = shortestPaths(from, adjacency, cost);
      if (paths.byLink[to] === -1) break;
      let sent = left;
      for (let v = to; v !== from; v = paths.from[v] ?? from) sent = Math.min(sent, room[paths.byLink[v] ?? 0] ?? 0);
      for (let v = to; v !== from; v = paths.from[v] ?? from) {
        const link = paths.byLink[v] ?? 0;
        room[link] = (room[link] ?? 0) - sent;
        load[link] = (load[link] ?? 0) + sent;
      }
      left -= sent;
    }
    return amount - left;
  });
  return { served, load };
}
