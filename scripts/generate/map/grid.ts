/** A field of samples, one every `step` map units; sample (0, 0) lies at the map's corner. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
  readonly values: Float64Array;
}

/** Samples a function over the whole map. */
export function sample(
  width: number,
  height: number,
  step: number,
  value: (x: number, y: number, index: number) => number,
): Grid {
  const columns = Math.floor(width / step) + 1;
  const rows = Math.floor(height / step) + 1;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      values[index] = value(column * step, row * step, index);
    }
  }
  return { columns, rows, step, values };
}

/** A grid of the same shape with other values. */
export function mapGrid(grid: Grid, value: (old: number, index: number) => number): Grid {
  return { ...grid, values: grid.values.map(value) };
}

/** The value at a point of the map, read between the four samples around it. */
export function readGrid(grid: Grid, x: number, y: number): number {
  const column = Math.min(Math.max(x / grid.step, 0), grid.columns - 1.001);
  const row = Math.min(Math.max(y / grid.step, 0), grid.rows - 1.001);
  const left = Math.floor(column);
  const top = Math.floor(row);
  const at = (c: number, r: number) => grid.values[r * grid.columns + c] ?? 0;
  const across = column - left;
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
  return upper + (lower - upper) * (row - top);
}
