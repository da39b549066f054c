/** The drawing surface of a small line chart, in its own units. */
export const CHART = { width: 240, height: 86, left: 34, right: 8, top: 8, bottom: 16 } as const;

/** A top of the scale that reads well and holds every value: 1, 2 or 5 times a power of ten. */
export function niceTop(most: number): number {
  if (most <= 0) return 1;
  let step = 1;
  while (step * 10 <= most) step *= 10;
  return [1, 2, 5, 10].map((times) => times * step).find((top) => top >= most) ?? most;
}

/** Where turn and value lie on the surface; turn 0, before anything was lost, is at the left edge. */
export function chartScale(turns: number, top: number) {
  const wide = CHART.width - CHART.left - CHART.right;
  const high = CHART.height - CHART.top - CHART.bottom;
  return {
    x: (turn: number) => CHART.left + (wide * turn) / Math.max(1, turns),
    y: (value: number) => CHART.top + high - (high * value) / top,
  };
}

/** A line from nothing at turn 0 through the values of turn 1, 2, 3…, as an SVG path. */
export function linePath(values: readonly number[], scale: ReturnType<typeof chartScale>): string {
  return [0, ...values]
    .map((value, turn) => `${turn === 0 ? 'M' : 'L'}${round(scale.x(turn))} ${round(scale.y(value))}`)
    .join('');
}

/** The area between two lines, as an SVG path: along the upper one and back along the lower. */
export function bandPath(
  band: readonly (readonly [low: number, high: number])[],
  scale: ReturnType<typeof chartScale>,
): string {
  const upper = linePath(
    band.map(([, high]) => high),
    scale,
  );
  const back = band
    .map(([low], index) => `L${round(scale.x(index + 1))} ${round(scale.y(low))}`)
    .toReversed()
    .join('');
  return `${upper}${back}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
