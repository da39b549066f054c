import type { RoadNetwork } from './roadNetwork.ts';

/**
 * Cheapest ways from one zone to all nodes (Dijkstra). Its heap is keyed by cost and then by node, and links are tried in their
 * order, so that of equal ways everybody finds the same. The arrays are used again by the next call.
 */
export class ShortestTree {
  /** What the cheapest way to a node costs; infinite where none leads. */
  readonly cost: Float64Array;
  /** The link by which a node is reached; -1 at the start and where no way leads. */
  readonly by: Int32Array;
  readonly #roads: RoadNetwork;
  readonly #first: Int32Array;
  readonly #links: Int32Array;
  readonly #heap: Int32Array;
  readonly #place: Int32Array;
  #size = 0;

  constructor(roads: RoadNetwork) {
    const { nodeCount, from, capacity } = roads;
    this.#roads = roads;
    this.cost = new Float64Array(nodeCount);
    this.by = new Int32Array(nodeCount);
    this.#first = new Int32Array(nodeCount + 1);
    this.#heap = new Int32Array(nodeCount);
    this.#place = new Int32Array(nodeCount);
    const open = [...from.keys()].filter((link) => (capacity[link] ?? 0) > 0);
    for (const link of open) this.#first[(from[link] ?? 0) + 1] = (this.#first[(from[link] ?? 0) + 1] ?? 0) + 1;
    for (let node = 0; node < nodeCount; node++)
      this.#first[node + 1] = (this.#first[node + 1] ?? 0) + (this.#first[node] ?? 0);
    const next = Int32Array.from(this.#first);
    this.#links = new Int32Array(open.length);
    for (const link of open) {
      const node = from[link] ?? 0;
      this.#links[next[node] ?? 0] = link;
      next[node] = (next[node] ?? 0) + 1;
    }
  }

  /** Finds the cheapest ways from a zone when each link costs what `linkCosts` says; none of them may be negative. */
  grow(origin: number, linkCosts: Float64Array): void {
    this.cost.fill(Number.POSITIVE_INFINITY);
    this.by.fill(-1);
    this.#place.fill(-1);
    this.#size = 0;
    this.cost[origin] = 0;
    this.#raise(origin);
    while (this.#size > 0) {
      const node = this.#takeLeast();
      if (node < this.#roads.firstThrough && node !== origin) continue;
      const base = this.cost[node] ?? 0;
      const end = this.#first[node + 1] ?? 0;
      for (let i = this.#first[node] ?? 0; i < end; i++) {
        const link = this.#links[i] ?? 0;
        const to = this.#roads.to[link] ?? 0;
        const cost = base + (linkCosts[link] ?? 0);
        if (cost >= (this.cost[to] ?? 0)) continue;
        this.cost[to] = cost;
        this.by[to] = link;
        this.#raise(to);
      }
    }
  }

  /** The links of the cheapest way to a node, first to last; null where none leads. */
  wayTo(node: number): Int32Array | null {
    if (this.cost[node] === Number.POSITIVE_INFINITY) return null;
    const links: number[] = [];
    for (let at = node; (this.by[at] ?? -1) >= 0; at = this.#roads.from[this.by[at] ?? 0] ?? 0)
      links.push(this.by[at] ?? 0);
    return Int32Array.from(links.reverse());
  }

  /** Whether these links are the cheapest way to a node, as `wayTo` would give it. */
  isWayTo(node: number, links: Int32Array): boolean {
    let at = node;
    for (let i = links.length - 1; i >= 0; i--) {
      const link = this.by[at] ?? -1;
      if (link < 0 || link !== links[i]) return false;
      at = this.#roads.from[link] ?? 0;
    }
    return (this.by[at] ?? -1) < 0;
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.cost[a] ?? 0, this.cost[b] ?? 0];
    return x < y || (x === y && a < b);
  }

  /** Puts a node in, or lets one that became cheaper rise. */
  #raise(node: number): void {
    let at = this.#place[node] ?? -1;
    if (at < 0) at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above] ?? 0;
      if (!this.#isBefore(node, other)) break;
      this.#set(at, other);
      at = above;
    }
    this.#set(at, node);
  }

  #takeLeast(): number {
    const least = this.#heap[0] ?? 0;
    const last = this.#heap[--this.#size] ?? 0;
    if (this.#size > 0) {
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= this.#size) break;
        if (below + 1 < this.#size && this.#isBefore(this.#heap[below + 1] ?? 0, this.#heap[below] ?? 0)) below++;
        const other = this.#heap[below] ?? 0;
        if (!this.#isBefore(other, last)) break;
        this.#set(at, other);
        at = below;
      }
      this.#set(at, last);
    }
    return least;
  }

  #set(at: number, node: number): void {
    this.#heap[at] = node;
    this.#place[node] = at;
  }
}
