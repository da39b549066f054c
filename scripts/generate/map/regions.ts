import type { Grid } from './grid.ts';

/** The connected groups of samples that pass `inside`, the largest first. Neighbours share a side. */
export function regions(grid: Grid, inside: (value: number) => boolean): number[][] {
  const { columns, rows, values } = grid;
  const seen = new Uint8Array(values.length);
  const found: number[][] = [];
  for (let start = 0; start < values.length; start += 1) {
    if (seen[start] || !inside(values[start] ?? 0)) continue;
    seen[start] = 1;
    const region = [start];
    for (let next = 0; next < region.length; next += 1) {
      const index = region[next] ?? 0;
      const column = index % columns;
      const row = (index - column) / columns;
      const neighbours = [
        column > 0 ? index - 1 : -1,
        column < columns - 1 ? index + 1 : -1,
        row > 0 ? index - columns : -1,
        row < rows - 1 ? index + columns : -1,
      ];
      for (const neighbour of neighbours) {
        if (neighbour < 0 || seen[neighbour] || !inside(values[neighbour] ?? 0)) continue;
        seen[neighbour] = 1;
        region.push(neighbour);
      }
    }
    found.push(region);
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
