import type { RoadNetwork } from '../../engine/infrastructure/transport/roadNetwork.ts';

/**
 * What the cheapest way from one zone to each node costs, by Bellman and Ford: passes over all links until nothing changes. It
 * shares nothing with the solver's own search and is there to judge it.
 */
export function leastCosts(roads: RoadNetwork, origin: number, linkCosts: Float64Array): Float64Array {
  const least = new Float64Array(roads.nodeCount).fill(Number.POSITIVE_INFINITY);
  least[origin] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let link = 0; link < linkCosts.length; link++) {
      const [from, to] = [roads.from[link] ?? 0, roads.to[link] ?? 0];
      if (from < roads.firstThrough && from !== origin) continue;
      const cost = (least[from] ?? 0) + (linkCosts[link] ?? 0);
      if (cost < (least[to] ?? 0)) {
        least[to] = cost;
        changed = true;
      }
    }
  }
  return least;
}
