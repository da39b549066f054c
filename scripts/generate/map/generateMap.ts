import type { MapData } from '../../../engine/model/mapData.ts';
import { distanceGrid } from './distanceGrid.ts';
import { type Grid, mapGrid } from './grid.ts';
import { hillBands } from './hillBands.ts';
import { landGrids } from './landGrids.ts';
import { ASSET_ROLES, NATION_PLANS } from './nationPlans.ts';
import { placeAssets } from './placeAssets.ts';
import { placeLabel } from './placeLabel.ts';
import { seaBands } from './seaBands.ts';
import { oneDecimal, traceRings } from './traceRings.ts';

const WIDTH = 1600;
const HEIGHT = 900;
const GRATICULE = 100;
/** Units between samples: fine for coasts, coarse for what is soft anyway. */
const STEP = 2.5;

/** The whole map from one seed: the same seed always gives the same map. */
export function generateMap(seed: string): MapData {
  const lands = landGrids(seed, NATION_PLANS, WIDTH, HEIGHT, STEP);
  const allLand = union(lands);
  const toLand = distanceGrid(allLand, (value) => value > 0);
  const nations: MapData['nations'][number][] = [];
  const assets: MapData['assets'][number][] = [];
  NATION_PLANS.forEach((plan, index) => {
    const land = lands[index] as Grid;
    const places = placeAssets(seed, plan, land);
    const nodes = ASSET_ROLES.map((role) => places[role]);
    for (const role of ASSET_ROLES) assets.push({ id: `${plan.id}-${role}`, at: [...places[role]] });
    const label = placeLabel({
      toLand,
      toOwnLand: distanceGrid(land, (value) => value > 0),
      nodes,
      middle: middleOf(land),
      width: WIDTH,
      height: HEIGHT,
    });
    nations.push({
      id: plan.id,
      rings: traceRings(land, 0, { minArea: 300, tolerance: 0.45 }),
      hills: hillBands(seed, land),
      label,
    });
  });
  return { width: WIDTH, height: HEIGHT, seed, graticule: GRATICULE, sea: seaBands(seed, allLand), nations, assets };
}

/** The land of all nations as one field. */
function union(lands: readonly Grid[]): Grid {
  const first = lands[0] as Grid;
  return mapGrid(first, (_, index) => Math.max(...lands.map((land) => land.values[index] ?? -1)));
}

/** The centre of gravity of a land. */
function middleOf(land: Grid): [number, number] {
  let [count, sumX, sumY] = [0, 0, 0];
  land.values.forEach((value, index) => {
    if (value <= 0) return;
    const column = index % land.columns;
    count += 1;
    sumX += column * land.step;
    sumY += ((index - column) / land.columns) * land.step;
  });
  return [oneDecimal(sumX / count), oneDecimal(sumY / count)];
}
