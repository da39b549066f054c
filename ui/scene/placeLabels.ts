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
  /** Which side it tries first; below where nothing is said. */
  readonly first?: 'above';
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
/** How near a name may come to anything else without seeming to belong to it. */
const AIR = 5;

/**
 * Places names beside their nodes so that they cover neither nodes nor each other, with some air around them where there is
 * any: below if possible, else to the right, the left, above, or below and above to one side. Those that must be shown
 * choose first. Depends on the nodes' distances only, so that names keep their side while the map is dragged.
 */
export function placeLabels(wishes: readonly LabelWish[], discs: readonly Box[]): Map<string, Box> {
  const placed = new Map<string, Box>();
  const taken: Box[] = [...discs];
  const inOrder = [...wishes.filter((wish) => wish.must), ...wishes.filter((wish) => !wish.must)];
  for (const wish of inOrder) {
    let best: { readonly box: Box; readonly overlap: number; readonly crowd: number } | null = null;
    for (const box of sidesOf(wish)) {
      const overlap = shared(box, taken);
      if (overlap >= 1 && !wish.must) continue;
      const crowd = shared(grown(box, AIR), taken) - shared(grown(box, AIR), ownDisc(wish));
      const isBetter = !best || overlap < best.overlap || (overlap === best.overlap && crowd < best.crowd - 1);
      if (isBetter) best = { box, overlap, crowd };
      if (overlap === 0 && crowd < 1) break;
    }
    if (best === null) continue;
    placed.set(wish.id, best.box);
    taken.push(best.box);
  }
  return placed;
}

function shared(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + overlapArea(box, other), 0);
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** A name is always near its own node; that is no crowd. */
function ownDisc({ x, y, radius }: LabelWish): readonly Box[] {
  return [grown({ left: x, top: y, right: x, bottom: y }, radius + 2)];
}

/** How far a name above or below may slide along its node to get air. */
const SLIDE = 10;

/** The places for a name, the best first. */
function sidesOf({ x, y, radius, width, height, first }: LabelWish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const [below, above] = [y + radius + GAP, y - radius - GAP - height];
  const [near, far] = first === 'above' ? [above, below] : [below, above];
  return [
    at(x - width / 2, near),
    at(x + radius + GAP + 2, y - height / 2),
    at(x - radius - GAP - 2 - width, y - height / 2),
    at(x - width / 2, far),
    ...[near, far].flatMap((top) => [
      at(x - width / 2 + SLIDE, top),
      at(x - width / 2 - SLIDE, top),
      at(x - radius, top),
      at(x + radius - width, top),
    ]),
  ];
}

/** The area two boxes share. */
export function overlapArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
