import type { Adjacency } from './graph.ts';

/** The fewest links from one node to every other; −1 where no path leads. Breadth-first search. */
export function hopsFrom(source: number, { start, to }: Adjacency): Int32Array {
  const nodes = start.length - 1;
  const hops = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  if (source < 0 || source >= nodes) return hops;
  hops[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = queue[head] ?? 0;
    for (let i = start[v] ?? 0; i < (start[v + 1] ?? 0); i++) {
      const other = to[i] ?? 0;
      if (hops[other] !== -1) continue;
      hops[other] = (hops[v] ?? 0) + 1;
      queue[tail++] = other;
    }
  }
  return hops;
}
