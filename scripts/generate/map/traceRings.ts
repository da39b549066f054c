import { contours } from 'd3-contour';
import type { Grid } from './grid.ts';
import { type Ring, ringArea, ringLength } from './ring.ts';
import { simplify } from './simplify.ts';

/** What a traced outline must satisfy to be kept. */
export interface TraceLimits {
  /** Outlines that enclose less (square units) are dropped. */
  readonly minArea: number;
  /** How far (units) the kept points may stray from the traced ones. */
  readonly tolerance: number;
}

/** Rings thinner than this share of a disc's roundness are slivers, whatever their area. */
export const MIN_ROUNDNESS = 0.04;

/** 4π · area / length²: 1 for a disc, near 0 for a thread. */
export function roundness(ring: Ring): number {
  const length = ringLength(ring);
  return length === 0 ? 0 : (4 * Math.PI * ringArea(ring)) / (length * length);
}

/** Outlines of where the grid's values are at least `threshold`, the largest first, with 0.1 unit of precision. */
export function traceRings(grid: Grid, threshold: number, limits: TraceLimits): number[][] {
  const shape = contours().size([grid.columns, grid.rows]).contour(Array.from(grid.values), threshold);
  const rings: number[][] = [];
  for (const outline of shape.coordinates.flat()) {
    // d3-contour gives samples' centres at half integers and closes its rings by repeating the first point.
    const open = outline
      .slice(0, -1)
      .map(([x = 0, y = 0]): [number, number] => [(x - 0.5) * grid.step, (y - 0.5) * grid.step]);
    const ring = simplify(open, limits.tolerance).flat().map(oneDecimal);
    if (ring.length >= 8 && ringArea(ring) >= limits.minArea && roundness(ring) >= MIN_ROUNDNESS) rings.push(ring);
  }
  return rings.sort((a, b) => ringArea(b) - ringArea(a));
}

/** Rounds to one decimal, the precision of the whole map file. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
