import { adjacencyOf, type Down, type Graph } from './graph.ts';

/** The most that can flow between two nodes, and the source's side of a smallest cut. */
export interface MaxFlow {
  readonly value: number;
  /** 1 for a node on the source's side, else 0. */
  readonly side: Uint8Array;
}

/**
 * A network ready for many maximum flows (Dinic 1970): breadth-first levels, then blocking flows along them. Exact for whole
 * capacities; with fractions each sum is rounded as IEEE 754 rounds it. Both directions of a link share its capacity, which
 * for one flow is the same as each having it.
 */
export function maxFlowSolver(graph: Graph, down: Down = {}): (source: number, sink: number) => MaxFlow {
  const { start, link, to } = adjacencyOf(graph, down);
  const twin = new Int32Array(link.length);
  const seen = new Int32Array(graph.links.length).fill(-1);
  for (const [place, which] of link.entries()) {
    const first = seen[which] ?? -1;
    if (first === -1) seen[which] = place;
    else {
      twin[place] = first;
      twin[first] = place;
    }
  }
  const fresh = Float64Array.from(link, (which) => Math.max(0, graph.links[which]?.capacity ?? 0));
  const left = new Float64Array(link.length);
  const level = new Int32Array(graph.nodes);
  const queue = new Int32Array(graph.nodes);
  const next = new Int32Array(graph.nodes);
  const path = new Int32Array(graph.nodes);

  const setLevels = (source: number, sink: number): boolean => {
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head] ?? 0;
      for (let i = start[v] ?? 0; i < (start[v + 1] ?? 0); i++) {
        const other = to[i] ?? 0;
        if ((left[i] ?? 0) <= 0 || level[other] !== -1) continue;
        level[other] = (level[v] ?? 0) + 1;
        queue[tail++] = other;
      }
    }
    return level[sink] !== -1;
  };

  /** Sends along one path of ascending levels; 0 when there is none left. */
  const sendOne = (source: number, sink: number): number => {
    let depth = 0;
    let v = source;
    while (v !== sink) {
      const place = next[v] ?? 0;
      if (place >= (start[v + 1] ?? 0)) {
        if (depth === 0) return 0;
        // A dead end: go back, and past the link that led here.
        const back = path[--depth] ?? 0;
        v = to[twin[back] ?? 0] ?? source;
        next[v] = (next[v] ?? 0) + 1;
        continue;
      }
      const other = to[place] ?? 0;
      if ((left[place] ?? 0) > 0 && level[other] === (level[v] ?? 0) + 1) {
        path[depth++] = place;
        v = other;
      } else next[v] = place + 1;
    }
    let amount = Number.POSITIVE_INFINITY;
    for (let i = 0; i < depth; i++) amount = Math.min(amount, left[path[i] ?? 0] ?? 0);
    for (let i = 0; i < depth; i++) {
      const place = path[i] ?? 0;
      const back = twin[place] ?? 0;
      left[place] = (left[place] ?? 0) - amount;
      left[back] = (left[back] ?? 0) + amount;
    }
    return amount;
  };

  return (source, sink) => {
    left.set(fresh);
    let value = 0;
    if (source !== sink) {
      while (setLevels(source, sink)) {
        next.set(start.subarray(0, graph.nodes));
        for (let sent = sendOne(source, sink); sent > 0; sent = sendOne(source, sink)) value += sent;
      }
    }
    return { value, side: Uint8Array.from(level, (l) => (l === -1 ? 0 : 1)) };
  };
}
