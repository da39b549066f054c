/** The merit order beside the test oracle (HiGHS): where no branch limits it, no dispatch is cheaper. */
import { describe, expect, it } from 'vitest';
import { playableGrid } from '../../scripts/generate/grid/playableGrid.ts';
import { asProgramme } from '../../scripts/reference/energy/optimalFlow.ts';
import { solveProgramme } from '../../scripts/reference/solveProgramme.ts';
import { servedIn, startedGrid } from '../support/grid/startedGrid.ts';

/** A grid's cheapest dispatch by the oracle, $/h, with the ratings of its branches or without. */
async function cheapest(seed: string, buses: number, isLimited: boolean): Promise<number | null | undefined> {
  const { plan, input } = playableGrid(seed, buses);
  const { network } = startedGrid({ plan, input }).grid;
  const load = Array.from({ length: buses }, () => 0);
  const take = (bus: number | null, kilowatts: number) => {
    if (bus !== null) load[bus] = (load[bus] ?? 0) + kilowatts / 1000;
  };
  for (const [f, { bus }] of plan.feeders.entries()) take(bus, input.demandKilowatts[f] ?? 0);
  for (const [t, { from, to }] of plan.transfers.entries()) {
    take(from, input.scheduledKilowatts[t] ?? 0);
    take(to, -(input.scheduledKilowatts[t] ?? 0));
  }
  const { text } = asProgramme({
    buses: load.map((mw, bus) => ({ load: mw, isReference: bus === 0 })),
    generators: plan.units.map(({ bus, centsPerMegawattHour }, u) => ({
      bus,
      least: 0,
      most: (input.availableKilowatts[u] ?? 0) / 1000,
      cost: { by: 'powers', coefficients: [0, centsPerMegawattHour / 100] },
    })),
    branches: plan.branches.map(({ from, to, ratingKilowatts }, k) => ({
      from,
      to,
      susceptance: (network.susceptance[k] ?? 0) / 1000,
      shiftRadians: 0,
      limit: isLimited ? ratingKilowatts / 1000 : null,
      angles: null,
    })),
  });
  return solveProgramme(text);
}

function costOf(seed: string, buses: number): number {
  const run = startedGrid(playableGrid(seed, buses));
  expect(servedIn(run)).toBe(run.input.demandKilowatts.reduce((sum, kilowatts) => sum + kilowatts, 0));
  return run.grid.plan.units.reduce(
    (sum, { centsPerMegawattHour }, u) =>
      sum + ((run.state.outputKilowatts[u] ?? 0) / 1000) * (centsPerMegawattHour / 100),
    0,
  );
}

describe('the merit order', () => {
  it.each([
    ['a', 8],
    ['b', 24],
    ['c', 60],
    ['d', 118],
  ])(
    'E3.6 costs what the optimum costs, with ratings that do not bind and without any: grid %s of %i buses',
    async (seed, buses) => {
      const ours = costOf(seed, buses);
      for (const isLimited of [false, true]) {
        const theirs = await cheapest(seed, buses, isLimited);
        expect(theirs).toBeGreaterThan(0);
        expect(Math.abs(ours - (theirs ?? 0))).toBeLessThan(1e-6 * ours);
      }
    },
  );
});
