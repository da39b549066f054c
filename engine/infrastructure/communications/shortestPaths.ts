import type { Adjacency } from './graph.ts';

/** Cheapest ways from one source. */
export interface ShortestPaths {
  /** Cost to each node; Infinity where no path leads. */
  readonly cost: Float64Array;
  /** The link by which the cheapest way arrives, and the node it comes from; −1 at the source and where no path leads. */
  readonly byLink: Int32Array;
  readonly from: Int32Array;
}

/**
 * Dijkstra's algorithm over a binary heap with keys (cost, node): of two ways of equal cost the one found over the node that
 * was settled first is kept, so that the answer is the same everywhere. Links for which `costOf` is not a number of at least
 * 0 are passed over.
 */
export function shortestPaths(source: number, adjacency: Adjacency, costOf: (link: number) => number): ShortestPaths {
  const { start, link, to } = adjacency;
  const nodes = start.length - 1;
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const byLink = new Int32Array(nodes).fill(-1);
  const from = new Int32Array(nodes).fill(-1);
  const place = new Int32Array(nodes).fill(-1);
  const heap: number[] = [];
  const before = (a: number, b: number) => {
    const difference = (cost[a] ?? 0) - (cost[b] ?? 0);
    return difference < 0 || (difference === 0 && a < b);
  };
  const put = (v: number, at: number) => {
    heap[at] = v;
    place[v] = at;
  };
  const rise = (v: number, at: number) => {
    let i = at;
    while (i > 0) {
      const up = (i - 1) >> 1;
      const other = heap[up] ?? 0;
      if (!before(v, other)) break;
      put(other, i);
      i = up;
    }
    put(v, i);
  };
  const sink = (v: number) => {
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const other = heap[child] ?? 0;
      if (!before(other, v)) break;
      put(other, i);
      i = child;
    }
    put(v, i);
  };
  cost[source] = 0;
  rise(source, 0);
  while (heap.length > 0) {
    const v = heap[0] ?? 0;
    const last = heap.pop() ?? 0;
    if (heap.length > 0) sink(last);
    place[v] = -2;
    for (let i = start[v] ?? 0; i < (start[v + 1] ?? 0); i++) {
      const other = to[i] ?? 0;
      const step = costOf(link[i] ?? 0);
      const total = (cost[v] ?? 0) + step;
      if (!(step >= 0) || place[other] === -2 || !(total < (cost[other] ?? 0))) continue;
      cost[other] = total;
      byLink[other] = link[i] ?? -1;
      from[other] = v;
      rise(other, place[other] === -1 ? heap.length : (place[other] ?? 0));
    }
  }
  return { cost, byLink, from };
}
