/** A network as it is drawn. */
export interface DrawnGraph {
  readonly nodes: number;
  readonly links: readonly { readonly a: number; readonly b: number; readonly capacity: number }[];
}

/** The maximum flow of every pair, as the smallest of all cuts between them (max-flow min-cut), each of the 2^(n − 1) tried. */
export function everyCut({ nodes, links }: DrawnGraph): number[][] {
  const least = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY));
  for (let side = 0; side < 1 << (nodes - 1); side++) {
    const isIn = (v: number) => ((side >> v) & 1) === 1;
    const cut = links.reduce((sum, { a, b, capacity }) => (isIn(a) === isIn(b) ? sum : sum + capacity), 0);
    for (const [a, row] of least.entries())
      for (const b of row.keys()) if (isIn(a) !== isIn(b)) row[b] = Math.min(row[b] ?? 0, cut);
  }
  return least;
}

/** The fewest links between every two nodes, by Floyd and Warshall. */
export function everyWalk({ nodes, links }: DrawnGraph): number[][] {
  const hops = Array.from({ length: nodes }, (_, a) =>
    Array.from({ length: nodes }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  const at = (a: number, b: number) => hops[a]?.[b] ?? Number.POSITIVE_INFINITY;
  const put = (a: number, b: number, value: number) => hops[a]?.splice(b, 1, value);
  for (const { a, b } of links) {
    put(a, b, 1);
    put(b, a, 1);
  }
  for (let via = 0; via < nodes; via++)
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++) if (at(a, via) + at(via, b) < at(a, b)) put(a, b, at(a, via) + at(via, b));
  return hops;
}

/** The sizes of the parts that a network falls into without a link or a node, largest first. */
export function partsWithout(
  { nodes, links }: DrawnGraph,
  { link, node }: { readonly link?: number; readonly node?: number },
): number[] {
  const part = Array.from({ length: nodes }, (_, v) => v);
  const left = links.filter(({ a, b }, e) => e !== link && a !== node && b !== node);
  // Parts that a link joins become one, until no link joins two.
  for (let joined = true; joined; ) {
    joined = false;
    for (const { a, b } of left) {
      const [one, other] = [part[a] ?? 0, part[b] ?? 0];
      if (one === other) continue;
      for (const [v, which] of part.entries()) if (which === other) part[v] = one;
      joined = true;
    }
  }
  const sizes = Map.groupBy(
    part.filter((_, v) => v !== node),
    (which) => which,
  );
  return [...sizes.values()].map((members) => members.length).sort((a, b) => b - a);
}
