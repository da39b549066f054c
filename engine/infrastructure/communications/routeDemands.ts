import type { Demand } from './demand.ts';
import { adjacencyOf, type Down, type Graph } from './graph.ts';
import { type ShortestPaths, shortestPaths } from './shortestPaths.ts';

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
  // Ways are looked for from the end at which more demands meet, and stay good until a link is full.
  const ends = new Int32Array(graph.nodes);
  for (const { from, to } of demands) {
    ends[from] = (ends[from] ?? 0) + 1;
    ends[to] = (ends[to] ?? 0) + 1;
  }
  const known = new Map<number, ShortestPaths>();
  const pathsFrom = (root: number): ShortestPaths => {
    const paths = known.get(root) ?? shortestPaths(root, adjacency, cost);
    known.set(root, paths);
    return paths;
  };
  const served = demands.map(({ from, to, amount }) => {
    if (amount <= 0 || down.nodes?.has(from) || down.nodes?.has(to)) return 0;
    if (from === to) return amount;
    const [root, end] = (ends[to] ?? 0) > (ends[from] ?? 0) ? [to, from] : [from, to];
    let left = amount;
    for (let way = 0; way < ways && left > 0; way++) {
      const paths = pathsFrom(root);
      if (paths.byLink[end] === -1) break;
      let sent = left;
      for (let v = end; v !== root; v = paths.from[v] ?? root) sent = Math.min(sent, room[paths.byLink[v] ?? 0] ?? 0);
      for (let v = end; v !== root; v = paths.from[v] ?? root) {
        const link = paths.byLink[v] ?? 0;
        room[link] = (room[link] ?? 0) - sent;
        load[link] = (load[link] ?? 0) + sent;
        if (room[link] === 0) known.clear();
      }
      left -= sent;
    }
    return amount - left;
  });
  return { served, load };
}
