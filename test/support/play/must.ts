/** Throws what is wrong where something does not hold. */
export function must(holds: boolean, wrong: string): void {
  if (!holds) throw new Error(wrong);
}

/** The sum of a row of numbers. */
export function sum(row: readonly number[]): number {
  return row.reduce((total, value) => total + value, 0);
}
