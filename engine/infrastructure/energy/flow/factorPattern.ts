import { minimumDegree } from './minimumDegree.ts';

/**
 * Where the factor of a symmetric matrix has entries, worked out once for a topology. The matrix has an entry for each bus and
 * each branch; L is stored by columns, and every product of the elimination knows beforehand where it goes.
 */
export interface FactorPattern {
  readonly size: number;
  /** The bus at each place of the elimination, and the place of each bus. */
  readonly order: Int32Array;
  readonly placeOf: Int32Array;
  /** Column j of L holds the entries `start[j]` to `start[j + 1]`; `row` is each entry's row. The diagonal is not stored. */
  readonly start: Int32Array;
  readonly row: Int32Array;
  /** For each column, for each pair of its entries p ≤ q in turn: the place of what they change. Below `size` it is a diagonal. */
  readonly target: Int32Array;
  /** The entry of L that each branch falls on; −1 for a branch from a bus to itself. */
  readonly entryOfBranch: Int32Array;
}

/** Orders the buses and finds every entry of the factor, also those that only the elimination makes. */
export function factorPattern(busCount: number, from: Int32Array, to: Int32Array): FactorPattern {
  const order = minimumDegree(busCount, from, to);
  const placeOf = new Int32Array(busCount);
  for (let place = 0; place < busCount; place++) placeOf[order[place] as number] = place;
  const columns = filledColumns(busCount, from, to, placeOf);

  const start = new Int32Array(busCount + 1);
  for (let j = 0; j < busCount; j++) start[j + 1] = (start[j] as number) + (columns[j] as number[]).length;
  const row = Int32Array.from(columns.flat());
  const entry = (i: number, j: number): number => (start[j] as number) + (columns[j] as number[]).indexOf(i);
  const target = Int32Array.from(
    columns.flatMap((rows) =>
      rows.flatMap((i, p) => rows.slice(p).map((k, q) => (q === 0 ? i : busCount + entry(k, i)))),
    ),
  );
  const entryOfBranch = Int32Array.from(from, (f, k) => {
    const a = placeOf[f] as number;
    const b = placeOf[to[k] as number] as number;
    return a === b ? -1 : entry(Math.max(a, b), Math.min(a, b));
  });
  return { size: busCount, order, placeOf, start, row, target, entryOfBranch };
}

/** The rows of each column, ascending. A column hands its rows on to the column of its first one (the elimination tree). */
function filledColumns(size: number, from: Int32Array, to: Int32Array, placeOf: Int32Array): number[][] {
  const rows: Set<number>[] = Array.from({ length: size }, () => new Set());
  for (let k = 0; k < from.length; k++) {
    const a = placeOf[from[k] as number] as number;
    const b = placeOf[to[k] as number] as number;
    if (a !== b) rows[Math.min(a, b)]?.add(Math.max(a, b));
  }
  return rows.map((set) => {
    const column = [...set].sort((a, b) => a - b);
    const [parent, ...others] = column;
    if (parent !== undefined) for (const i of others) rows[parent]?.add(i);
    return column;
  });
}
