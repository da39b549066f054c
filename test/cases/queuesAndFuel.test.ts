/** Ports, yards, airports and borders as queues, and fuel from a pipeline to the pump: on paper. */
import { describe, expect, it } from 'vitest';
import { openingFuel } from '../../engine/infrastructure/transport/fuelSupply.ts';
import { stepFuel } from '../../engine/infrastructure/transport/stepFuel.ts';
import { type QueueNode, stepQueue } from '../../engine/infrastructure/transport/stepQueue.ts';
import { COAST, QUIET_COAST } from '../support/transport/coast.ts';

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
});

describe('fuel', () => {
  it('5 in balance stays in balance: everybody is served for thirty days', () => {
    let state = openingFuel(COAST);
    for (let hour = 0; hour < 720; hour++) {
      const step = stepFuel(COAST, state, QUIET_COAST);
      expect([step.soldLitres, step.unmetLitres, step.dryStations]).toEqual([50_000, 0, 0]);
      state = step.state;
    }
  });

  it('6 in a stopped pipeline stays where it is, and moves on when it runs again', () => {
    const start = openingFuel(COAST);
    const stopped = stepFuel(COAST, start, { ...QUIET_COAST, pipelinePerMille: 0 });
    expect(stopped.state.transitLitres).toEqual(start.transitLitres);
    expect(stopped.cameLitres).toBe(20_000);
    const half = stepFuel(COAST, start, { ...QUIET_COAST, pipelinePerMille: 500 });
    expect(half.state.transitLitres).toEqual(start.transitLitres);
    expect(half.cameLitres).toBe(35_000);
  });

  it('7 is wanted more after the news, by an hour less each hour', () => {
    const panicked = stepFuel(COAST, openingFuel(COAST), { ...QUIET_COAST, newsPerMille: 2000 });
    expect(panicked.soldLitres).toBe(150_000);
    expect(panicked.state.panicPerMille).toBe(1980);
    expect(stepFuel(COAST, panicked.state, QUIET_COAST).soldLitres).toBe(149_000);
  });

  it('8 does not leave pumps without power, and lorries fill the emptiest stations first', () => {
    const dark = stepFuel(COAST, openingFuel(COAST), { ...QUIET_COAST, salesPerMille: 0 });
    expect([dark.soldLitres, dark.unmetLitres, dark.dryStations]).toEqual([0, 50_000, 0]);
    const before = openingFuel(COAST).stationLitres;
    const got = dark.state.stationLitres.flatMap((litres, i) => (litres > (before[i] ?? 0) ? [i] : []));
    expect(got).toEqual([0, 1, 2]);
  });
});
