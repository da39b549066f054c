/** The grid hour by hour, on networks small enough to be reckoned on paper. Power in MW, unless it says kW. */
import { describe, expect, it } from 'vitest';
import { causesOfLoss } from '../../engine/infrastructure/energy/grid/causesOfLoss.ts';
import { prepareGrid } from '../../engine/infrastructure/energy/grid/grid.ts';
import { heatingPerMinute } from '../../engine/infrastructure/energy/grid/overload.ts';
import { runGridHour } from '../../engine/infrastructure/energy/grid/runGridHour.ts';
import { smallGrid } from '../support/grid/smallGrid.ts';

const OTHER = { formsGrid: false } as const;

describe('dispatch', () => {
  const two = () =>
    smallGrid({
      buses: 1,
      units: [
        { bus: 0, mw: 50, cost: 20, ramp: 10 },
        { bus: 0, mw: 50, cost: 10, ramp: 10 },
      ],
      feeders: [
        [0, 40],
        [0, 30],
      ],
    });

  it('E3.1 the cheapest unit runs first, whatever its number', () => {
    expect(two().output()).toEqual([20, 50]);
  });

  it('E3.2 of two that cost the same the lower number runs first', () => {
    const grid = smallGrid({
      buses: 1,
      units: [
        { bus: 0, mw: 50 },
        { bus: 0, mw: 50 },
      ],
      feeders: [[0, 70]],
    });
    expect(grid.output()).toEqual([50, 20]);
  });

  it('E3.3 more demand is met as far as ramps reach within the hour', () => {
    const grid = two();
    expect(grid.hour({ demand: { 0: 45 } })).toEqual([]);
    expect(grid.output()).toEqual([25, 50]);
    // 25 + 10 and 50: 85 of 110.
    expect(grid.hour({ demand: { 0: 80 } })).toMatchObject([
      { what: 'feederShed', feeder: 1, why: 'shortage', because: null },
    ]);
    expect(grid.output()).toEqual([35, 50]);
    expect(grid.served()).toEqual([80, 5]);
  });

  it('E3.4 a unit that cannot ramp down in time is taken off as far as it must', () => {
    const grid = two();
    expect(grid.hour({ demand: { 0: 0, 1: 10 } })).toEqual([]);
    expect(grid.output()).toEqual([0, 10]);
  });

  it('E3.5 after a disturbance only the difference is moved', () => {
    const grid = smallGrid({
      buses: 2,
      lines: [[0, 1, 100]],
      units: [
        { bus: 0, mw: 60, cost: 10 },
        { bus: 1, mw: 60, cost: 20, ramp: 600 },
        { bus: 1, mw: 60, cost: 5, ramp: 5 },
      ],
      feeders: [[1, 70]],
    });
    expect(grid.output()).toEqual([10, 0, 60]);
    // 20 of the cheapest are lost; the next cheapest takes over, and the third may still come back only by its ramp.
    grid.hour({ units: { 2: 40 } });
    expect(grid.output()).toEqual([30, 0, 40]);
  });
});

describe('frequency', () => {
  const island = (ramp: number) =>
    smallGrid({
      buses: 1,
      units: [
        { bus: 0, mw: 60, cost: 10, ramp },
        { bus: 0, mw: 60, cost: 20, ramp },
      ],
      feeders: [
        [0, 20],
        [0, 20],
        [0, 40],
      ],
    });

  it('E4.1 a sudden deficit is shed in eighths of the load, as many as cover it', () => {
    const grid = island(30);
    // The units give 60 and 20 of 80. The first loses 15; in ten minutes the second has 5 more.
    const events = grid.hour({ units: { 0: 45 } });
    // 80 − 45 − 25 = 10 are missing: one eighth of 80.
    expect(events).toEqual([
      { what: 'unitLost', unit: 0, lostKilowatts: 15_000, minute: 0, because: null },
      { what: 'feederShed', feeder: 2, why: 'underFrequency', shedKilowatts: 10_000, minute: 0, because: 0 },
    ]);
    expect(grid.served()).toEqual([20, 20, 30]);
    // The next hour ramps it back.
    expect(grid.hour({ units: { 0: 45 } })).toEqual([]);
    expect(grid.served()).toEqual([20, 20, 40]);
  });

  it('E4.2 a deficit of half the load is still caught, more is not', () => {
    const caught = smallGrid({
      buses: 1,
      units: [
        { bus: 0, mw: 50, ramp: 0 },
        { bus: 0, mw: 50, ramp: 0 },
      ],
      feeders: [[0, 100]],
    });
    expect(caught.hour({ units: { 0: 0 } })).toMatchObject([
      { what: 'unitLost' },
      { what: 'feederShed', shedKilowatts: 50_000 },
    ]);
    const lost = smallGrid({
      buses: 1,
      units: [
        { bus: 0, mw: 51, ramp: 0 },
        { bus: 0, mw: 49, ramp: 0 },
      ],
      feeders: [[0, 100]],
    });
    expect(lost.hour({ units: { 0: 0 } })).toMatchObject([
      { what: 'unitLost' },
      { what: 'blackout', buses: [0], why: 'deficit', because: 0 },
    ]);
    expect(lost.served()).toEqual([0]);
  });

  it('E4.3 an island in which nothing forms the grid goes dark, however much it could make', () => {
    const grid = smallGrid({
      buses: 2,
      lines: [[0, 1, 100]],
      units: [
        { bus: 0, mw: 100 },
        { bus: 1, mw: 100, cost: 5, ...OTHER },
      ],
      feeders: [
        [0, 30],
        [1, 30],
      ],
    });
    expect(grid.hour({ open: [0] })).toMatchObject([
      { what: 'branchOpened', branch: 0 },
      { what: 'blackout', buses: [1], why: 'nothingFormsGrid', because: 0 },
      { what: 'feederShed', feeder: 0, why: 'underFrequency', because: 0 },
    ]);
    expect(grid.output()).toEqual([15, 0]);
  });
});

describe('shedding plans', () => {
  const hospitalFirst = [0, 1, 2] as const;
  const grid = () =>
    smallGrid({
      buses: 1,
      units: [{ bus: 0, mw: 100, ramp: 0 }],
      feeders: [
        [0, 10],
        [0, 20],
        [0, 30],
      ],
    });

  it('E5.1 the head of the plan is kept, the last feeder goes first, the next one in part', () => {
    const kept = grid();
    const events = kept.hour({ units: { 0: 32 }, keepOrder: hospitalFirst });
    // 28 of 60 are missing: four eighths are shed.
    expect(kept.served()).toEqual([10, 20, 0]);
    expect(events.slice(1)).toMatchObject([{ what: 'feederShed', feeder: 2, shedKilowatts: 30_000 }]);
  });

  it('E5.2 players who turn the plan round lose others', () => {
    const turned = grid();
    turned.hour({ units: { 0: 32 }, keepOrder: [2, 1, 0] });
    expect(turned.served()).toEqual([0, 0, 30]);
  });

  it('E5.3 what was foreseen is shed exactly, not in eighths', () => {
    const foreseen = grid();
    foreseen.hour({ demand: { 0: 12 } });
    expect(foreseen.served()).toEqual([12, 20, 28]);
  });
});

describe('transfers', () => {
  const tied = (scheduled: number) =>
    smallGrid({
      buses: 1,
      units: [{ bus: 0, mw: 60, ramp: 0 }],
      feeders: [[0, 40]],
      transfers: [{ from: null, to: 0, mw: 30, scheduled, formsGrid: true }],
    });

  it('E6.1 what is scheduled comes in over the border, and units make the rest', () => {
    expect(tied(15).output()).toEqual([25]);
    expect(tied(-15).output()).toEqual([55]);
    expect(tied(99).output()).toEqual([10]);
  });

  it('E6.2 a neighbour that goes dark is a disturbance', () => {
    const grid = tied(15);
    expect(grid.hour({ darkNeighbours: [0] })).toMatchObject([
      { what: 'transferCut', transfer: 0, leftKilowatts: 0, because: null },
      { what: 'feederShed', why: 'underFrequency', shedKilowatts: 15_000, because: 0 },
    ]);
  });

  it('E6.3 what goes abroad ends before people at home are shed, and as far as it must', () => {
    const grid = tied(-15);
    expect(grid.hour({ units: { 0: 48 } })).toMatchObject([
      { what: 'unitLost' },
      { what: 'transferCut', leftKilowatts: -8000, because: 0 },
    ]);
    expect(grid.served()).toEqual([40]);
  });

  it('E6.4 nobody is sent more than they take', () => {
    const grid = tied(15);
    expect(grid.hour({ demand: { 0: 6 } })).toMatchObject([
      { what: 'transferCut', leftKilowatts: 6000, because: null },
    ]);
    expect(grid.output()).toEqual([0]);
  });

  it('E6.5 a schedule that changes is foreseen: nothing is shed while units can follow within the hour', () => {
    const grid = smallGrid({
      buses: 1,
      units: [{ bus: 0, mw: 60, ramp: 20 }],
      feeders: [[0, 40]],
      transfers: [{ from: null, to: 0, mw: 30, scheduled: 15, formsGrid: true }],
    });
    expect(grid.hour({ scheduled: { 0: -5 } })).toEqual([]);
    expect(grid.output()).toEqual([45]);
  });

  it('E6.6 a link between two islands of ours ends when the island that gives is short', () => {
    const grid = smallGrid({
      buses: 2,
      units: [
        { bus: 0, mw: 50, ramp: 0 },
        { bus: 1, mw: 50, ramp: 300 },
      ],
      feeders: [
        [0, 30],
        [1, 30],
      ],
      transfers: [{ from: 0, to: 1, mw: 20, scheduled: 10, formsGrid: false }],
    });
    expect(grid.output()).toEqual([40, 20]);
    expect(grid.hour({ units: { 0: 35 } })).toMatchObject([
      { what: 'unitLost' },
      { what: 'transferCut', leftKilowatts: 0 },
    ]);
    expect(grid.served()).toEqual([30, 30]);
    expect(grid.output()).toEqual([30, 30]);
  });
});

describe('overloads', () => {
  it('E8.1 a branch trips after 30 minutes at 110 %, 20 at 130 %, 10 at 150 %, one at twice its rating, and never at 100 %', () => {
    const minutes = (perMille: number) => Math.round(1000 / heatingPerMinute(perMille));
    expect([1100, 1200, 1300, 1500, 1800, 2000, 5000].map(minutes)).toEqual([30, 25, 20, 10, 5, 1, 1]);
    expect([heatingPerMinute(1000), heatingPerMinute(400)]).toEqual([0, 0]);
  });

  /** Two lines from a cheap unit to a town that has a dear one. */
  const twin = (dear: number) =>
    smallGrid({
      buses: 2,
      lines: [
        [0, 1, 50],
        [0, 1, 50],
      ],
      units: [
        { bus: 0, mw: 200, cost: 10 },
        { bus: 1, mw: dear, cost: 90 },
      ],
      feeders: [
        [1, 30],
        [1, 30],
      ],
    });

  it('E8.2 operators redispatch ten minutes after a disturbance, and nothing trips', () => {
    const grid = twin(60);
    expect(grid.output()).toEqual([60, 0]);
    expect(grid.hour({ open: [1] })).toEqual([
      { what: 'branchOpened', branch: 1, minute: 0, because: null },
      { what: 'redispatched', branch: 0, movedKilowatts: 10_000, minute: 10, because: 0 },
    ]);
    expect(grid.output()).toEqual([50, 10]);
    // 120 % for ten minutes of 25: warm, and cold again at the end of the hour.
    expect(grid.run.state.heatPerMille[0]).toBe(0);
  });

  it('E8.3 what cannot be relieved trips, and says by what it came', () => {
    const grid = twin(0);
    expect(grid.hour({ open: [1] })).toEqual([
      { what: 'branchOpened', branch: 1, minute: 0, because: null },
      { what: 'branchTripped', branch: 0, loadingPerMille: 1200, minute: 25, because: 0 },
      { what: 'blackout', buses: [1], why: 'nothingFormsGrid', minute: 25, because: 1 },
    ]);
    expect(grid.served()).toEqual([0, 0]);
  });

  it('E8.4 a tripped branch closes again at the second opening after', () => {
    const grid = twin(0);
    grid.hour({ open: [1] });
    expect(grid.hour()).toEqual([expect.objectContaining({ what: 'busEnergised', bus: 1 })]);
    expect(grid.hour().map(({ what }) => what)).toEqual(['branchReclosed']);
  });

  it('E8.5 in an hour without surprises nothing is switched on that would overload a branch', () => {
    const grid = twin(0);
    expect(grid.hour({ demand: { 0: 60, 1: 60 } })).toEqual([
      { what: 'feederShed', feeder: 1, why: 'overload', shedKilowatts: 20_000, minute: 0, because: null },
    ]);
    expect(grid.served()).toEqual([60, 40]);
  });
});

describe('explanation', () => {
  it('N3.4 a feeder without power tells its chain back to the breaker that opened, also hours later', () => {
    // A town at the end of two parallel lines; one opens, the other one cannot carry all and trips.
    const grid = smallGrid({
      buses: 2,
      lines: [
        [0, 1, 50],
        [0, 1, 50],
      ],
      units: [{ bus: 0, mw: 200 }],
      feeders: [
        [1, 60],
        [0, 10],
      ],
    });
    const history = [3, 4].map((hour) => ({ hour, events: grid.hour({ open: hour === 3 ? [1] : [0, 1] }) }));
    const { plan } = grid.run.grid;
    const told = causesOfLoss(plan, history, 0, 4).map(({ hour, event }) => [hour, event.minute, event.what]);
    expect(told).toEqual([
      [3, 25, 'blackout'],
      [3, 25, 'branchTripped'],
      [3, 0, 'branchOpened'],
    ]);
    expect(causesOfLoss(plan, history, 1, 4)).toEqual([]);
    expect(causesOfLoss(plan, history, 0, 2)).toEqual([]);
  });
});

describe('black start', () => {
  /** A chain of six: at one end a unit that starts black, at the other one that waits for power. */
  const chain = (startsBlack: boolean) =>
    smallGrid({
      buses: 6,
      lines: [
        [0, 1, 100],
        [1, 2, 100],
        [2, 3, 100],
        [1, 4, 100],
        [4, 5, 100],
      ],
      units: [
        { bus: 0, mw: 20, startsBlack, startHours: 1 },
        { bus: 5, mw: 80, startHours: 2 },
      ],
      feeders: [
        [2, 40],
        [3, 40],
      ],
    });
  const goDark = (grid: ReturnType<typeof chain>) => {
    const { state } = grid.run;
    state.hoursLive.fill(0);
    state.outputKilowatts.fill(0);
    state.servedKilowatts.fill(0);
    for (const [u, { startHours }] of grid.run.grid.plan.units.entries()) state.hoursToStart[u] = startHours;
  };

  it('E7.1 power goes from what starts black along the shortest path to the next unit that waits, then by the plan', () => {
    const grid = chain(true);
    goDark(grid);
    const over: unknown[] = [];
    for (let hour = 0; hour < 6; hour++)
      for (const event of grid.hour({ keepOrder: [1, 0] }))
        if (event.what === 'busEnergised') over.push([event.bus, event.over]);
    expect(over).toEqual([
      [0, { unit: 0 }],
      [1, { branch: 0 }],
      [4, { branch: 3 }],
      [5, { branch: 4 }],
      [2, { branch: 1 }],
      [3, { branch: 2 }],
    ]);
  });

  it('E7.2 a bus takes its load in quarters, from the second hour after the one in which it came back', () => {
    const grid = chain(true);
    goDark(grid);
    const served: number[] = [];
    for (let hour = 1; hour <= 11; hour++) {
      grid.hour();
      served.push(grid.served()[0] ?? 0);
    }
    // Bus 2 comes back in the fifth hour.
    expect(served).toEqual([0, 0, 0, 0, 0, 0, 10, 20, 30, 40, 40]);
  });

  it('E7.6 what a bus takes goes to the head of the plan first: a hospital is whole while streets still wait', () => {
    const grid = smallGrid({
      buses: 1,
      units: [{ bus: 0, mw: 100, startsBlack: true }],
      feeders: [
        [0, 30],
        [0, 10],
      ],
    });
    goDark(grid);
    const served = Array.from({ length: 6 }, () => {
      grid.hour({ keepOrder: [1, 0] });
      return grid.served();
    });
    expect(served).toEqual([
      [0, 0],
      [0, 0],
      [0, 10],
      [10, 10],
      [20, 10],
      [30, 10],
    ]);
  });

  it('E7.3 without a unit that starts black and without a neighbour it stays dark', () => {
    const grid = chain(false);
    goDark(grid);
    for (let hour = 0; hour < 24; hour++) expect(grid.hour()).toEqual([]);
    expect([...grid.run.state.hoursLive]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('E7.4 a neighbour over a tie-line brings power back, too', () => {
    const grid = smallGrid({
      buses: 1,
      units: [{ bus: 0, mw: 50 }],
      feeders: [[0, 40]],
      transfers: [{ from: null, to: 0, mw: 30, scheduled: 0, formsGrid: true }],
    });
    goDark(grid);
    expect(grid.hour()).toMatchObject([{ what: 'busEnergised', bus: 0, over: { transfer: 0 } }]);
    for (let hour = 0; hour < 5; hour++) grid.hour();
    expect(grid.served()).toEqual([40]);
  });
});

describe('a grid that does not fit', () => {
  const bare = { buses: 2, branches: [], units: [], transfers: [], feeders: [] };
  it.each([
    [
      'a branch to nowhere',
      { branches: [{ from: 0, to: 2, reactanceMicro: 1, ratingKilowatts: 1 }] },
      /branch 0 ends at bus 2/,
    ],
    [
      'no reactance',
      { branches: [{ from: 0, to: 1, reactanceMicro: 0, ratingKilowatts: 1 }] },
      /branch 0 needs a whole reactance/,
    ],
    ['no rating', { branches: [{ from: 0, to: 1, reactanceMicro: 5, ratingKilowatts: 0 }] }, /branch 0 needs a rating/],
    ['a feeder on no bus', { feeders: [{ bus: -1 }] }, /feeder 0 hangs at bus -1/],
    [
      'a transfer between neighbours',
      { transfers: [{ from: null, to: null, capacityKilowatts: 1, formsGrid: false }] },
      /transfer 0/,
    ],
  ])('is thrown back: %s', (_, part, why) => {
    expect(() => prepareGrid({ ...bare, ...part })).toThrow(why);
  });
});

describe('an hour that does not fit', () => {
  const { run } = smallGrid({
    buses: 1,
    units: [{ bus: 0, mw: 50 }],
    feeders: [
      [0, 20],
      [0, 20],
    ],
  });
  it.each([
    [
      'a plan that names a feeder twice',
      { keepOrder: Int32Array.of(1, 1) },
      /keepOrder must hold each feeder once, not 1/,
    ],
    ['a plan too short', { keepOrder: Int32Array.of(1) }, /keepOrder must have 2 figures, not 1/],
    ['less than no demand', { demandKilowatts: Int32Array.of(5, -5) }, /demandKilowatts 1 must be 0 or more, not -5/],
    ['a unit too many', { availableKilowatts: Int32Array.of(5, 5) }, /availableKilowatts must have 1 figures, not 2/],
  ])('is thrown back before anything changes: %s', (_, part, why) => {
    const before = structuredClone(run.state);
    expect(() => runGridHour(run, { ...run.input, ...part })).toThrow(why);
    expect(run.state).toEqual(before);
  });
});
