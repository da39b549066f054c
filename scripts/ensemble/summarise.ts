import type { Measure } from './measures.ts';
import type { Measured } from './plan.ts';
import { quantile } from './quantile.ts';

/** A measure over all seeds of one way. A quartile of null is "never". */
export interface Spread {
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  /** Seeds with a value; the others never came to it, or had nothing to measure. */
  readonly runs: number;
}

/** One way against another over the same seeds, from the first one's side. */
export interface Paired {
  /** Median over the seeds of the first way's value less the second's; null where no seed gives both. */
  readonly medianDifference: number | null;
  /** Shares of the seeds in which the first way does better, as well, worse. */
  readonly better: number;
  readonly equal: number;
  readonly worse: number;
  readonly pairs: number;
}

/** Median and quartiles of a measure. */
export function spread(measure: Measure, runs: readonly Measured[]): Spread {
  const values = runs.flatMap((run) => run[measure.key] ?? []);
  const never = measure.none === 'never' ? runs.length - values.length : 0;
  const ranked = [...values, ...Array.from({ length: never }, () => Number.POSITIVE_INFINITY)];
  const at = (share: number) => finite(quantile(ranked, share));
  return { q25: at(0.25), median: at(0.5), q75: at(0.75), runs: values.length };
}

/** Compares two ways seed by seed. "Never" is worse than any turn; a seed in which one has nothing to measure is left out. */
export function pair(measure: Measure, first: readonly Measured[], second: readonly Measured[]): Paired {
  const differences: number[] = [];
  const count = { better: 0, equal: 0, worse: 0 };
  for (const [i, run] of first.entries()) {
    const one = rankOf(measure, run);
    const two = rankOf(measure, second[i]);
    if (one === null || two === null) continue;
    if (Number.isFinite(one) && Number.isFinite(two)) differences.push(one - two);
    if (one === two) count.equal += 1;
    else count[one < two === (measure.better === 'lower') ? 'better' : 'worse'] += 1;
  }
  const pairs = count.better + count.equal + count.worse;
  const share = (n: number) => (pairs === 0 ? 0 : Math.round((1000 * n) / pairs) / 1000);
  return {
    medianDifference: quantile(differences, 0.5),
    better: share(count.better),
    equal: share(count.equal),
    worse: share(count.worse),
    pairs,
  };
}

function rankOf(measure: Measure, run: Measured | undefined): number | null {
  return run?.[measure.key] ?? (measure.none === 'never' ? Number.POSITIVE_INFINITY : null);
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
