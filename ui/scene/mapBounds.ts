import type { MapData } from '../../engine/model/mapData.ts';
import type { Bounds } from './viewport.ts';

/** What must be in view when all is shown: every coast with some water, and the nations' names. */
export function contentBounds(map: MapData): Bounds {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const nation of map.nations) {
    xs.push(nation.label[0] - 60, nation.label[0] + 60);
    ys.push(nation.label[1] - 16, nation.label[1] + 16);
    for (const ring of nation.rings) {
      ring.forEach((value, index) => {
        if (index % 2 === 0) xs.push(value);
        else ys.push(value);
      });
    }
  }
  const shore = 14;
  return {
    left: xs.reduce((a, b) => Math.min(a, b)) - shore,
    top: ys.reduce((a, b) => Math.min(a, b)) - shore,
    right: xs.reduce((a, b) => Math.max(a, b)) + shore,
    bottom: ys.reduce((a, b) => Math.max(a, b)) + shore,
  };
}

/** All that is ever painted: the map and as much empty sea around it as most hosts can show; beyond it lies plain sea. */
export function worldBounds(map: MapData): Bounds {
  return { left: -0.25 * map.width, top: -0.35 * map.height, right: 1.25 * map.width, bottom: 1.35 * map.height };
}
