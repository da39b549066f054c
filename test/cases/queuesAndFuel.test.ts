/** Ports, yards, airports and borders as queues, and fuel from a pipeline to the pump: on paper, and against what was read of incidents. */
import { describe, expect, it } from 'vitest';
import { type FuelHour, type FuelSupply, openingFuel } from '../../engine/infrastructure/transport/fuelSupply.ts';
import { stepFuel } from '../../engine/infrastructure/transport/stepFuel.ts';
import { hoursToClear, type QueueNode, stepQueue } from '../../engine/infrastructure/transport/stepQueue.ts';

const gate: QueueNode = { capacityPerHour: 100, manualPerMille: 300, mostWaiting: 500 };
const usualHour = { arrivals: 80, availablePerMille: 1000, systemUp: true };

describe('a queue', () => {
  it('1 handles what is there, up to its capacity', () => {
    expect(stepQueue(gate, 0, usualHour)).toEqual({ waiting: 0, handled: 80, turnedAway: 0 });
    expect(stepQueue(gate, 50, usualHour)).toEqual({ waiting: 30, handled: 100, turnedAway: 0 });
  });

  it('2 handles less with less, whole units only, and by hand what paper allows', () => {
    expect(stepQueue(gate, 0, { ...usualHour, availablePerMille: 555 }).handled).toBe(55);
    expect(stepQueue(gate, 0, { ...usualHour, systemUp: false }).handled).toBe(30);
    expect(stepQueue(gate, 0, { ...usualHour, systemUp: false, availablePerMille: 200 }).handled).toBe(20);
    expect(stepQueue(gate, 0, { ...usualHour, availablePerMille: 0 })).toEqual({
      waiting: 80,
      handled: 0,
      turnedAway: 0,
    });
  });

  it('3 turns away what finds no room', () => {
    expect(stepQueue(gate, 490, { ...usualHour, availablePerMille: 0 })).toEqual({
      waiting: 500,
      handled: 0,
      turnedAway: 70,
    });
  });

  it('4 says how long a backlog stays: never, where as much arrives as is handled', () => {
    expect(hoursToClear(gate, 0, 100)).toBe(0);
    expect(hoursToClear(gate, 101, 80)).toBe(6);
    expect(hoursToClear(gate, 1, 100)).toBeNull();
  });
});

/** A hundred stations, three fifths of whose fuel comes by one pipeline; depots for four days. */
const coast: FuelSupply = {
  ...{ stations: 100, stationLitres: 60_000, usualLitresPerHour: 500, loadLitres: 20_000, lorryLitresPerHour: 60_000 },
  ...{ depotLitres: 4_800_000, pipelineLitresPerHour: 30_000, transitHours: 60, otherLitresPerHour: 20_000 },
  panicKeptPerMille: 990,
};
const quiet: FuelHour = {
  ...{ pipelinePerMille: 1000, otherPerMille: 1000, lorriesPerMille: 1000, salesPerMille: 1000, newsPerMille: 0 },
};

describe('fuel', () => {
  it('5 in balance stays in balance: everybody is served for thirty days', () => {
    let state = openingFuel(coast);
    for (let hour = 0; hour < 720; hour++) {
      const step = stepFuel(coast, state, quiet);
      expect([step.soldLitres, step.unmetLitres, step.dryStations]).toEqual([50_000, 0, 0]);
      state = step.state;
    }
  });

  it('6 in a stopped pipeline stays where it is, and moves on when it runs again', () => {
    const start = openingFuel(coast);
    const stopped = stepFuel(coast, start, { ...quiet, pipelinePerMille: 0 });
    expect(stopped.state.transitLitres).toEqual(start.transitLitres);
    expect(stopped.cameLitres).toBe(20_000);
    const half = stepFuel(coast, start, { ...quiet, pipelinePerMille: 500 });
    expect(half.state.transitLitres).toEqual(start.transitLitres);
    expect(half.cameLitres).toBe(35_000);
  });

  it('7 is wanted more after the news, by an hour less each hour', () => {
    const panicked = stepFuel(coast, openingFuel(coast), { ...quiet, newsPerMille: 2000 });
    expect(panicked.soldLitres).toBe(150_000);
    expect(panicked.state.panicPerMille).toBe(1980);
    expect(stepFuel(coast, panicked.state, quiet).soldLitres).toBe(149_000);
  });

  it('8 does not leave pumps without power, and lorries fill the emptiest stations first', () => {
    const dark = stepFuel(coast, openingFuel(coast), { ...quiet, salesPerMille: 0 });
    expect([dark.soldLitres, dark.unmetLitres, dark.dryStations]).toEqual([0, 50_000, 0]);
    const before = openingFuel(coast).stationLitres;
    const got = dark.state.stationLitres.flatMap((litres, i) => (litres > (before[i] ?? 0) ? [i] : []));
    expect(got).toEqual([0, 1, 2]);
  });
});

describe('calibration', () => {
  /** Nagoya, July 2023: 2.68 million TEU a year, two and a half days without the terminals' system. */
  it('9 the port’s backlog is what two and a half days bring, and is gone within a fortnight', () => {
    const arrivals = Math.round(2_680_000 / 365 / 24);
    const port: QueueNode = { capacityPerHour: Math.round(arrivals * 1.25), manualPerMille: 0, mostWaiting: 100_000 };
    let waiting = 0;
    for (let hour = 0; hour < 60; hour++)
      waiting = stepQueue(port, waiting, { arrivals, availablePerMille: 1000, systemUp: false }).waiting;
    const days = 2.5 * (2_680_000 / 365);
    expect(waiting).toBe(18_360);
    expect(Math.abs(waiting - days) / days).toBeLessThan(0.1);
    const clear = hoursToClear(port, waiting, arrivals) ?? Number.NaN;
    expect(clear).toBe(239);
    for (let hour = 0; hour < clear; hour++)
      waiting = stepQueue(port, waiting, { arrivals, availablePerMille: 1000, systemUp: true }).waiting;
    expect(waiting).toBe(0);
  });

  /** A container line, June 2017: about four fifths of its volume by hand for ten days. */
  it('10 work by hand at four fifths leaves two days of volume behind after ten days', () => {
    const line: QueueNode = { capacityPerHour: 1000, manualPerMille: 800, mostWaiting: 1_000_000 };
    let waiting = 0;
    for (let hour = 0; hour < 240; hour++)
      waiting = stepQueue(line, waiting, { arrivals: 1000, availablePerMille: 1000, systemUp: false }).waiting;
    expect(waiting).toBe(48_000);
  });

  /** The pipeline of May 2021: stopped for 132 hours, people at the pumps from the fourth day on, most dry after the restart. */
  it('11 most stations are dry after the pipeline runs again, and half of those still three days later', () => {
    let state = openingFuel(coast);
    const dry: number[] = [];
    for (let hour = 0; hour < 480; hour++) {
      const step = stepFuel(coast, state, {
        ...quiet,
        pipelinePerMille: hour < 132 ? 0 : 1000,
        newsPerMille: hour === 84 ? 2000 : 0,
      });
      dry.push(step.dryStations);
      state = step.state;
    }
    const peak = Math.max(...dry);
    expect([peak, dry.indexOf(peak), dry[204], dry[84]]).toEqual([76, 134, 40, 0]);
    // The bands: states between 27 % and 74 % dry; after the restart at 132; 13,450 of 16,315 three days after it.
    expect(peak).toBeGreaterThanOrEqual(27);
    expect(peak).toBeLessThanOrEqual(80);
    expect(dry.indexOf(peak)).toBeGreaterThanOrEqual(132);
    expect((dry[204] ?? 0) / peak).toBeGreaterThan(0.4);
    expect(dry.at(-1)).toBeLessThan(10);
  });
});
