/** The networks of First Light are files that a machine wrote: these tests say what makes them good ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GridInput } from '../../engine/infrastructure/energy/grid/gridInput.ts';
import { LEAST_DOSE } from '../../engine/infrastructure/water/boilNotice.ts';
import type { EnergyNetwork } from '../../engine/model/network.ts';
import type { Nation } from '../../engine/model/scenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { makeNetworks } from '../../scripts/generate/networks/makeNetworks.ts';
import { networkText } from '../../scripts/generate/networks/networkText.ts';
import { gridHours } from '../support/networks/gridHours.ts';
import { waterHours } from '../support/networks/waterHours.ts';
import { ROOT } from '../support/sourceFile.ts';

const FOLDER = join(ROOT, 'scenarios/first-light');
const { scenario } = await loadScenario(FOLDER);
if (!scenario) throw new Error('First Light does not load');
const { nations } = scenario;
const each = nations.map((nation) => [nation.id, nation] as const);

it('they are what `npm run generate:networks` writes, byte for byte', () => {
  for (const network of makeNetworks(nations))
    expect(readFileSync(join(FOLDER, 'networks', `${network.id}.yaml`), 'utf8') === networkText(network)).toBe(true);
});

it('over the borders go what the schedule says, and at both ends the same', () => {
  const rows = nations.flatMap(({ id, network }) =>
    network.energy.ties.map((tie) => [id, tie.nation, tie.importKilowatts / 1000] as const),
  );
  expect(rows).toEqual([
    ['kes', 'hal', 30],
    ['kes', 'tal', 0],
    ['tal', 'kes', 0],
    ['ves', 'hal', 20],
    ['hal', 'kes', -30],
    ['hal', 'ves', -20],
  ]);
});

describe.each(each)('the grid of %s', (id, { network: { energy } }) => {
  const substation = `${id}-substation`;
  const at = (bus: string) => energy.buses.find((one) => one.id === bus)?.at ?? null;

  it('is a mesh of a dozen buses with four units at two plants', () => {
    expect(energy.buses.length).toBe(12);
    for (const bus of energy.buses) {
      const ways = energy.branches.filter(({ from, to }) => from === bus.id || to === bus.id);
      expect(ways.length, bus.id).toBeGreaterThan(1);
    }
    expect(energy.units.map(({ bus }) => bus)).toEqual(['bus-plant-1', 'bus-plant-1', 'bus-plant-2', 'bus-plant-2']);
  });

  it('feeds at the substation what the map says, and the works and the port elsewhere', () => {
    const fed = energy.feeders.filter(({ bus }) => at(bus) === substation).map(({ serves }) => serves);
    expect(fed).toEqual([`${id}-hospital`, `${id}-hub`, `${id}-bank`, `${id}-north`]);
    expect(energy.feeders.length).toBe(7);
  });

  it.each(outages(energy))('serves everybody in %s', (_, change) => {
    const { events, short } = gridHours(energy, 6, change);
    expect(short).toEqual([]);
    for (const { what } of events) expect(['branchOpened', 'unitLost', 'transferCut']).toContain(what);
  });

  it('serves works, port and the other district while the feeders of the substation are open, and all again after', () => {
    const { events, short } = gridHours(energy, 16, ({ feederClosed }, hour) => {
      for (const [f, { bus }] of energy.feeders.entries())
        if (at(bus) === substation) feederClosed[f] = hour >= 2 && hour < 11 ? 0 : 1;
    });
    expect([...short].sort()).toEqual([`${id}-bank`, `${id}-hospital`, `${id}-hub`, `${id}-north`]);
    expect(new Set(events.map(({ what }) => what))).toEqual(new Set(['feederRestored']));
    const restored = events.flatMap((event) => (event.what === 'feederRestored' ? [event.feeder] : []));
    expect(restored.length).toBe(4);
  });

  it('carries no more than nine tenths of what any line may in a usual hour', () => {
    const tighter = { ...energy, branches: energy.branches.map(ninetyPerCent) };
    expect(gridHours(tighter, 3, () => undefined).events).toEqual([]);
  });
});

describe.each(each)('the pipes of %s', (_, { network: { water } }: Nation) => {
  it('give every district all that it asks for, and bring untreated water after six hours', () => {
    const hours = waterHours(water, 12, 3);
    for (const [t] of water.taps.entries()) {
      for (const taps of hours) expect(taps[t]?.servedLitres).toBe(taps[t]?.askedLitres);
      expect(hours.findIndex((taps) => (taps[t]?.dose ?? 0) < LEAST_DOSE)).toBe(3 + 6);
    }
  });
});

/** Every loss of one thing in the second hour, and a usual day. */
function outages(energy: EnergyNetwork): readonly (readonly [string, (input: GridInput, hour: number) => void])[] {
  const lost = (hour: number) => hour >= 1;
  return [
    ['a usual day', () => undefined],
    ...energy.branches.map(
      ({ id }, k) =>
        [
          `a day without ${id}`,
          ({ branchClosed }: GridInput, hour: number) => {
            if (lost(hour)) branchClosed[k] = 0;
          },
        ] as const,
    ),
    ...energy.units.map(
      ({ id }, u) =>
        [
          `a day without ${id}`,
          ({ availableKilowatts }: GridInput, hour: number) => {
            if (lost(hour)) availableKilowatts[u] = 0;
          },
        ] as const,
    ),
    ...energy.ties.map(
      ({ id }, t) =>
        [
          `a day without ${id}`,
          ({ transferLive }: GridInput, hour: number) => {
            if (lost(hour)) transferLive[t] = 0;
          },
        ] as const,
    ),
  ];
}

function ninetyPerCent(branch: EnergyNetwork['branches'][number]): EnergyNetwork['branches'][number] {
  return { ...branch, ratingKilowatts: Math.floor(branch.ratingKilowatts * 0.9) };
}
