import type { MapData } from '../../engine/model/mapData.ts';
import type { BakePlan } from './bakePlan.ts';
import { paintCoastGlow, paintLand } from './paintLand.ts';
import { paintSea } from './paintSea.ts';
import { landInk } from './palette.ts';

/** Whose map it is, and which nations are hatched. */
export interface BaseMapLook {
  readonly own: string | null;
  readonly fog: ReadonlySet<string>;
  /** Device pixels a CSS pixel; lines keep their width in CSS pixels. */
  readonly pixelRatio: number;
}

/** Paints sea and land of the planned part of the map into a new canvas. */
export function paintBaseMap(map: MapData, plan: BakePlan, look: BaseMapLook): HTMLCanvasElement {
  const { bounds, scale } = plan;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((bounds.right - bounds.left) * scale);
  canvas.height = Math.ceil((bounds.bottom - bounds.top) * scale);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return canvas;
  context.setTransform(scale, 0, 0, scale, -bounds.left * scale, -bounds.top * scale);
  const pixel = look.pixelRatio / scale;
  const inks = map.nations.map((nation, index) => landInk(index, roleOf(nation.id, look.own)));
  paintSea(context, map, bounds, pixel);
  map.nations.forEach((nation, index) => {
    const ink = inks[index];
    if (ink !== undefined) paintCoastGlow(context, nation, ink, pixel);
  });
  map.nations.forEach((nation, index) => {
    const ink = inks[index];
    if (ink !== undefined) paintLand(context, nation, ink, look.fog.has(nation.id), pixel);
  });
  return canvas;
}

function roleOf(nation: string, own: string | null): 'own' | 'foreign' | 'neutral' {
  if (own === null) return 'neutral';
  return nation === own ? 'own' : 'foreign';
}
