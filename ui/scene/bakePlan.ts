import type { Bounds } from './viewport.ts';

/** Which part of the map to paint into one picture, and at how many pixels a map unit. */
export interface BakePlan {
  readonly scale: number;
  readonly bounds: Bounds;
}

/** The most pixels that one picture may have: above this, only the surroundings of what is visible are painted. */
const MAX_PIXELS = 6_000_000;
/** What is painted beyond the visible part, as a share of it, so that a short drag needs no new picture. */
const SURROUNDINGS = 0.25;

/** The zoom band of a scale: pictures are painted at powers of √2, so that small zooms reuse the last one. */
export function zoomBand(scale: number): number {
  return 2 ** (Math.ceil(Math.log2(scale) * 2 - 0.02) / 2);
}

/** What to paint for a view of `visible` at `scale` device pixels a unit, or null if `current` still does. */
export function planBake(scale: number, visible: Bounds, world: Bounds, current: BakePlan | null): BakePlan | null {
  const band = zoomBand(scale);
  if (current !== null && current.scale === band && covers(current.bounds, intersect(visible, world))) return null;
  const whole = (world.right - world.left) * (world.bottom - world.top) * band * band;
  if (whole <= MAX_PIXELS) return { scale: band, bounds: world };
  const across = (visible.right - visible.left) * SURROUNDINGS;
  const down = (visible.bottom - visible.top) * SURROUNDINGS;
  const wider = {
    left: visible.left - across,
    top: visible.top - down,
    right: visible.right + across,
    bottom: visible.bottom + down,
  };
  return { scale: band, bounds: intersect(wider, world) };
}

/** The part two rectangles share; at least one unit wide and high, so that it can always be painted. */
function intersect(a: Bounds, b: Bounds): Bounds {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    right: Math.max(left + 1, Math.min(a.right, b.right)),
    bottom: Math.max(top + 1, Math.min(a.bottom, b.bottom)),
  };
}

function covers(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}
