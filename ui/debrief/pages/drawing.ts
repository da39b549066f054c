import type { StageKind } from '../../../engine/evaluation/debrief/wayIn.ts';
import { all, el, type Markup } from './markup.ts';

/** A drawing with its own millimetres; it is scaled to the width of its place. */
export function drawing(width: number, height: number, ...inside: readonly (Markup | null)[]): Markup {
  return el('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${round(height)}` }, ...inside);
}

/** How a label is set. */
interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly at?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

/** A label whose baseline starts, or is centred, or ends at a point. */
export function label(x: number, y: number, text: string, { size, bold, at, fill }: Type): Markup {
  const weight = bold ? 700 : null;
  return el(
    'text',
    {
      x: round(x),
      y: round(y),
      'font-size': size,
      'font-weight': weight,
      'text-anchor': at ?? null,
      fill: fill ?? null,
    },
    text,
  );
}

/** A straight line; `dash` in millimetres. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  stroke = '#000',
  dash: string | null = null,
): Markup {
  const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
  return el('line', { ...ends, stroke, 'stroke-width': width, 'stroke-dasharray': dash });
}

/** A box, filled or drawn round. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke: number | null = null,
): Markup {
  const size = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return el('rect', { ...size, fill, stroke: stroke === null ? null : '#000', 'stroke-width': stroke });
}

/** Marks that stay apart in black and white and at arm's length. */
export type Mark = 'ring' | 'dot' | 'wedge' | 'square' | 'filledSquare' | 'diamond' | 'cross' | 'crossInRing';

/** A mark centred on a point, `r` from its middle to its edge. */
export function mark(kind: Mark, x: number, y: number, r: number): Markup {
  const stroke = round(r * 0.36);
  const outlined = { fill: '#fff', stroke: '#000', 'stroke-width': stroke };
  const circle = (more: Readonly<Record<string, string | number>>) =>
    el('circle', { cx: round(x), cy: round(y), r: round(r * 0.82), ...more });
  const shape = (points: readonly (readonly [number, number])[], more: Readonly<Record<string, string | number>>) =>
    el('polygon', { points: points.map(([a, b]) => `${round(x + a * r)},${round(y + b * r)}`).join(' '), ...more });
  const square = [
    [-0.75, -0.75],
    [0.75, -0.75],
    [0.75, 0.75],
    [-0.75, 0.75],
  ] as const;
  switch (kind) {
    case 'ring':
      return circle(outlined);
    case 'dot':
      return circle({ fill: '#000' });
    case 'wedge':
      return shape(
        [
          [-0.8, -0.9],
          [1, 0],
          [-0.8, 0.9],
        ],
        { ...outlined, 'stroke-linejoin': 'round' },
      );
    case 'square':
      return shape(square, outlined);
    case 'filledSquare':
      return shape(square, { fill: '#000' });
    case 'diamond':
      return shape(
        [
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
        ],
        outlined,
      );
    case 'cross':
      return crossed(x, y, r * 0.75, r * 0.4);
    case 'crossInRing':
      return all(circle(outlined), crossed(x, y, r * 0.42, r * 0.32));
  }
}

function crossed(x: number, y: number, r: number, width: number): Markup {
  return all(line(x - r, y - r, x + r, y + r, round(width)), line(x - r, y + r, x + r, y - r, round(width)));
}

const BOLT = 'M0.2 -1 L-0.6 0.15 L-0.05 0.15 L-0.25 1 L0.65 -0.25 L0.08 -0.25 Z';

/** A drop for water, a bolt for power and the grid, bars for telecom lines, a cross on black for a hospital, a door for a way in. */
export function sign(kind: StageKind | 'hospital', x: number, y: number, r: number): Markup {
  const d = {
    water: 'M0 -1 C0.25 -0.5 0.72 -0.05 0.72 0.38 A0.72 0.66 0 0 1 -0.72 0.38 C-0.72 -0.05 -0.25 -0.5 0 -1 Z',
    power: BOLT,
    grid: BOLT,
    lines: 'M-0.95 1 V0.3 H-0.45 V1 Z M-0.25 1 V-0.35 H0.25 V1 Z M0.45 1 V-1 H0.95 V1 Z',
    hospital:
      'M-1 -1 H1 V1 H-1 Z M-0.22 -0.68 V-0.22 H-0.68 V0.22 H-0.22 V0.68 H0.22 V0.22 H0.68 V-0.22 H0.22 V-0.68 Z',
    door: 'M-0.65 1 V-1 H0.65 V1 H0.4 V-0.72 H-0.4 V1 Z M0.05 -0.05 H0.25 V0.25 H0.05 Z',
  }[kind];
  return el('path', { d, transform: `translate(${round(x)} ${round(y)}) scale(${round(r)})` });
}

/** Two decimals are more than paper shows, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
