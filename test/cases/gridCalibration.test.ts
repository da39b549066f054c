/** What the grid's rules come to on whole synthetic grids, beside what studies of real grids found (docs/models.md, Energy). */
import { describe, expect, it } from 'vitest';
import { runGridHour } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import { playableGrid } from '../../scripts/generate/grid/playableGrid.ts';
import { servedIn, startedGrid } from '../support/grid/startedGrid.ts';

describe('two branches lost at once', () => {
  it.each([
    ['a', 30],
    ['b', 60],
    ['c', 118],
  ])(
    'E8.6 costs a healthy grid up to 2 % of its load in the mean, and in less than one case of ten more than a tenth: grid %s of %i buses',
    (seed, buses) => {
      const grid = playableGrid(`outages ${seed}`, buses);
      const { input } = grid;
      const lost: number[] = [];
      for (let pair = 0; pair < 150; pair++) {
        const run = startedGrid(grid);
        const asked = servedIn(run);
        const branchClosed = input.branchClosed.slice();
        const count = branchClosed.length;
        branchClosed[(pair * 37) % count] = 0;
        branchClosed[(pair * 101 + 11) % count] = 0;
        for (let hour = 0; hour < 3; hour++) runGridHour(run, { ...input, branchClosed });
        lost.push(1 - servedIn(run) / asked);
      }
      const mean = lost.reduce((sum, share) => sum + share, 0) / lost.length;
      expect(mean).toBeLessThan(0.02);
      expect(lost.filter((share) => share > 0.1).length / lost.length).toBeLessThan(0.1);
      expect(Math.max(...lost)).toBeLessThan(0.5);
    },
  );

  it('E8.7 a stronger line may cost more: a cascade that it does not stop goes on elsewhere', () => {
    const { plan, input } = playableGrid('w1', 9);
    const branchClosed = input.branchClosed.with(11, 0).with(2, 0);
    const servedWith = (double: number | null): number => {
      const branches = plan.branches.map((branch, k) => ({
        ...branch,
        ratingKilowatts: Math.ceil(branch.ratingKilowatts * 0.75) * (k === double ? 2 : 1),
      }));
      const run = startedGrid({ plan: { ...plan, branches }, input });
      runGridHour(run, { ...input, branchClosed });
      return servedIn(run);
    };
    expect(servedWith(1)).toBeLessThan(servedWith(null));
  });
});
