/** Roads that can be worked out on paper: Braess's paradox, closed and unreachable ways, powers, and what an hour of them says. */
import { describe, expect, it } from 'vitest';
import { exactPower } from '../../engine/infrastructure/transport/exactPower.ts';
import { rememberRoads } from '../../engine/infrastructure/transport/roadHour.ts';
import { roadNetwork } from '../../engine/infrastructure/transport/roadNetwork.ts';
import { FINE_GAP, solveRoads } from '../../engine/infrastructure/transport/solveRoads.ts';
import { ownRoads } from '../support/transport/ownRoads.ts';

const fine = { gap: FINE_GAP, mostRounds: 1000 };
const link = (from: number, to: number, freeFlow: number, capacity = 1000, b = 0.15, power = 4) => ({
  ...{ from, to, freeFlow, capacity, b, power },
});

describe('a power', () => {
  it('1 is multiplication and square roots: four is (r·r)·(r·r), to the bit', () => {
    for (const r of [0, 0.1, 0.7, 1, 1.3, 2.5, 1e6]) {
      expect(exactPower(r, 4)).toBe(r * r * (r * r));
      expect(exactPower(r, 0)).toBe(1);
      expect(exactPower(r, 1)).toBe(r);
      expect(exactPower(r, 0.5)).toBe(Math.sqrt(r));
      for (const power of [2.25, 4.924, 6.87]) {
        const right = r ** power;
        expect(Math.abs(exactPower(r, power) - right)).toBeLessThanOrEqual(1e-10 * right);
      }
    }
  });
});

describe('an equilibrium', () => {
  it('2 on two like ways is half and half, and costs what the curve says', () => {
    const roads = roadNetwork(2, 0, [link(0, 1, 10), link(0, 1, 10)]);
    const { vehicles, tripCost } = solveRoads(roads, [{ from: 0, to: 1, vehicles: 2000 }], fine);
    expect([...vehicles].map(Math.round)).toEqual([1000, 1000]);
    expect(tripCost[0]).toBeCloseTo(11.5, 9);
  });

  it('3 leaves a way alone that is dearer than the other one full', () => {
    const roads = roadNetwork(2, 0, [link(0, 1, 10), link(0, 1, 12)]);
    const { vehicles } = solveRoads(roads, [{ from: 0, to: 1, vehicles: 1000 }], fine);
    expect([...vehicles]).toEqual([1000, 0]);
  });

  it('4 is worse with a shortcut (Braess): everybody takes 80 minutes with it and 65.5 without', () => {
    const { roads, trips } = ownRoads('Shortcut');
    expect(solveRoads(roads, trips, fine).tripCost[0]).toBe(80);
    const capacity = roads.capacity.map((each, i) => (i === 3 ? 0 : each));
    expect(solveRoads({ ...roads, capacity }, trips, fine).tripCost[0]).toBeCloseTo(65.5, 9);
  });

  it('5 counts tolls and distance beside time, and drives through no zone', () => {
    // The short way leads through zone 1, where trips may only end.
    const rows = [link(0, 1, 1), link(1, 2, 1), link(0, 3, 5), { ...link(3, 2, 5), fixed: 7 }];
    const trips = [{ from: 0, to: 2, vehicles: 1 }];
    expect(solveRoads(roadNetwork(4, 3, rows), trips, fine).tripCost[0]).toBeCloseTo(17, 9);
    expect(solveRoads(roadNetwork(4, 0, rows), trips, fine).tripCost[0]).toBeCloseTo(2, 9);
  });

  it('6 strands who has no way, and takes nothing of nobody', () => {
    const roads = roadNetwork(3, 0, [link(0, 1, 5), link(1, 2, 5, 0)]);
    const trips = [
      { from: 0, to: 1, vehicles: 10 },
      { from: 0, to: 2, vehicles: 10 },
      { from: 1, to: 1, vehicles: 10 },
      { from: 1, to: 0, vehicles: 0 },
    ];
    const { ways, tripCost, vehicles, gap } = solveRoads(roads, trips, fine);
    expect(ways.map((each) => each.length)).toEqual([1, 0, 0, 0]);
    expect(tripCost[1]).toBe(Number.POSITIVE_INFINITY);
    expect([...vehicles]).toEqual([10, 0]);
    expect(gap).toBeLessThanOrEqual(FINE_GAP);
  });

  it('7 throws back links to nowhere and numbers that are none', () => {
    expect(() => roadNetwork(2, 0, [link(0, 2, 1)])).toThrow('nodes 0 to 1');
    expect(() => roadNetwork(2, 0, [link(0, 1, Number.NaN)])).toThrow('numbers from 0 on');
    expect(() => roadNetwork(2, 0, [link(0, 1, 1, -1)])).toThrow('numbers from 0 on');
  });
});

describe('an hour of roads', () => {
  const { roads, trips } = ownRoads('Fork');
  const whole = roads.capacity.length;
  const all = (perMille: number) => Array.from({ length: whole }, () => perMille);

  it('8 of the usual kind is full service, and signals that are out cost time', () => {
    const solve = rememberRoads(roads, trips, 8);
    const usual = solve({ capacityPerMille: all(1000), demandPerMille: 1000 });
    expect(usual).toMatchObject({ servicePerMille: [1000], meanPerMille: 1000 });
    // Each of the three is rounded by itself.
    expect(Math.abs(usual.vehicles.slice(1, 4).reduce((sum, count) => sum + count, 0) - 5000)).toBeLessThanOrEqual(2);
    const dark = solve({ capacityPerMille: all(700), demandPerMille: 1000 });
    expect(dark.meanPerMille).toBeLessThan(950);
    expect(dark.tripTime[0]).toBeGreaterThan(usual.tripTime[0] ?? 0);
  });

  it('9 without a way is no service, and one without trips is full service', () => {
    const solve = rememberRoads(roads, trips, 8);
    const cut = solve({ capacityPerMille: all(1000).fill(0, 0, 1), demandPerMille: 1000 });
    expect(cut).toMatchObject({ tripTime: [-1], servicePerMille: [0], meanPerMille: 0 });
    expect(cut.vehicles.every((count) => count === 0)).toBe(true);
    const still = solve({ capacityPerMille: all(1000), demandPerMille: 0 });
    expect(still).toMatchObject({ tripTime: [0], servicePerMille: [1000], meanPerMille: 1000 });
  });

  it('10 that was solved is remembered, and throws back what does not fit', () => {
    const solve = rememberRoads(roads, trips, 2);
    const inputs = { capacityPerMille: all(800), demandPerMille: 1000 };
    expect(solve(inputs)).toBe(solve({ ...inputs, capacityPerMille: [...inputs.capacityPerMille] }));
    expect(() => solve({ capacityPerMille: [1000], demandPerMille: 1000 })).toThrow('7 capacities');
    expect(() => solve({ ...inputs, demandPerMille: 0.5 })).toThrow('per mille');
  });
});
