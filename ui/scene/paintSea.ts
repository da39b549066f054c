import type { MapData } from '../../engine/model/mapData.ts';
import { fade, INK, mix } from './palette.ts';
import { ringPath } from './ringPath.ts';
import type { Bounds } from './viewport.ts';

/** The open sea, its depth bands with a fine line at each edge, and the graticule. `pixel` is one screen pixel. */
export function paintSea(context: CanvasRenderingContext2D, map: MapData, bounds: Bounds, pixel: number): void {
  context.fillStyle = INK.sea;
  context.fillRect(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top);
  const deepestFirst = [...map.sea].sort((a, b) => b.depth - a.depth);
  const deepest = Math.max(1, deepestFirst[0]?.depth ?? 1);
  for (const band of deepestFirst) {
    const shallow = 1 - band.depth / (deepest + 1);
    const path = ringPath(band.rings);
    context.fillStyle = mix(INK.sea, INK.shelf, 0.06 + 0.5 * shallow * shallow);
    context.fill(path, 'evenodd');
    context.lineWidth = pixel;
    context.strokeStyle = fade(INK.glow, 0.03 + 0.09 * shallow);
    context.stroke(path);
  }
  paintGraticule(context, map.graticule, bounds, pixel);
}

/** Lines of the graticule with a small cross where they meet, so faint that they only give scale and direction. */
function paintGraticule(context: CanvasRenderingContext2D, spacing: number, bounds: Bounds, pixel: number): void {
  context.beginPath();
  const from = (edge: number) => Math.ceil(edge / spacing) * spacing;
  for (let x = from(bounds.left); x <= bounds.right; x += spacing) {
    context.moveTo(x, bounds.top);
    context.lineTo(x, bounds.bottom);
  }
  for (let y = from(bounds.top); y <= bounds.bottom; y += spacing) {
    context.moveTo(bounds.left, y);
    context.lineTo(bounds.right, y);
  }
  context.lineWidth = pixel;
  context.strokeStyle = fade(INK.graticule, 0.055);
  context.stroke();
  context.beginPath();
  const arm = 3 * pixel;
  for (let x = from(bounds.left); x <= bounds.right; x += spacing) {
    for (let y = from(bounds.top); y <= bounds.bottom; y += spacing) {
      context.moveTo(x - arm, y);
      context.lineTo(x + arm, y);
      context.moveTo(x, y - arm);
      context.lineTo(x, y + arm);
    }
  }
  context.strokeStyle = fade(INK.graticule, 0.2);
  context.stroke();
}
