const FIRST_MILLIS = 400;
const MOST_MILLIS = 8_000;

/** How long to wait before the n-th attempt (from 1): doubling, at most 8 s, spread by up to a third. */
export function backoffMillis(attempt: number, chance: number): number {
  const base = Math.min(MOST_MILLIS, FIRST_MILLIS * 2 ** Math.max(0, attempt - 1));
  return Math.round(base * (1 + chance / 3));
}
