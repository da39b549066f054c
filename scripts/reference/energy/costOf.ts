import { UnreadableFile } from '../referee.ts';
import type { Cost } from './optimalFlow.ts';

/** A row of MATPOWER's `gencost`: `[model, startup, shutdown, n, …]`. Throws `UnreadableFile` on what is no convex cost. */
export function costOf(row: readonly number[] | undefined, what: string): Cost {
  const [model, , , count = 0, ...figures] = row ?? [];
  if (model === 2 && figures.length >= count && count >= 1) {
    const coefficients = figures.slice(0, count).toReversed();
    if ((coefficients[2] ?? 0) >= 0 && coefficients.slice(3).every((c) => c === 0))
      return { by: 'powers', coefficients };
  }
  if (model === 1 && figures.length >= 2 * count && count >= 2) {
    const points = Array.from({ length: count }, (_, i) => [figures[2 * i] ?? 0, figures[2 * i + 1] ?? 0] as const);
    if (points.every(([mw], i) => i === 0 || mw > (points[i - 1]?.[0] ?? mw))) return { by: 'points', points };
  }
  throw new UnreadableFile(`the cost of ${what} is neither convex powers up to 2 nor points in ascending order`);
}

/** What a generator costs at `mw`, $/h. */
export function priceOf(cost: Cost, mw: number): number {
  if (cost.by === 'powers') {
    const [fixed = 0, each = 0, square = 0] = cost.coefficients;
    return fixed + each * mw + square * mw * mw;
  }
  const segments = cost.points.slice(0, -1).map(([from, dollars], i) => {
    const [to, next] = cost.points[i + 1] as readonly [number, number];
    return dollars + ((next - dollars) / (to - from)) * (mw - from);
  });
  return Math.max(...segments);
}
