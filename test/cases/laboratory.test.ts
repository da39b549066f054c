/** The laboratory: when it answers and what it finds. Kesara's works is hit at hour 6, as turn 3 opens; water takes 6 hours. */
import { describe, expect, it } from 'vitest';
import { setTable } from '../support/tabletop.ts';

const answers = (table: ReturnType<typeof setTable>, seat: string) =>
  table.told(seat, 'laboratory').map(({ asset, turn, found }) => `T${turn} ${asset} ${found}`);

describe('B1 the laboratory', () => {
  it('B1.1 nobody asks: it answers three turns after the impact, 3 + 3 = 6', () => {
    const table = setTable();
    table.closeUntil(3);
    expect(table.view('kes-mil').nation.laboratory).toEqual([{ asset: 'kes-works', dueTurn: 6, asked: false }]);
    table.closeUntil(5);
    expect(answers(table, 'kes-civ')).toEqual([]);
    table.closeUntil(6);
    expect(answers(table, 'kes-civ')).toEqual(['T6 kes-works untreated']);
    expect(table.view('kes-civ').nation.laboratory).toEqual([]);
    expect(answers(table, 'tal-civ')).toEqual([]);
  });

  it('B1.2 asked in turn 3 it answers two turns after the impact, 3 + 2 = 5', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-mil', 'Q01', { target: 'kes-works' });
    expect(table.view('kes-civ').nation.laboratory).toEqual([{ asset: 'kes-works', dueTurn: 5, asked: true }]);
    table.closeUntil(9);
    // Asking took the place of the sample that the works had sent: one answer, not two.
    expect(answers(table, 'kes-civ')).toEqual(['T5 kes-works untreated']);
  });

  it('B1.3 asked in turn 5 the two turns are over: it answers at the next opening', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    table.closeUntil(6);
    expect(answers(table, 'kes-civ')).toEqual(['T6 kes-works untreated']);
  });

  it('B1.4 asked where nothing was hit it answers two turns after the question: treated water', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('hal-civ', 'Q01', { target: 'hal-works' });
    table.closeUntil(7);
    expect(answers(table, 'hal-mil')).toEqual(['T7 hal-works treated']);
  });

  it('B1.5 it speaks of the water as it is then: by hand from turn 3, the last untreated water is drawn before hour 18', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(4);
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    table.closeUntil(5);
    // What left untreated from hour 6 to 9 moves at 700 per mille: six hours of way take 8.6, from 14.6 to 17.6.
    expect(answers(table, 'kes-civ')).toEqual(['T5 kes-works untreated']);
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    table.closeUntil(6);
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    table.closeUntil(7);
    const told = ['T5 kes-works untreated', 'T6 kes-works untreated', 'T7 kes-works treated'];
    expect(answers(table, 'kes-civ')).toEqual(told);
  });

  it('B1.6 a sample that was asked for before the hit answers when it was due, and finds what the hit did', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    expect(table.view('kes-civ').nation.laboratory).toMatchObject([{ dueTurn: 4, asked: true }]);
    // Hit at hour 6, read when turn 3 has run: untreated water is on its way. Asking early is never worse.
    table.closeUntil(4);
    expect(answers(table, 'kes-civ')).toEqual(['T4 kes-works untreated']);
  });

  it('B1.7 an answer that is due after the last turn still comes: Vespera, hit in turn 6, 6 + 3 = 9', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(answers(table, 'ves-civ')).toEqual(['T9 ves-works untreated']);
  });
});
