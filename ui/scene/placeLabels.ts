/** A node that wants its name shown, in pixels. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How far the node's own drawing reaches from its middle. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** A name that must be shown takes the best place there is; any other is left out rather than overlap. */
  readonly must: boolean;
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;

/**
 * Places names beside their nodes so that they cover neither nodes nor each other: below if possible, else to the
 * right, the left, above. Those that must be shown choose first. Depends on the nodes' distances only, so that names
 * keep their side while the map is dragged.
 */
export function placeLabels(wishes: readonly LabelWish[], discs: readonly Box[]): Map<string, Box> {
  const placed = new Map<string, Box>();
  const taken: Box[] = [...discs];
  const inOrder = [...wishes.filter((wish) => wish.must), ...wishes.filter((wish) => !wish.must)];
  for (const wish of inOrder) {
    let best: Box | null = null;
    let bestOverlap = wish.must ? Number.POSITIVE_INFINITY : 1;
    for (const box of sidesOf(wish)) {
      const overlap = taken.reduce((sum, other) => sum + overlapArea(box, other), 0);
      if (overlap < bestOverlap) [best, bestOverlap] = [box, overlap];
      if (overlap === 0) break;
    }
    if (best === null) continue;
    placed.set(wish.id, best);
    taken.push(best);
  }
  return placed;
}

/** The four places for a name, the best first. */
function sidesOf({ x, y, radius, width, height }: LabelWish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x - width / 2, y + radius + GAP),
    at(x + radius + GAP + 2, y - height / 2),
    at(x - radius - GAP - 2 - width, y - height / 2),
    at(x - width / 2, y - radius - GAP - height),
  ];
}

/** The area two boxes share. */
export function overlapArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
