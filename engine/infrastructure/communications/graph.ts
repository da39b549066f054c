/** A line between two nodes, both ways, with one capacity that both directions share. A link from a node to itself carries nothing. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly capacity: number;
}

/** An undirected graph with capacities. Nodes are 0 to `nodes` − 1; two links may join the same two nodes. */
export interface Graph {
  readonly nodes: number;
  readonly links: readonly Link[];
}

/** What is out of service. Whatever is not named is up. */
export interface Down {
  readonly links?: ReadonlySet<number>;
  readonly nodes?: ReadonlySet<number>;
}

/** The ends of links at each node, in order of links: those of node v are `start[v]` up to `start[v + 1]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly link: Int32Array;
  readonly to: Int32Array;
}

/** Lists each node's links that are up, with what they lead to. Throws RangeError for a link to a node that is not there. */
export function adjacencyOf(graph: Graph, down: Down = {}): Adjacency {
  const { nodes, links } = graph;
  const start = new Int32Array(nodes + 1);
  const isUp = new Uint8Array(links.length);
  let ends = 0;
  for (const [index, { a, b }] of links.entries()) {
    for (const end of [a, b]) {
      if (!Number.isInteger(end) || end < 0 || end >= nodes)
        throw new RangeError(`link ${index} leads to node ${end}, but there are ${nodes} nodes`);
    }
    if (a === b || down.links?.has(index) || down.nodes?.has(a) || down.nodes?.has(b)) continue;
    isUp[index] = 1;
    start[a + 1] = (start[a + 1] ?? 0) + 1;
    start[b + 1] = (start[b + 1] ?? 0) + 1;
    ends += 2;
  }
  for (let v = 0; v < nodes; v++) start[v + 1] = (start[v + 1] ?? 0) + (start[v] ?? 0);
  const next = start.slice();
  const link = new Int32Array(ends);
  const to = new Int32Array(ends);
  const put = (from: number, other: number, index: number) => {
    const place = next[from] ?? 0;
    link[place] = index;
    to[place] = other;
    next[from] = place + 1;
  };
  for (const [index, { a, b }] of links.entries()) {
    if (isUp[index] === 0) continue;
    put(a, b, index);
    put(b, a, index);
  }
  return { start, link, to };
}
