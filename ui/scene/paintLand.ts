import type { MapNation } from '../../engine/model/mapData.ts';
import { fade, INK, type LandInk, mix } from './palette.ts';
import { ringPath } from './ringPath.ts';

/** The glow of a coast on the water: wide faint strokes under the land. Painted for all nations before any land. */
export function paintCoastGlow(
  context: CanvasRenderingContext2D,
  nation: MapNation,
  ink: LandInk,
  pixel: number,
): void {
  const path = ringPath(nation.rings);
  context.lineJoin = 'round';
  for (const [width, opacity] of [
    [22, 0.022],
    [15, 0.035],
    [9, 0.055],
    [4.5, 0.1],
  ] as const) {
    context.lineWidth = width * Math.max(0.75, pixel);
    context.strokeStyle = fade(INK.glow, opacity * ink.glow);
    context.stroke(path);
  }
}

/** One nation's land: ground, hills lit from the north-west, hatching if little is known about it, and its border. */
export function paintLand(
  context: CanvasRenderingContext2D,
  nation: MapNation,
  ink: LandInk,
  fogged: boolean,
  pixel: number,
): void {
  const coast = ringPath(nation.rings);
  context.save();
  context.clip(coast, 'evenodd');
  context.fillStyle = ink.low;
  context.fill(coast, 'evenodd');
  paintHills(context, nation, ink);
  paintShore(context, coast, ink);
  if (fogged) paintHatch(context, nation, pixel);
  context.restore();
  context.lineJoin = 'round';
  context.lineWidth = (ink.borderWidth + 1.6) * pixel;
  context.strokeStyle = fade(INK.halo, 0.55);
  context.stroke(coast);
  context.lineWidth = ink.borderWidth * pixel;
  context.strokeStyle = fogged ? fade(ink.border, 0.7) : ink.border;
  context.stroke(coast);
}

/** Each height band as a sheet of paper: a shadow to the south-east, a lit edge to the north-west. */
function paintHills(context: CanvasRenderingContext2D, nation: MapNation, ink: LandInk): void {
  const highest = 6;
  for (const band of nation.hills) {
    const sheet = ringPath(band.rings);
    const rise = band.height / highest;
    shift(context, sheet, 1.5, 1.9, fade(INK.halo, 0.17));
    shift(context, sheet, -0.9, -1.1, fade('#ffffff', 0.075));
    context.fillStyle = mix(ink.low, ink.high, 0.18 + 0.82 * rise);
    context.fill(sheet, 'evenodd');
  }
}

function shift(context: CanvasRenderingContext2D, path: Path2D, x: number, y: number, style: string): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = style;
  context.fill(path, 'evenodd');
  context.restore();
}

/** A soft rim inside the coast, which lifts the land off the water. Clipped by the caller. */
function paintShore(context: CanvasRenderingContext2D, coast: Path2D, ink: LandInk): void {
  context.lineJoin = 'round';
  for (const [width, opacity] of [
    [18, 0.05],
    [11, 0.06],
    [5, 0.09],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = fade(ink.border, opacity);
    context.stroke(coast);
  }
}

/** Diagonal hatching with a constant distance on the screen: reads without colour. Clipped by the caller. */
function paintHatch(context: CanvasRenderingContext2D, nation: MapNation, pixel: number): void {
  const xs = nation.rings.flatMap((ring) => ring.filter((_, index) => index % 2 === 0));
  const ys = nation.rings.flatMap((ring) => ring.filter((_, index) => index % 2 === 1));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = bottom - top;
  context.fillStyle = fade(INK.sea, 0.2);
  context.fillRect(left, top, right - left, height);
  context.beginPath();
  const gap = 7 * pixel;
  for (let x = Math.floor((left - height) / gap) * gap; x <= right; x += gap) {
    context.moveTo(x, bottom);
    context.lineTo(x + height, top);
  }
  context.lineWidth = 1.7 * pixel;
  context.strokeStyle = fade(INK.sea, 0.42);
  context.stroke();
}
