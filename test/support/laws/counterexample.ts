import fc from 'fast-check';

/** `npm run test:long` looks this many times as far; seeds and counts are fixed either way. */
export const TIMES = process.env.LONGTABLE_LONG === '1' ? 25 : 1;

/** How far to look for a counterexample. */
export interface Search {
  readonly seed: number;
  readonly runs: number;
}

/** A word from which everything that is left to chance in one run of a law is drawn. */
export const luck = fc.integer({ min: 0, max: 999_999 }).map(String);

/**
 * Looks for a counterexample to a law: null when there is none, else what fast-check says about it, with the seed and the
 * drawn words that show it again. A law must find none; its alarm must find one in a broken engine.
 */
export function counterexample<Drawn>(property: fc.IProperty<Drawn>, { seed, runs }: Search): string | null {
  const details = fc.check(property, { seed, numRuns: runs * TIMES, endOnFailure: true, includeErrorInReport: true });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'a counterexample without a report') : null;
}
