import type { z } from 'zod';
import { inoperability, recovery } from '../../../engine/infrastructure/coupling/inoperability.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { iimFile, publishedFile } from './interdepFiles.ts';

/** Computed answers are given to ten digits or more. */
const EXACT = 1e-9;

/** Holds states of rest and steps of recovery against a file of computed examples. */
export function iimChecks({ examples }: z.infer<typeof iimFile>, watch: Stopwatch): readonly Check[] {
  const checks = Object.entries(examples).flatMap(([name, { A, c, q, K, q0, trajectory }]) => {
    const found: Check[] = [];
    if (q) found.push(check(`${name}: inoperability`, apart(solved(name, A, c, watch).q, q), EXACT));
    if (trajectory) {
      if (!K || !q0) throw new UnreadableFile(`${name} has a trajectory, but not both K and q0`);
      const path = guarded(name, () => watch.time(() => recovery(A, K, q0, c, trajectory.length - 1)));
      const off = trajectory.map((row, step) => apart(path[step] ?? [], row));
      found.push(check(`${name}: ${trajectory.length} steps of recovery`, Math.max(...off), EXACT));
    }
    return found;
  });
  if (checks.length === 0) throw new UnreadableFile('no example has a q or a trajectory to compare with');
  return checks;
}

/** Holds worked examples to their printed digits, and to exact values where the file has them. */
export function publishedChecks({ cases }: z.infer<typeof publishedFile>, watch: Stopwatch): readonly Check[] {
  const checks = cases.flatMap(({ ref, A, c, published_q, exact_q, unclipped_q, tol }) => {
    const { q, unclipped } = solved(ref, A, c, watch);
    return [
      ...(published_q ? [check(`${ref}: as printed`, apart(q, published_q), tol)] : []),
      ...(exact_q ? [check(`${ref}: exact`, apart(q, exact_q), EXACT)] : []),
      ...(unclipped_q ? [check(`${ref}: before clipping`, apart(unclipped, unclipped_q), EXACT)] : []),
    ];
  });
  if (checks.length === 0) throw new UnreadableFile('no case has a published_q or an exact_q to compare with');
  return checks;
}

function solved(name: string, a: readonly (readonly number[])[], c: readonly number[], watch: Stopwatch) {
  return guarded(name, () => watch.time(() => inoperability(a, c)));
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
