import { type Grid, mapGrid, sample } from './grid.ts';
import type { NationPlan, Stroke } from './nationPlans.ts';
import { fractal } from './noise.ts';
import { regions } from './regions.ts';
import { distance, shareAlong } from './segment.ts';

/** Open water, in units, that stays between two nations, and between two islands of one, whatever the noise does. */
const STRAIT_ABROAD = 26;
const STRAIT_AT_HOME = 14;
/** Islands and lakes below these areas (square units) are drowned and drained. */
const MIN_ISLAND = 420;
const MIN_LAKE = 520;
/** The frame of the map that stays water. */
const MARGIN = 34;

/** Per nation, a field that is positive on its land and about as large as the distance to its coast. */
export function landGrids(
  seed: string,
  plans: readonly NationPlan[],
  width: number,
  height: number,
  step: number,
): Grid[] {
  const bendX = fractal(seed, 'bend-x', 210, 3);
  const bendY = fractal(seed, 'bend-y', 210, 3);
  const bays = fractal(seed, 'bays', 150, 3);
  const fray = fractal(seed, 'fray', 46, 4);
  const warpedX = sample(width, height, step, (x, y) => x + 46 * bendX(x, y));
  const warpedY = sample(width, height, step, (x, y) => y + 46 * bendY(x, y));
  const coast = sample(width, height, step, (x, y) => {
    const edge = Math.min(x, y, width - x, height - y) - MARGIN;
    return 40 * bays(x, y) + 17 * fray(x, y) + Math.min(0, edge);
  });
  const islands = plans.flatMap((plan) =>
    plan.islands.map((strokes) => ({
      nation: plan.id,
      field: mapGrid(
        coast,
        (value, index) => value + strength(strokes, warpedX.values[index] ?? 0, warpedY.values[index] ?? 0),
      ),
    })),
  );
  const apart = islands.map(({ nation, field }) => {
    const rivals = islands.filter((other) => other.field !== field);
    return {
      nation,
      field: mapGrid(field, (value, index) => {
        let clear = value;
        for (const rival of rivals) {
          const strait = rival.nation === nation ? STRAIT_AT_HOME : STRAIT_ABROAD;
          clear = Math.min(clear, value - (rival.field.values[index] ?? 0) - strait);
        }
        return clear;
      }),
    };
  });
  return plans.map((plan) => {
    const own = apart.filter((island) => island.nation === plan.id).map((island) => wholeIsland(island.field));
    return mapGrid(coast, (_, index) => own.reduce((most, field) => Math.max(most, field.values[index] ?? -1), -1e6));
  });
}

/** How deep inside the nearest stroke a point lies; neighbouring strokes melt into each other. */
function strength(strokes: readonly Stroke[], x: number, y: number): number {
  const melt = 46;
  let best = Number.NEGATIVE_INFINITY;
  for (const [x1, y1, r1, x2, y2, r2] of strokes) {
    const along = shareAlong(x, y, x1, y1, x2, y2);
    const radius = r1 + (r2 - r1) * along;
    const inside = radius - distance(x, y, x1 + (x2 - x1) * along, y1 + (y2 - y1) * along);
    const closeness = Math.max(0, melt - Math.abs(best - inside));
    best = Math.max(best, inside) + (closeness * closeness) / (4 * melt);
  }
  return best;
}

/** The largest piece of an island without its crumbs and puddles, so that no contour leaves slivers. */
function wholeIsland(field: Grid): Grid {
  const cell = field.step * field.step;
  const values = field.values.slice();
  regions(field, (value) => value > 0).forEach((region, rank) => {
    if (rank > 0 || region.length * cell < MIN_ISLAND) for (const index of region) values[index] = -1;
  });
  for (const region of regions({ ...field, values }, (value) => value <= 0)) {
    if (region.length * cell < MIN_LAKE) for (const index of region) values[index] = 1;
  }
  return { ...field, values };
}
