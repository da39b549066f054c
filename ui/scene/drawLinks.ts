import type { Graphics } from 'pixi.js';
import type { LaidLink } from './layLinks.ts';
import { dashes, type Line } from './linkPath.ts';
import { INK, STATUS_INK, tintOf } from './palette.ts';
import type { SceneLink, Status } from './sceneModel.ts';

/** A service is told by its stroke: power is a line, water dashed, communications dotted, payments dash and dot, fuel long dashes. */
const DASHES: Readonly<Record<SceneLink['service'], readonly number[] | null>> = {
  power: null,
  water: [9, 5],
  communications: [1.5, 4.5],
  payments: [9, 4, 1.5, 4],
  fuel: [18, 6],
};

const LOOKS: Readonly<Record<Status, { color: string; width: number; alpha: number }>> = {
  ok: { color: '#a9cdf2', width: 1.5, alpha: 0.62 },
  degraded: { color: STATUS_INK.degraded, width: 1.8, alpha: 0.85 },
  outage: { color: STATUS_INK.outage, width: 1.8, alpha: 0.9 },
  unknown: { color: STATUS_INK.unknown, width: 1.3, alpha: 0.4 },
};

/** Draws the links anew, those that serve badly last; a cut link has a cross in its middle. */
export function drawLinks(graphics: Graphics, links: readonly LaidLink[]): void {
  graphics.clear();
  for (const status of ['unknown', 'ok', 'degraded', 'outage'] as const) {
    for (const laid of links) {
      if (laid.link.status === status) drawLink(graphics, laid);
    }
  }
}

function drawLink(graphics: Graphics, { link, line, middle }: LaidLink): void {
  const dash = DASHES[link.service];
  const look = LOOKS[link.status];
  trace(graphics, [line]).stroke({ width: look.width + 2.4, color: tintOf(INK.halo), alpha: 0.28, cap: 'round' });
  const pieces = dash === null ? [line] : dashes(line, dash);
  trace(graphics, pieces).stroke({ width: look.width, color: tintOf(look.color), alpha: look.alpha, cap: 'round' });
  if (link.status === 'outage') drawCross(graphics, middle, look.color);
}

function trace(graphics: Graphics, lines: readonly Line[]): Graphics {
  for (const line of lines) {
    graphics.moveTo(line[0] ?? 0, line[1] ?? 0);
    for (let i = 2; i + 1 < line.length; i += 2) graphics.lineTo(line[i] ?? 0, line[i + 1] ?? 0);
  }
  return graphics;
}

function drawCross(graphics: Graphics, [x, y]: readonly [number, number], color: string): void {
  const arm = 3.4;
  graphics.circle(x, y, arm + 3).fill({ color: tintOf(INK.disc) });
  graphics
    .moveTo(x - arm, y - arm)
    .lineTo(x + arm, y + arm)
    .moveTo(x + arm, y - arm)
    .lineTo(x - arm, y + arm)
    .stroke({ width: 2, color: tintOf(color), cap: 'round' });
}
