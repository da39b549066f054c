/**
 * Cases that a reading of the rules against the code brought to light: each went wrong once, in a way that eight turns and four
 * nations can reach, and each says what is right instead.
 */
import { describe, expect, it } from 'vitest';
import { purseOf } from '../../engine/coordination/purse.ts';
import type { RulingEffect } from '../../engine/model/ruling.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

/** EXCON grants a free-form order; gives the refusal, or null. */
function grants(table: Tabletop, order: string, effects: readonly RulingEffect[], target: string | null = null) {
  const { turn } = table.state;
  return table.send('excon', { type: 'adjudicate', turn, order, verdict: 'grant', target, effects, note: 'granted' });
}

describe('what went wrong once', () => {
  it('K4.13 a crew that comes home joins no work there and earns nobody a receipt', () => {
    // Talumar lends a crew in turn 1, there in turn 3, agreed back by turn 2, so home again at hour 12: turn 5, when its own feeders open.
    const table = setTable();
    table.answer('kes-civ', table.offer('tal-civ', 'kes', 'crew', 1, 2), 'accept');
    table.closeUntil(5);
    table.seal('tal-civ', 'O01', { target: 'tal-substation', count: 1 });
    table.closeUntil(9);
    expect(table.told('kes-civ', 'receipt').filter((row) => row.with === 'loan')).toEqual([]);
    expect(table.facts('repairCrewAdded').filter((fact) => fact.asset === 'tal-substation')).toHaveLength(1);
  });

  it('A3.9 a co-signature is not changed into an order that could not be given', () => {
    // Kesara has its own team and Talumar's, and both would stand at the works: the second would bind a team for nothing.
    const table = setTable();
    table.answer('kes-civ', table.offer('tal-mil', 'kes', 'team'), 'accept');
    table.closeUntil(3);
    table.answer('kes-mil', table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 7 }), 'accept');
    const second = table.seal('kes-civ', 'Y02', { target: 'kes-substation', untilTurn: 5 });
    expect(table.answer('kes-mil', second, 'change', { change: { target: 'kes-works' } })).toMatchObject({
      refused: 'alreadySealed',
    });
    expect(table.answer('kes-mil', second, 'accept')).toBeNull();
    table.closeUntil(8);
    expect(purseOf(table.room.game.scenario, table.state, 'kes').team.bound).toBe(0);
  });

  it('C2.5 EndEx in the middle of a turn sends what a dead hub holds back', () => {
    // Kesara's feeders open at hour 9, its hub is dead from hour 13: in turn 6 the people-hours of turn 5 are still held.
    const table = setTable();
    table.closeUntil(6);
    const turns = () => table.told('kes-civ', 'personHours').map((row) => row.turn);
    expect(turns()).toEqual([1, 2, 3, 4]);
    table.control({ type: 'endEx' });
    expect(turns()).toEqual([1, 2, 3, 4, 5]);
  });

  it('F2.20 rulings of one turn do nothing twice: one own copy, one door shut once', () => {
    const table = setTable();
    const grant: RulingEffect = { do: 'grant', information: 'ind-1' };
    const shut: RulingEffect = { do: 'shutDoor' };
    const first = table.seal('tal-civ', 'F01', { target: 'tal-works' }, 'look at the log');
    const second = table.seal('tal-mil', 'F01', { target: 'tal-substation' }, 'look at it again');
    expect(grants(table, first, [grant, shut, shut], 'tal-works')).toMatchObject({ refused: 'badAnswer' });
    expect(grants(table, first, [grant, shut], 'tal-works')).toBeNull();
    expect(grants(table, second, [grant, shut], 'tal-works')).toBeNull();
    table.closeUntil(2);
    expect(table.told('tal-civ', 'informationGained')).toHaveLength(1);
    expect(table.told('tal-civ', 'doorShut')).toHaveLength(1);
  });

  it('O3.8 a ruling cannot put to work at home what may only travel', () => {
    const table = setTable();
    const order = table.seal('hal-civ', 'F01', { target: 'hal-works' }, 'our crews guard the works');
    const work: RulingEffect = { do: 'occupy', item: 'crew', count: 1, while: 'turn' };
    expect(grants(table, order, [work])).toMatchObject({ refused: 'mayOnlyTravel', item: 'crew' });
  });

  it('F1.20 an order that still waits at EndEx stands among what waits, and nowhere else', () => {
    const table = setTable({ turns: 2 });
    table.closeUntil(2);
    const order = table.seal('kes-civ', 'F01', { target: 'kes-works' }, 'the reserve stands by');
    table.closeUntil(3);
    const { sealed, waiting } = table.view('kes-civ').nation;
    expect([sealed.map((row) => row.id), waiting.map((row) => row.id)]).toEqual([[], [order]]);
  });

  it('K4.14 of two sets that are lent, the second is owed nothing before its own hours begin', () => {
    // Both there at hour 15. Own fuel ends at 15; Halvorn's twelve hours last until the exercise ends at 24.
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-mil', 'M05', { nations: ['tal', 'hal'], item: 'set', byTurn: 6 });
    table.seal('hal-mil', 'L01', { target: 'kes-hospital' });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(9);
    const owed = ['hal-mil', 'tal-mil'].map((seat) => table.told(seat, 'receipt').length);
    expect(owed).toEqual([1, 0]);
  });
});
