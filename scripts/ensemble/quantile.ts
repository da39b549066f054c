/**
 * The value at a share of the sorted numbers, always one that occurred; null of no numbers. Infinities sort last, so that
 * "never" has its place among turns.
 */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
