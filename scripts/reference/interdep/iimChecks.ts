import type { z } from 'zod';
import { inoperability, recovery } from '../../../engine/infrastructure/coupling/inoperability.ts';
import { solveDense } from '../../../engine/infrastructure/solveDense.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { iimFile, publishedFile } from './interdepFiles.ts';

/** Computed answers are given to ten digits or more. */
const EXACT = 1e-9;

type Row = readonly number[];
type Table = readonly Row[];

/** Holds states of rest and steps of recovery against a file of computed examples. */
export function iimChecks({ examples }: z.infer<typeof iimFile>, watch: Stopwatch): readonly Check[] {
  const checks = Object.entries(examples).flatMap(([name, { A, c, q, K, q0, trajectory }]) => {
    const found: Check[] = [];
    const blows = blowsOf(c, A.length);
    if (q) {
      const [steady = [], ...others] = blows;
      if (others.length > 0) throw new UnreadableFile(`${name} has a q, and a c that changes`);
      found.push(check(`${name}: inoperability`, apartFromAny(readings(name, A, steady, watch), q), EXACT));
    }
    if (trajectory) {
      if (K === null || K === undefined || !q0)
        throw new UnreadableFile(`${name} has a trajectory, but not both K and q0`);
      const speeds = A.map((_, i) => (typeof K === 'number' ? K : speedOf(K[i], i)));
      if (q0.length !== A.length || (typeof K !== 'number' && K.length !== A.length))
        throw new UnreadableFile(`${name}: ${A.length} sectors need as many K and q0`);
      const path = guarded(name, () => watch.time(() => pathOf(A, speeds, q0, blows, trajectory.length)));
      const off = trajectory.map((row, step) => apart(path[step] ?? [], row));
      found.push(check(`${name}: ${trajectory.length} steps of recovery`, Math.max(...off), EXACT));
    }
    return found;
  });
  if (checks.length === 0) throw new UnreadableFile('no example has a q or a trajectory to compare with');
  return checks;
}

function speedOf(speed: number | Row | undefined, sector: number): number {
  return typeof speed === 'number' ? speed : (speed?.[sector] ?? Number.NaN);
}

/** What strikes from outside, step by step; one row where it never changes. */
function blowsOf(c: Row | Table | null | undefined, sectors: number): Table {
  if (!c) return [Array.from({ length: sectors }, () => 0)];
  const rows = c.flatMap((each) => (typeof each === 'number' ? [] : [each]));
  return rows.length > 0 ? rows : [c.flatMap((each) => (typeof each === 'number' ? [each] : []))];
}

/** The rows of a recovery. Where what strikes changes, its last row goes on. */
function pathOf(a: Table, k: Row, q0: Row, blows: Table, rows: number): Table {
  const path: Row[] = [q0];
  while (path.length < rows) {
    const c = blows[path.length - 1] ?? blows.at(-1) ?? [];
    path.push(recovery(a, k, path.at(-1) ?? q0, c, 1)[1] ?? []);
  }
  return path;
}

/** Holds worked examples to their printed digits, and to exact values where the file has them. */
export function publishedChecks({ cases }: z.infer<typeof publishedFile>, watch: Stopwatch): readonly Check[] {
  const checks = cases.flatMap(({ ref, A, c, published_q, exact_q, unclipped_q, tol }) => {
    const { clipped, unclipped } = readings(ref, A, c, watch);
    return [
      ...(published_q ? [check(`${ref}: as printed`, nearest(clipped, published_q), tol)] : []),
      ...(exact_q ? [check(`${ref}: exact`, nearest(clipped, exact_q), EXACT)] : []),
      ...(unclipped_q ? [check(`${ref}: before clipping`, nearest(unclipped, unclipped_q), EXACT)] : []),
    ];
  });
  if (checks.length === 0) throw new UnreadableFile('no case has a published_q or an exact_q to compare with');
  return checks;
}

interface Readings {
  readonly clipped: readonly Row[];
  readonly unclipped: readonly Row[];
}

/**
 * The engine's state of rest, and what the equations alone give: where A spreads more than it damps they have an answer below nothing, which
 * the engine does not take and a file that solves and then clips does.
 */
function readings(name: string, a: Table, c: Row, watch: Stopwatch): Readings {
  const { q, unclipped } = guarded(name, () => watch.time(() => inoperability(a, c)));
  const bare = solveDense(
    a.map((row, i) => Float64Array.from([...row.map((each, j) => (i === j ? 1 : 0) - each), c[i] ?? 0])),
  );
  if (!bare?.some((each) => each < 0)) return { clipped: [q], unclipped: [unclipped] };
  return { clipped: [q, [...bare].map((each) => Math.min(1, Math.max(0, each)))], unclipped: [unclipped, [...bare]] };
}

/** Computed examples may be clipped or not. */
function apartFromAny({ clipped, unclipped }: Readings, theirs: Row): number {
  return nearest([...clipped, ...unclipped], theirs);
}

function nearest(ours: readonly Row[], theirs: Row): number {
  return ours.reduce((least, each) => Math.min(least, apart(each, theirs)), Number.POSITIVE_INFINITY);
}

function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile(`${name}: ${error.message}`);
    throw error;
  }
}

function apart(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return ours.reduce((most, each, i) => Math.max(most, Math.abs(each - (theirs[i] ?? Number.NaN))), 0);
}
