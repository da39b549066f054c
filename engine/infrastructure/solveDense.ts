/**
 * Solves a small dense system by Gaussian elimination with row exchange, in place. Each row holds its coefficients and, last,
 * its right-hand side. Of equal pivots the upper row is taken. Null when a pivot is below 1e-12 of the largest coefficient: the
 * system has no single answer that could be trusted.
 */
export function solveDense(rows: readonly Float64Array[]): Float64Array | null {
  const n = rows.length;
  const matrix = [...rows];
  let largest = 0;
  for (const row of matrix) for (let c = 0; c < n; c++) largest = Math.max(largest, Math.abs(row[c] ?? 0));
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let r = k + 1; r < n; r++) if (size(matrix[r], k) > size(matrix[pivot], k)) pivot = r;
    const head = matrix[pivot];
    if (!head || !(size(head, k) > 1e-12 * largest)) return null;
    matrix[pivot] = matrix[k] ?? head;
    matrix[k] = head;
    for (let r = k + 1; r < n; r++) {
      const row = matrix[r];
      const factor = (row?.[k] ?? 0) / (head[k] ?? 1);
      if (!row || factor === 0) continue;
      for (let c = k; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (head[c] ?? 0);
    }
  }
  const solution = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    const row = matrix[k];
    let sum = row?.[n] ?? 0;
    for (let c = k + 1; c < n; c++) sum -= (row?.[c] ?? 0) * (solution[c] ?? 0);
    solution[k] = sum / (row?.[k] ?? 1);
  }
  return solution;
}

function size(row: Float64Array | undefined, column: number): number {
  return Math.abs(row?.[column] ?? 0);
}
