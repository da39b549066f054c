import { solveDense } from '../solveDense.ts';

/** How far each sector is from working, 0 (well) to 1 (not at all). */
export interface Inoperability {
  readonly q: readonly number[];
  /** The same before it is cut off at 0 and 1; what lies above 1 is more harm than a sector can take. */
  readonly unclipped: readonly number[];
}

/**
 * Input-output inoperability (Haimes and Jiang 2001): q = A q + c, solved, then clipped to 0 … 1. `a[i][j]` is how much sector j's trouble
 * becomes sector i's, `c` what strikes from outside. Where A spreads more than it damps, the equations have no answer that means
 * anything (a value below 0, or none); then q is the least state that c leads to when no sector can fall below nothing, found by
 * iteration. Throws RangeError for a table of another size or what is no number.
 */
export function inoperability(a: readonly (readonly number[])[], c: readonly number[]): Inoperability {
  checkTable(a, c);
  const rows = a.map((row, i) => Float64Array.from([...row.map((each, j) => (i === j ? 1 : 0) - each), c[i] ?? 0]));
  const solution = solveDense(rows);
  const unclipped = solution ? [...solution] : [];
  const isAnswer = unclipped.length === c.length && unclipped.every((each) => each >= -1e-12);
  if (isAnswer) return { q: unclipped.map(clip), unclipped };
  let q = c.map(clip);
  for (let round = 0; round < 10_000; round++) {
    const next = spread(a, c, q).map(clip);
    const moved = next.some((each, i) => Math.abs(each - (q[i] ?? 0)) > 1e-13);
    q = next;
    if (!moved) break;
  }
  return { q, unclipped: spread(a, c, q) };
}

/**
 * How sectors recover, step by step (dynamic model, Lian and Haimes 2006): q(t + 1) = q(t) + K (A q(t) + c − q(t)), from `q0`, which is the
 * first row. `k[i]` is how fast sector i comes back, 0 to 1.
 */
export function recovery(
  a: readonly (readonly number[])[],
  k: readonly number[],
  q0: readonly number[],
  c: readonly number[],
  steps: number,
): readonly (readonly number[])[] {
  checkTable(a, c);
  const path: (readonly number[])[] = [q0];
  for (let step = 0; step < steps; step++) {
    const q = path.at(-1) ?? q0;
    path.push(spread(a, c, q).map((each, i) => (q[i] ?? 0) + (k[i] ?? 0) * (each - (q[i] ?? 0))));
  }
  return path;
}

function spread(a: readonly (readonly number[])[], c: readonly number[], q: readonly number[]): number[] {
  return a.map((row, i) => row.reduce((sum, each, j) => sum + each * (q[j] ?? 0), c[i] ?? 0));
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function checkTable(a: readonly (readonly number[])[], c: readonly number[]): void {
  if (a.length !== c.length || a.some((row) => row.length !== c.length))
    throw new RangeError(`${c.length} sectors need ${c.length} rows and columns`);
  for (const value of [...a.flat(), ...c])
    if (!(Math.abs(value) < Number.POSITIVE_INFINITY)) throw new RangeError(`${value} is not a number to reckon with`);
}
