import { distanceGrid } from './distanceGrid.ts';
import { type Grid, mapGrid } from './grid.ts';
import { fractal, ridged } from './noise.ts';
import { traceRings } from './traceRings.ts';

const HEIGHTS = [0.14, 0.25, 0.36, 0.47, 0.58, 0.69];

/** The height bands of one nation's land. They cannot leave it: outside, the ground lies at −1. */
export function hillBands(seed: string, land: Grid): { height: number; rings: number[][] }[] {
  const inland = distanceGrid(land, (value) => value <= 0);
  const crests = ridged(seed, 'crests', 300, 4);
  const rough = fractal(seed, 'rough', 80, 2);
  const { columns, step } = land;
  const ground = mapGrid(inland, (distance, index) => {
    if ((land.values[index] ?? 0) <= 0) return -1;
    const column = index % columns;
    const x = column * step;
    const y = ((index - column) / columns) * step;
    const rise = Math.min(1, distance / 84);
    return rise * (0.08 + 1.3 * (crests(x, y) - 0.3)) + 0.09 * rough(x, y) * Math.min(1, distance / 24);
  });
  return HEIGHTS.map((threshold, rank) => ({
    height: rank + 1,
    rings: traceRings(ground, threshold, { minArea: 170, tolerance: 0.7 }),
  })).filter((band) => band.rings.length > 0);
}
