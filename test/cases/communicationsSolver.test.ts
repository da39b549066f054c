/** The communications solver on paper: routing, layers, reserves hour by hour. */
import { describe, expect, it } from 'vitest';
import { autonomyOf, stillRunning } from '../../engine/infrastructure/communications/autonomy.ts';
import { AUTONOMY_CLASSES } from '../../engine/infrastructure/communications/autonomyClasses.ts';
import {
  type CommunicationsNetwork,
  runCommunicationsHour,
} from '../../engine/infrastructure/communications/communicationsHour.ts';
import { concurrentFlow } from '../../engine/infrastructure/communications/concurrentFlow.ts';
import { routeDemands } from '../../engine/infrastructure/communications/routeDemands.ts';
import { runSitePower } from '../../engine/infrastructure/communications/sitePower.ts';

const none = { batteryMinutes: 0, fuelMinutes: 0 };
const site = (id: string, layer: 'core' | 'transport' | 'access', full = none) => ({ id, layer, full });

/** A core site, a transport site on a fibre ring and a satellite, and a town on both. */
const TOWN: CommunicationsNetwork = {
  sites: [
    site('core', 'core', { batteryMinutes: 480, fuelMinutes: 1440 }),
    site('ridge', 'transport', { batteryMinutes: 240, fuelMinutes: 0 }),
    site('town', 'access', { batteryMinutes: 90, fuelMinutes: 0 }),
  ],
  links: [
    { id: 'fibre-1', kind: 'fibre', a: 0, b: 1, capacityMbps: 1000 },
    { id: 'fibre-2', kind: 'fibre', a: 1, b: 2, capacityMbps: 400 },
    { id: 'sky', kind: 'satellite', a: 0, b: 2, capacityMbps: 20 },
  ],
  demands: [
    { from: 2, to: 0, amount: 10 },
    { from: 2, to: 0, amount: 300 },
  ],
};
const full = TOWN.sites.map((one) => one.full);

describe('traffic', () => {
  it('1 goes over fibre, and over the satellite only when the fibre is cut; emergency calls first', () => {
    const well = runCommunicationsHour(TOWN, full, { gridPerMille: [1000, 1000, 1000] });
    expect([well.servedMbps, well.loadMbps, well.servicePerMille]).toEqual([
      [10, 300],
      [310, 310, 0],
      [1000, 1000, 1000],
    ]);
    const cut = runCommunicationsHour(TOWN, full, { gridPerMille: [1000, 1000, 1000], down: { links: new Set([1]) } });
    expect([cut.servedMbps, cut.loadMbps]).toEqual([
      [10, 10],
      [0, 0, 20],
    ]);
    // 20 of 310 Mbit/s.
    expect(cut.servicePerMille).toEqual([64, 1000, 64]);
  });

  it('2 of a whole town without a core is none, though the sites talk to each other', () => {
    const hour = runCommunicationsHour(TOWN, full, { gridPerMille: [1000, 1000, 1000], down: { nodes: new Set([0]) } });
    expect([hour.joined, hour.servicePerMille]).toEqual([
      [false, false, false],
      [0, 0, 0],
    ]);
  });

  it('3 spills onto the next cheapest way when the first is full', () => {
    const graph = {
      nodes: 3,
      links: [
        { a: 0, b: 1, capacity: 5 },
        { a: 0, b: 2, capacity: 3 },
        { a: 2, b: 1, capacity: 9 },
      ],
    };
    expect(routeDemands(graph, [{ from: 0, to: 1, amount: 10 }], () => 1)).toEqual({ served: [8], load: [5, 3, 3] });
  });

  it('4 can get worse with another link, because nobody moves aside; the upper bound cannot', () => {
    // Without the shortcut 1–2 the first demand goes 0-4-3 and leaves 0-1-5 and 2-3 to the others.
    const links = [
      ...[
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 4],
        [4, 6],
        [6, 7],
        [7, 3],
      ].map(([a = 0, b = 0]) => ({ a, b, capacity: 10 })),
    ];
    const graph = { nodes: 8, links };
    const demands = [
      { from: 0, to: 3, amount: 10 },
      { from: 0, to: 1, amount: 10 },
      { from: 2, to: 3, amount: 10 },
    ];
    const without = { links: new Set([1]) };
    const sum = (served: readonly number[]) => served.reduce((a, b) => a + b, 0);
    expect(sum(routeDemands(graph, demands, () => 1, without).served)).toBe(30);
    expect(sum(routeDemands(graph, demands, () => 1).served)).toBe(10);
    const best = concurrentFlow(graph, demands, { gap: 0.01 });
    expect(best.atMost).toBeGreaterThanOrEqual(concurrentFlow(graph, demands, { gap: 0.01 }, without).atLeast);
    expect(best.atLeast).toBeGreaterThan(0.98);
  });

  it('8 is bounded closely though lines differ a hundred thousandfold', () => {
    // From 1 to 2 go 10 over 0, and over 3 one straight and one by 4: 12 of 381.
    const links = [
      [1, 0, 10],
      [2, 0, 100_000],
      [3, 2, 1],
      [4, 3, 1],
      [2, 4, 10],
      [1, 3, 10],
    ].map(([a = 0, b = 0, capacity = 0]) => ({ a, b, capacity }));
    const { atLeast, atMost } = concurrentFlow({ nodes: 5, links }, [{ from: 1, to: 2, amount: 381 }], { gap: 0.1 });
    expect(atMost / atLeast).toBeLessThanOrEqual(1.1);
    expect(atLeast).toBeLessThanOrEqual(12 / 381 + 1e-12);
    expect(atMost).toBeGreaterThanOrEqual(12 / 381 - 1e-12);
  });
});

describe('reserves', () => {
  it('5 a town with 90 minutes of battery has half an hour in the second, none in the third, and is back with the grid', () => {
    let reserves = full;
    const town = [1000, 0, 0, 0, 1000].map((grid) => {
      const hour = runCommunicationsHour(TOWN, reserves, { gridPerMille: [1000, 1000, grid] });
      reserves = [...hour.reserves];
      return [hour.poweredPerMille[2], hour.servicePerMille[2], reserves[2]?.batteryMinutes];
    });
    expect(town).toEqual([
      [1000, 1000, 90],
      [1000, 1000, 30],
      [500, 500, 0],
      [0, 0, 0],
      [1000, 1000, 15],
    ]);
  });

  it('6 a generator comes before the battery, charges it, and leaves it the rest when its fuel ends or it does not start', () => {
    const has = { batteryMinutes: 50, fuelMinutes: 80 };
    const all = { batteryMinutes: 60, fuelMinutes: 80 };
    expect(runSitePower(has, all, 0)).toEqual({ poweredPerMille: 1000, batteryMinutes: 60, fuelMinutes: 20 });
    expect(runSitePower({ batteryMinutes: 60, fuelMinutes: 20 }, all, 0)).toEqual({
      poweredPerMille: 1000,
      batteryMinutes: 25,
      fuelMinutes: 0,
    });
    expect(runSitePower(has, all, 0, false)).toEqual({ poweredPerMille: 833, batteryMinutes: 0, fuelMinutes: 80 });
  });

  it('7 the autonomy of a class is a table: its shares and its single sites agree', () => {
    const { battery } = AUTONOMY_CLASSES.mobile;
    expect([0, 30, 60, 180, 300, 360, 720].map((m) => stillRunning(battery, m))).toEqual([
      950, 875, 800, 600, 350, 100, 0,
    ]);
    for (const { battery: table, generator } of [
      AUTONOMY_CLASSES.mobile,
      AUTONOMY_CLASSES.exchange,
      AUTONOMY_CLASSES.core,
    ]) {
      for (const autonomy of generator ? [table, generator] : [table]) {
        const sites = Array.from({ length: 1000 }, (_, roll) => autonomyOf(autonomy, roll));
        expect(sites).toEqual(sites.toSorted((a, b) => a - b));
        for (const minutes of [0, 45, 100, 250, 400, 1000, 2000]) {
          const left = sites.filter((each) => each > minutes).length;
          expect(Math.abs(left - stillRunning(autonomy, minutes))).toBeLessThanOrEqual(20);
        }
      }
    }
  });
});
