import { adjacencyOf, type Down, type Graph } from './graph.ts';

/**
 * Which connected component each node belongs to, numbered in order of their lowest node; −1 for a node that is down.
 * Breadth-first search, O(nodes + links).
 */
export function componentsOf(graph: Graph, down: Down = {}): Int32Array {
  const { start, to } = adjacencyOf(graph, down);
  const component = new Int32Array(graph.nodes).fill(-1);
  const queue = new Int32Array(graph.nodes);
  let count = 0;
  for (let root = 0; root < graph.nodes; root++) {
    if (component[root] !== -1 || down.nodes?.has(root)) continue;
    component[root] = count;
    queue[0] = root;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head] ?? 0;
      for (let i = start[v] ?? 0; i < (start[v + 1] ?? 0); i++) {
        const other = to[i] ?? 0;
        if (component[other] !== -1) continue;
        component[other] = count;
        queue[tail++] = other;
      }
    }
    count++;
  }
  return component;
}

/** How many nodes each component has, the largest first. */
export function componentSizes(component: Int32Array): readonly number[] {
  const sizes: number[] = [];
  for (const which of component) if (which >= 0) sizes[which] = (sizes[which] ?? 0) + 1;
  return sizes.sort((a, b) => b - a);
}
