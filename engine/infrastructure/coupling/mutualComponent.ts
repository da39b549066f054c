import { type Adjacency, adjacencyOf, type Graph } from '../communications/graph.ts';

/** What is left of two networks that need each other: which nodes still work (1) and how many, and how many rounds it took. */
export interface MutualComponent {
  readonly works: Uint8Array;
  readonly count: number;
  readonly rounds: number;
}

/**
 * A cascade between two networks in which node i of each needs node i of the other (Buldyrev and others 2010): in turn, only the
 * largest connected part of each network works, and takes the rest of the other with it, until nothing changes. `alive` is what
 * the first blow left. Of two parts of equal size the one with the lowest node stays.
 */
export function mutualComponent(one: Graph, other: Graph, alive: Uint8Array): MutualComponent {
  const networks = [adjacencyOf(one), adjacencyOf(other)];
  let works: Uint8Array = alive.slice();
  let count = works.reduce((sum, each) => sum + each, 0);
  let rounds = 0;
  for (let unchanged = 0; unchanged < networks.length; rounds++) {
    const network = networks[rounds % networks.length];
    if (!network) break;
    works = largestPart(network, works);
    const left = works.reduce((sum, each) => sum + each, 0);
    unchanged = left === count ? unchanged + 1 : 0;
    count = left;
  }
  return { works, count, rounds };
}

function largestPart({ start, to }: Adjacency, alive: Uint8Array): Uint8Array {
  const nodes = start.length - 1;
  const part = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let best = { root: -1, size: 0 };
  for (let root = 0; root < nodes; root++) {
    if (alive[root] !== 1 || part[root] !== -1) continue;
    part[root] = root;
    queue[0] = root;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const v = queue[head] ?? 0;
      for (let i = start[v] ?? 0; i < (start[v + 1] ?? 0); i++) {
        const next = to[i] ?? 0;
        if (alive[next] !== 1 || part[next] !== -1) continue;
        part[next] = root;
        queue[size++] = next;
      }
    }
    if (size > best.size) best = { root, size };
  }
  return Uint8Array.from(part, (root) => (root !== -1 && root === best.root ? 1 : 0));
}
