import { distanceGrid } from './distanceGrid.ts';
import { type Grid, mapGrid } from './grid.ts';
import { fractal } from './noise.ts';
import { traceRings } from './traceRings.ts';

/** How far from the coast (units) each band ends; the sea beyond the last has no outline. */
const REACHES = [9, 21, 38, 60, 90, 128];

/** How far (units) from the edge of the map the sea begins to fall off into the deep. */
const FRAME = 90;

/** The sea's depth bands, the shallowest first: the distance to land, with banks and troughs from slow noise. */
export function seaBands(seed: string, land: Grid): { depth: number; rings: number[][] }[] {
  const away = distanceGrid(land, (value) => value > 0);
  const bed = fractal(seed, 'sea-bed', 190, 4);
  const { columns, rows, step } = land;
  const depth = mapGrid(away, (distance, index) => {
    const column = index % columns;
    const x = column * step;
    const y = ((index - column) / columns) * step;
    // Near the coast the bands keep to it; further out banks and troughs take over.
    // Every band ends before the map does, so that the open sea around the map needs no drawing.
    const frame = Math.min(x, y, (columns - 1) * step - x, (rows - 1) * step - y);
    const near = Math.max(0, 1 - frame / FRAME);
    const fall = 190 * near * near * near;
    return distance * (1 + 0.62 * bed(x, y)) + 16 * bed(y, x) * Math.min(1, distance / 60) + fall;
  });
  return REACHES.map((reach, rank) => ({
    depth: rank,
    rings: traceRings(
      mapGrid(depth, (value) => -value),
      -reach,
      { minArea: 260, tolerance: rank < 2 ? 0.6 : 0.9 },
    ),
  }));
}
