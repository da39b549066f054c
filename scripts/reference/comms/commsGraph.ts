import type { Demand } from '../../../engine/infrastructure/communications/demand.ts';
import type { Graph } from '../../../engine/infrastructure/communications/graph.ts';
import { UnreadableFile } from '../referee.ts';
import type { CommsFile } from './commsFile.ts';

/** A file's network with its nodes by number. */
export interface CommsGraph {
  readonly graph: Graph;
  readonly demands: readonly Demand[];
  /** The number of a node. Throws `UnreadableFile` for a name that is not in `nodes`. */
  node(name: string): number;
  /** The links between two nodes, in either order; empty when there is none. */
  linksBetween(a: string, b: string): readonly number[];
}

/** Numbers the nodes of a file in its order. */
export function commsGraph(file: CommsFile): CommsGraph {
  const numbers = new Map(file.nodes.map((name, i) => [name, i]));
  if (numbers.size < file.nodes.length)
    throw new UnreadableFile('a node stands twice in nodes; each name may be there once');
  const node = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined) throw new UnreadableFile(`"${name}" is not among nodes`);
    return number;
  };
  const graph = {
    nodes: file.nodes.length,
    links: file.links.map(([a, b, capacity]) => ({ a: node(a), b: node(b), capacity })),
  };
  const demands = file.demands.map(([from, to, amount]) => ({ from: node(from), to: node(to), amount }));
  const linksBetween = (a: string, b: string) => {
    const [x, y] = [node(a), node(b)];
    return graph.links.flatMap((link, i) =>
      (link.a === x && link.b === y) || (link.a === y && link.b === x) ? [i] : [],
    );
  };
  return { graph, demands, node, linksBetween };
}
