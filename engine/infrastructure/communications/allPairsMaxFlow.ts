import type { Down, Graph } from './graph.ts';
import { maxFlowSolver } from './maxFlow.ts';

/**
 * The most that can flow between every two nodes, each pair by itself: `flows[a * nodes + b]`, symmetric, 0 on the diagonal.
 * A tree of nodes − 1 cuts holds them all (Gomory and Hu 1961, in the form of Gusfield 1990).
 */
export function allPairsMaxFlow(graph: Graph, down: Down = {}): Float64Array {
  const n = graph.nodes;
  const between = maxFlowSolver(graph, down);
  const parent = new Int32Array(n);
  const flows = new Float64Array(n * n);
  for (let i = 1; i < n; i++) {
    const above = parent[i] ?? 0;
    const { value, side } = between(i, above);
    for (let j = i + 1; j < n; j++) if (side[j] === 1 && parent[j] === above) parent[j] = i;
    for (let j = 0; j < i; j++) {
      const flow = j === above ? value : Math.min(value, flows[above * n + j] ?? 0);
      flows[i * n + j] = flow;
      flows[j * n + i] = flow;
    }
  }
  return flows;
}
