import { parts } from './parts.ts';
import type { SyntheticGrid } from './syntheticGrid.ts';

/**
 * Flows in MW for injections in MW, part by part, without shifts: each part's whole matrix by Gauss with the largest pivot. Written
 * for the generator alone, so that the engine's solver is judged by something else than itself.
 */
export function denseFlow(
  grid: SyntheticGrid,
  out: ReadonlySet<number>,
  injected: readonly number[],
): readonly number[] {
  const angle = grid.buses.map(() => 0);
  const weight = grid.branches.map(({ reactance, tap }, k) =>
    out.has(k) ? 0 : grid.baseMva / (reactance * (tap || 1)),
  );
  for (const [, ...others] of parts(grid, (k) => out.has(k))) {
    const rows = others.map((i) => {
      const row = others.map((j) =>
        grid.branches.reduce((sum, { from, to }, k) => {
          const b = weight[k] ?? 0;
          if (i === j) return from === i || to === i ? sum + b : sum;
          return (from === i && to === j) || (from === j && to === i) ? sum - b : sum;
        }, 0),
      );
      return [...row, injected[i] ?? 0];
    });
    const solved = gauss(rows, others.length);
    for (const [n, i] of others.entries()) angle[i] = solved[n] ?? 0;
  }
  return grid.branches.map(({ from, to }, k) => (weight[k] ?? 0) * ((angle[from] ?? 0) - (angle[to] ?? 0)));
}

/** Solves rows of coefficients with the right side at their end; leaves the rows as they were. */
function gauss(given: readonly (readonly number[])[], size: number): readonly number[] {
  const rows = given.map((row) => [...row]);
  for (let c = 0; c < size; c++) {
    let best = c;
    for (let r = c; r < size; r++) if (Math.abs(rows[r]?.[c] ?? 0) > Math.abs(rows[best]?.[c] ?? 0)) best = r;
    [rows[c], rows[best]] = [rows[best] ?? [], rows[c] ?? []];
    const pivotRow = rows[c] ?? [];
    for (let r = 0; r < size; r++) {
      const row = rows[r] ?? [];
      const factor = (row[c] ?? 0) / (pivotRow[c] ?? 1);
      if (r !== c && factor !== 0) for (let j = c; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    }
  }
  return rows.map((row, r) => (row[size] ?? 0) / (row[r] ?? 1));
}
