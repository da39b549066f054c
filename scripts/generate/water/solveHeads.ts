/** A link as the oracle sees it: flow as a rising function of the head that is lost along it, and its slope. */
export interface OracleLink {
  readonly from: number;
  readonly to: number;
  flow(lost: number): { readonly flow: number; readonly slope: number };
}

/** What a junction draws at a head, and its slope. */
export type OracleDemand = (head: number) => { readonly flow: number; readonly slope: number };

/**
 * Heads at which every free node's flows add up to nothing, by Newton's method on the heads with a shortened step wherever the
 * full one does not help. EPANET solves for flows and heads together (Todini's gradient method); this one shares no step with it.
 * `heads` holds first guesses and fixed heads; the first `free` nodes move. In place, to the last digits.
 */
export function solveHeads(
  heads: number[],
  free: number,
  links: readonly OracleLink[],
  demands: readonly OracleDemand[],
): void {
  let faults = faultsAt(heads, free, links, demands);
  for (let pass = 0; pass < 500 && faults.worst > 1e-13; pass++) {
    const step = eliminate(faults.slopes, faults.excess);
    let share = 1;
    let next = faults;
    const from = heads.slice(0, free);
    do {
      for (let i = 0; i < free; i++) heads[i] = (from[i] ?? 0) + share * (step[i] ?? 0);
      next = faultsAt(heads, free, links, demands);
      share /= 2;
    } while (next.norm >= faults.norm && share > 1e-9);
    if (next.norm >= faults.norm) break;
    faults = next;
  }
  if (!(faults.worst < 1e-9)) throw new Error(`the oracle did not settle: ${faults.worst}`);
}

function faultsAt(
  heads: readonly number[],
  free: number,
  links: readonly OracleLink[],
  demands: readonly OracleDemand[],
) {
  const excess = new Array<number>(free).fill(0);
  const slopes = Array.from({ length: free }, () => new Array<number>(free).fill(0));
  const add = (i: number, j: number, by: number) => {
    const row = slopes[i];
    if (row && j < free) row[j] = (row[j] ?? 0) + by;
  };
  for (const { from, to, flow: flowAt } of links) {
    const { flow, slope } = flowAt((heads[from] ?? 0) - (heads[to] ?? 0));
    if (from < free) excess[from] = (excess[from] ?? 0) - flow;
    if (to < free) excess[to] = (excess[to] ?? 0) + flow;
    for (const [i, j] of [
      [from, to],
      [to, from],
    ] as const) {
      add(i, i, slope);
      add(i, j, -slope);
    }
  }
  for (let i = 0; i < free; i++) {
    const { flow, slope } = demands[i]?.(heads[i] ?? 0) ?? { flow: 0, slope: 0 };
    excess[i] = (excess[i] ?? 0) - flow;
    add(i, i, slope);
  }
  const worst = excess.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { excess, slopes, worst, norm: Math.hypot(...excess) };
}

/** Solves a dense system by elimination with row exchange. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(cell(i, k)) > Math.abs(cell(pivot, k))) pivot = i;
    const [a, b] = [rows[k], rows[pivot]];
    if (!a || !b) continue;
    [rows[k], rows[pivot]] = [b, a];
    for (let i = k + 1; i < n; i++) {
      const factor = cell(i, k) / cell(k, k);
      const row = rows[i];
      if (factor !== 0 && row) for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * cell(k, j);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = cell(i, n);
    for (let j = i + 1; j < n; j++) sum -= cell(i, j) * (x[j] ?? 0);
    x[i] = sum / cell(i, i);
  }
  return x;
}
