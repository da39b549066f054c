import type { MapData } from '../../../engine/model/mapData.ts';
import { type Draw, drawFrom } from '../references/draw.ts';
import type { DrawnNation } from './drawNation.ts';

const WIDTH = 1600;
const HEIGHT = 900;
/** How much of its cell a nation's land takes, and how much of that its assets keep to. */
const LAND = 0.42;
const INLAND = 0.88;

/** How far from the middle of a nation an asset can stand (drawSites.ts): a town at the edge, and the asset at the corner of its reach. */
const FARTHEST = 1340;

/** Points on a coast. */
const POINTS = 40;

/** A plain map: an island a nation, in rows, with shallow water around each. */
export function drawMap(nations: readonly DrawnNation[], seed: string): MapData {
  const columns = Math.ceil(Math.sqrt((nations.length * WIDTH) / HEIGHT));
  const rows = Math.ceil(nations.length / columns);
  const [width, height] = [WIDTH / columns, HEIGHT / rows];
  const lands = nations.map(({ id, sites }, i) => {
    const x = width * ((i % columns) + 0.5);
    const y = height * (Math.floor(i / columns) + 0.5);
    const coast = drawCoast(drawFrom(`scenario ${seed} ${id} coast`));
    const ring = (grown: number) =>
      coast.flatMap(([dx, dy]) => [tenth(x + dx * grown * LAND * width), tenth(y + dy * grown * LAND * height)]);
    const assets = sites.map((site) => ({
      id: site.id,
      at: [
        tenth(x + (site.x / FARTHEST) * INLAND * LAND * width),
        tenth(y + (site.y / FARTHEST) * INLAND * LAND * height),
      ] as const,
    }));
    return { id, ring, assets, label: [tenth(x), tenth(y - 0.46 * height)] as const };
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    seed,
    graticule: 100,
    sea: [{ depth: 0, rings: lands.map(({ ring }) => ring(1.1)) }],
    nations: lands.map(({ id, ring, label }) => ({ id, rings: [ring(1)], hills: [], label })),
    assets: lands.flatMap(({ assets }) => assets),
  };
}

/** Directions round a circle, each a little nearer or farther than the one before it. */
function drawCoast(draw: Draw): readonly (readonly [number, number])[] {
  return Array.from({ length: POINTS }, (_, i) => {
    // Along the sides of a square, pulled in to a circle.
    const along = ((8 * i) / POINTS) % 8;
    const [x, y] =
      along < 2 ? [along - 1, -1] : along < 4 ? [1, along - 3] : along < 6 ? [5 - along, 1] : [-1, 7 - along];
    const far = draw.whole(92, 100) / 100 / Math.sqrt(x * x + y * y);
    return [x * far, y * far] as const;
  });
}

function tenth(number: number): number {
  return Math.round(10 * number) / 10;
}
