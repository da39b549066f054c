import type { Factor } from './factor.ts';

/**
 * Solves with a factor. `byPlace` is working space of the factor's size; `right` and `solution` are by bus and may be the same
 * array. A bus whose pivot vanished gets 0.
 */
export function solve(factor: Factor, right: Float64Array, solution: Float64Array, byPlace: Float64Array): void {
  const { values, isSingular } = factor;
  const { size, order, start, row } = factor.pattern;
  for (let j = 0; j < size; j++) byPlace[j] = right[order[j] as number] as number;
  for (let j = 0; j < size; j++) {
    const x = byPlace[j] as number;
    const end = start[j + 1] as number;
    for (let p = start[j] as number; p < end; p++) {
      const i = row[p] as number;
      byPlace[i] = (byPlace[i] as number) - (values[size + p] as number) * x;
    }
  }
  for (let j = size - 1; j >= 0; j--) {
    let x = isSingular[j] === 1 ? 0 : (byPlace[j] as number) / (values[j] as number);
    const end = start[j + 1] as number;
    for (let p = start[j] as number; p < end; p++)
      x -= (values[size + p] as number) * (byPlace[row[p] as number] as number);
    byPlace[j] = x;
  }
  for (let j = 0; j < size; j++) solution[order[j] as number] = byPlace[j] as number;
}
