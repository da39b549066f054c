import type { LinePoint } from './personHoursLine.ts';

/** A line and a band as SVG paths in a box of 100 by 100, and the top of the scale. */
export interface ChartPaths {
  readonly line: string;
  readonly band: string;
  readonly top: number;
  readonly dots: readonly { readonly turn: number; readonly x: number; readonly y: number }[];
}

/** Steps of a scale that people read easily. */
const STEPS = [1, 2, 2.5, 5, 10];

/** The paths of the own line and of the grey band; StartEx is the left edge, the end of the last turn the right one. */
export function chartPaths(points: readonly LinePoint[]): ChartPaths {
  const top = niceTop(Math.max(1, ...points.flatMap((point) => [point.soFar ?? 0, point.practice?.[1] ?? 0])));
  const x = (turn: number) => round((100 * turn) / Math.max(1, points.length));
  const y = (hours: number) => round(100 - (100 * hours) / top);
  const counted = points.flatMap(({ turn, soFar }) => (soFar === null ? [] : [{ turn, x: x(turn), y: y(soFar) }]));
  const banded = points.flatMap(({ turn, practice }) =>
    practice ? [{ x: x(turn), low: practice[0], high: practice[1] }] : [],
  );
  const over = banded.map((point) => `L${point.x} ${y(point.high)}`).join('');
  const under = [...banded]
    .reverse()
    .map((point) => `L${point.x} ${y(point.low)}`)
    .join('');
  return {
    line: counted.length === 0 ? '' : `M0 100${counted.map((point) => `L${point.x} ${point.y}`).join('')}`,
    band: banded.length === 0 ? '' : `M0 100${over}${under}Z`,
    top,
    dots: counted,
  };
}

function niceTop(most: number): number {
  let unit = 1;
  while (unit * 10 <= most) unit *= 10;
  return (STEPS.find((step) => step * unit >= most) ?? 10) * unit;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
