import type { SyntheticGrid } from './syntheticGrid.ts';

/** The connected parts that the branches left in service make, each as its buses in ascending order; by repeated merging of sets. */
export function parts(grid: SyntheticGrid, isOut: (branch: number) => boolean): readonly (readonly number[])[] {
  const label = grid.buses.map((_, i) => i);
  for (const [k, { from, to }] of grid.branches.entries()) {
    if (isOut(k)) continue;
    const [a = 0, b = 0] = [label[from], label[to]];
    if (a !== b) for (const [i, l] of label.entries()) if (l === Math.max(a, b)) label[i] = Math.min(a, b);
  }
  return [...Map.groupBy(label.keys(), (i) => label[i] ?? 0).values()];
}
