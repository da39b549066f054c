import { type Grid, mapGrid } from './grid.ts';

const FAR = 1e12;

/**
 * How far, in map units, each sample is from the nearest one that passes `inside` (0 for those themselves). Exact, by
 * the lower envelope of parabolas: first along columns, then along rows.
 */
export function distanceGrid(grid: Grid, inside: (value: number) => boolean): Grid {
  const { columns, rows, step } = grid;
  const squared = grid.values.map((value) => (inside(value) ? 0 : FAR));
  for (let column = 0; column < columns; column += 1) transform(squared, column, columns, rows);
  for (let row = 0; row < rows; row += 1) transform(squared, row * columns, 1, columns);
  return mapGrid(grid, (_, index) => Math.sqrt(squared[index] ?? FAR) * step);
}

/** One line of the transform, in place: `count` samples from `start`, `stride` apart. */
function transform(values: Float64Array, start: number, stride: number, count: number): void {
  const line = new Float64Array(count);
  for (let i = 0; i < count; i += 1) line[i] = values[start + i * stride] ?? FAR;
  const at = (i: number) => line[i] ?? FAR;
  const vertices = new Int32Array(count);
  const bounds = new Float64Array(count + 1);
  const vertex = (k: number) => vertices[k] ?? 0;
  let last = 0;
  bounds[0] = -FAR;
  bounds[1] = FAR;
  for (let i = 1; i < count; i += 1) {
    let crossing = meet(i, vertex(last), at);
    while (last > 0 && crossing <= (bounds[last] ?? 0)) {
      last -= 1;
      crossing = meet(i, vertex(last), at);
    }
    last += 1;
    vertices[last] = i;
    bounds[last] = crossing;
    bounds[last + 1] = FAR;
  }
  let k = 0;
  for (let i = 0; i < count; i += 1) {
    while ((bounds[k + 1] ?? FAR) < i) k += 1;
    const away = i - vertex(k);
    values[start + i * stride] = away * away + at(vertex(k));
  }
}

/** Where the parabolas that stand on samples a and b cross. */
function meet(a: number, b: number, at: (i: number) => number): number {
  return (at(a) + a * a - at(b) - b * b) / (2 * a - 2 * b);
}
