/** What an exercise comes to: people, hours, weights, trust. */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import type { OrderType } from '../../engine/model/order.ts';
import { PROTOCOL } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

describe('M1 counting', () => {
  it('M1.1 each person once for water and once for power: Kesara in turn 5, dark in the north, untreated everywhere', () => {
    const table = setTable();
    table.closeUntil(5);
    const before = table.state.nations.kes?.personHours;
    table.closeUntil(6);
    expect(before).toMatchObject({ unsafe: 0, powerless: 240_000 * 3 });
    expect(table.state.nations.kes?.personHours).toEqual({
      unsafe: 600_000 * 3,
      underNotice: 0,
      rationed: 0,
      unsupplied: 0,
      powerless: 240_000 * 6,
      hospitalDark: 0,
    });
  });

  it('M1.2 under notice comes before unsafe and before rationed', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.closeUntil(6);
    expect(table.state.nations.kes?.personHours).toMatchObject({
      unsafe: 0,
      rationed: 0,
      underNotice: 600_000 * 6,
    });
  });

  it('M1.3 each nation is told its own count each turn, and nobody else’s', () => {
    const table = setTable();
    table.closeUntil(5);
    expect(table.told('kes-civ', 'personHours').map(({ personHours }) => personHours.powerless)).toEqual([
      0, 0, 0, 720_000,
    ]);
    expect(table.told('tal-civ', 'personHours').map(({ personHours }) => personHours.powerless)).toEqual([0, 0, 0, 0]);
  });
});

describe('M2 weighing', () => {
  it('M2.5 rationed and under notice weigh a quarter, everything else whole', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(5);
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.closeUntil(9);
    const hours = table.state.nations.kes?.personHours;
    // By hand from turn 3: 30 % short. Turns 3 and 4 rationed (6 h), turns 5 to 8 under notice (12 h).
    expect(hours).toMatchObject({ rationed: 600_000 * 6 * 0.3, underNotice: 600_000 * 12, unsafe: 0 });
    expect(table.metrics.byNation.kes).toMatchObject({
      water: (600_000 * 6 * 0.3 + 600_000 * 12) / 4,
      power: 3_600_000,
    });
  });
});

describe('M3 trust', () => {
  /** First Light where a needless notice costs 400 per mille, so that two of them reach the floor. */
  const harsh = {
    ...firstLight,
    orders: firstLight.orders.map(
      (type): OrderType =>
        type.id === 'O08'
          ? { ...type, effects: type.effects.map((e) => (e.do === 'notice' ? { ...e, needlessTrust: 400 } : e)) }
          : type,
    ),
  };

  it('M3.1 starts at 600 and is told at each closing to its own nation', () => {
    const table = setTable();
    table.closeUntil(3);
    expect(table.told('kes-civ', 'trust').map(({ perMille }) => perMille)).toEqual([600, 600]);
    expect(table.view('kes-civ').nation.trustPerMille).toBe(600);
  });

  it('M3.2 never falls below 0', () => {
    const table = setTable({ scenario: harsh });
    for (const mode of ['on', 'off', 'on'] as const) {
      table.seal('tal-civ', 'O08', { target: 'tal-works', mode });
      table.closeUntil();
    }
    expect(table.told('tal-civ', 'trust').map(({ perMille }) => perMille)).toEqual([200, 200, 0]);
    expect(table.metrics.byNation.tal?.trustPerMille).toBe(0);
  });

  it('M3.3 never rises above 1000, also where it is started higher', () => {
    const table = setTable({ scenario: { ...firstLight, trustPerMille: 1200 } });
    table.closeUntil(2);
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(1000);
  });
});

describe('M4 the run in which nobody acts', () => {
  const busy = () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.control({ type: 'releaseInject', turn: 1, inject: 'FL08' });
    table.closeUntil(9);
    return table;
  };

  it('M4.1 after each closed turn both are measured: Kesara saves its water, the other run is the one of M2.1', () => {
    const { measures } = busy().room;
    expect(measures.map((row) => row.turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const last = measures.at(-1);
    expect(last?.noAction.personHours).toBe(23_868_000);
    expect(last?.noAction.byNation.kes).toMatchObject({ water: 7_200_000, power: 3_600_000, hospitalDarkHours: 9 });
    // 600,000 × 3 h × 5 % × ¼ for the warning of turn 1.
    expect(last?.played.byNation.kes).toMatchObject({ water: 22_500, power: 3_600_000 });
    expect(measures[0]?.noAction.personHours).toBe(0);
  });

  it('M4.2 nothing that control did is in it but the clock: no early inject, no ruling, no time', () => {
    const quiet = setTable();
    quiet.closeUntil(9);
    expect(busy().room.noAction).toEqual(quiet.state);
  });

  it('M4.3 it goes to control only, after each closed turn and when control joins, and stands in no log', () => {
    const table = setTable();
    const message = { type: 'submit', key: 'close', input: { type: 'closeTurn', turn: 1 } } as const;
    const { room, send, append } = decide(table.room, { from: EXCON, message, atMillis: 0 });
    expect(send.filter(({ frame }) => frame.type === 'measures')).toEqual([
      { to: 'control', frame: { type: 'measures', rows: room.measures } },
    ]);
    expect(JSON.stringify(append)).not.toContain('noAction');
    const hello = (from: string) =>
      decide(room, { from, message: { type: 'hello', protocol: PROTOCOL, seen: null }, atMillis: 0 }).send;
    expect(hello(EXCON).some(({ frame }) => frame.type === 'measures')).toBe(true);
    expect(hello('kes-civ').some(({ frame }) => frame.type === 'measures')).toBe(false);
  });

  it('M4.4 after a step back both go on from there', () => {
    const table = busy();
    const turn2 = table.room.entries.find((entry) => entry.payload?.includes('"turn":1,"type":"closeTurn"'));
    table.control({ type: 'stepBack', to: turn2?.chain ?? '' });
    expect(table.state.turn).toBe(2);
    expect(table.room.measures.map((row) => row.turn)).toEqual([1]);
    table.closeUntil(9);
    expect(table.room.measures.at(-1)?.noAction.personHours).toBe(23_868_000);
  });
});
