import { adjacencyOf, type Down, type Graph } from './graph.ts';

/** What a network cannot lose without falling apart, by index, ascending. */
export interface WeakPoints {
  /** Nodes whose loss separates others from each other (articulation points). */
  readonly nodes: readonly number[];
  /** Links whose loss separates (bridges). Of two parallel links neither is one. */
  readonly links: readonly number[];
}

/** Articulation points and bridges in one depth-first search (Hopcroft and Tarjan 1973), without recursion. O(nodes + links). */
export function weakPointsOf(graph: Graph, down: Down = {}): WeakPoints {
  const { start, link, to } = adjacencyOf(graph, down);
  const order = new Int32Array(graph.nodes).fill(-1);
  const low = new Int32Array(graph.nodes);
  const next = start.slice(0, graph.nodes);
  const arrivedBy = new Int32Array(graph.nodes).fill(-1);
  const cuts = new Set<number>();
  const bridges: number[] = [];
  let clock = 0;
  for (let root = 0; root < graph.nodes; root++) {
    if (order[root] !== -1 || down.nodes?.has(root)) continue;
    const path = [root];
    let rootBranches = 0;
    order[root] = low[root] = clock++;
    while (path.length > 0) {
      const v = path.at(-1) ?? root;
      const place = next[v] ?? 0;
      if (place < (start[v + 1] ?? 0)) {
        next[v] = place + 1;
        const other = to[place] ?? 0;
        if (link[place] === arrivedBy[v]) continue;
        if (order[other] !== -1) {
          low[v] = Math.min(low[v] ?? 0, order[other] ?? 0);
          continue;
        }
        arrivedBy[other] = link[place] ?? -1;
        order[other] = low[other] = clock++;
        path.push(other);
        if (v === root) rootBranches++;
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent === undefined) continue;
      low[parent] = Math.min(low[parent] ?? 0, low[v] ?? 0);
      if ((low[v] ?? 0) > (order[parent] ?? 0)) bridges.push(arrivedBy[v] ?? -1);
      if (parent !== root && (low[v] ?? 0) >= (order[parent] ?? 0)) cuts.add(parent);
    }
    if (rootBranches > 1) cuts.add(root);
  }
  return { nodes: [...cuts].sort((a, b) => a - b), links: bridges.sort((a, b) => a - b) };
}
