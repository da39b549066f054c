/**
 * What nations say in public, and the rumours that it ends. Hours: turn n opens at hour 3(n − 1). Kesara's works is hit at hour 6
 * (turn 3), its feeders open at hour 9 (turn 4); FL06 brings a rumour to all four nations in turn 5. Trust starts at 600.
 */
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../engine/state/ledger.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

const trustOf = (table: ReturnType<typeof setTable>, nation: string) => table.state.nations[nation]?.trustPerMille;

describe('I1 statements', () => {
  it('I1.1 what agrees with the facts earns 20, at once, and the same words earn it once', () => {
    const table = setTable();
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    expect(trustOf(table, 'kes')).toBe(600 + 20);
    table.closeUntil(2);
    table.seal('kes-mil', 'I01', { statement: 'water-safe' });
    table.seal('kes-civ', 'I01', { statement: 'investigating' });
    table.closeUntil(3);
    // Said again in turn 2, the first earns nothing; what is new earns its own 20.
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600 + 20 + 20);
  });

  it('I1.2 what does not agree earns nothing and costs nothing', () => {
    const table = setTable();
    table.closeUntil(3);
    // Chlorine went to zero at hour 6: untreated water will be at the taps within six hours.
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    expect(trustOf(table, 'kes')).toBe(600);
    table.seal('kes-civ', 'I01', { statement: 'water-unsafe' });
    expect(trustOf(table, 'kes')).toBe(620);
  });

  it('I1.3 two seats that contradict each other in one turn cost 60, whoever is right', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    table.seal('kes-mil', 'I01', { statement: 'water-unsafe' });
    expect(trustOf(table, 'kes')).toBe(600 - 60);
    expect(table.told('kes-civ', 'stated').map(({ seat, contradicts }) => [seat, contradicts])).toEqual([
      ['kes-civ', null],
      ['kes-mil', 'kes-civ'],
    ]);
  });

  it('I1.4 only the other seat’s latest word of the same turn can be contradicted', () => {
    const table = setTable();
    table.seal('kes-civ', 'I01', { statement: 'water-unsafe' });
    table.seal('kes-civ', 'I01', { statement: 'investigating' });
    table.seal('kes-mil', 'I01', { statement: 'water-safe' });
    // Two agree, investigating and safe; one a turn earns. The first, untrue word was taken back by the second.
    expect(trustOf(table, 'kes')).toBe(600 + 20);
    table.seal('kes-civ', 'I01', { statement: 'water-unsafe' });
    expect(trustOf(table, 'kes')).toBe(620 - 60);
    table.closeUntil(2);
    table.seal('kes-civ', 'I01', { statement: 'water-unsafe' });
    expect(trustOf(table, 'kes')).toBe(560);
  });

  it('I1.5 each nation is judged on its own facts: Kesara’s works is hit, Talumar’s water is safe', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('tal-civ', 'I01', { statement: 'water-safe' });
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    expect([trustOf(table, 'tal'), trustOf(table, 'kes')]).toEqual([620, 600]);
  });

  it('I1.6 a power cut is a fact from the moment the feeders open, until they are closed', () => {
    const table = setTable();
    table.seal('kes-civ', 'I01', { statement: 'power-out' });
    expect(trustOf(table, 'kes')).toBe(600);
    table.closeUntil(4);
    // The feeders opened at hour 9, as turn 4 did; no hour of it has run yet.
    table.seal('kes-mil', 'I01', { statement: 'power-out' });
    expect(trustOf(table, 'kes')).toBe(620);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
    table.closeUntil(6);
    // Closed by two crews at hour 15, when turn 6 opens; 40 went to the rumour when turn 5 closed, and this ends it.
    table.seal('kes-mil', 'I01', { statement: 'power-on' });
    expect(trustOf(table, 'kes')).toBe(620 - 40 + 20);
    expect(table.view('kes-civ').nation.rumour).toBeNull();
  });

  it('I1.8 every statement that an inject of First Light offers agrees with the facts of its reader in its turn', () => {
    const offered = firstLight.injects.flatMap(({ id, turn, deliveries }) =>
      deliveries.flatMap(({ to, decide }) =>
        to.flatMap((seat) => decide.flatMap(({ answers }) => (answers.statement ? [{ id, turn, seat, answers }] : []))),
      ),
    );
    expect(offered.map(({ id }) => id)).toContain('FL05V');
    const table = setTable();
    for (const { turn, seat, answers } of offered.toSorted((a, b) => a.turn - b.turn)) {
      table.closeUntil(turn);
      table.seal(seat, 'I01', answers);
    }
    expect(table.facts('stated').filter((fact) => !fact.agrees || fact.contradicts !== null)).toEqual([]);
  });

  it('I1.7 what is said is told to the own nation only, and stands on its record', () => {
    const table = setTable();
    table.seal('kes-civ', 'I01', { statement: 'investigating' });
    expect(table.view('kes-mil').nation.statements).toEqual([{ seat: 'kes-civ', turn: 1, statement: 'investigating' }]);
    expect(table.told('tal-civ', 'stated')).toEqual([]);
    expect(ledgerRows(table.state.ledgers.deeds).at(-1)).toMatchObject({ deed: 'stated', by: 'kes', turn: 1 });
    // Nobody is told whether it agreed: trust says so when the turn closes.
    expect(JSON.stringify(table.room.news['kes-civ'])).not.toContain('agrees');
  });
});

describe('I2 rumours', () => {
  it('I2.1 it comes in turn 5 to all four nations and costs 40 a turn: nobody speaks, 600 − 4 × 40', () => {
    const table = setTable();
    table.closeUntil(5);
    for (const seat of ['kes-mil', 'tal-civ', 'ves-mil', 'hal-civ'])
      expect(table.view(seat).nation.rumour).toEqual({ sinceTurn: 5, trustPerTurn: 40 });
    table.closeUntil(9);
    expect(table.told('hal-mil', 'trust').map(({ perMille }) => perMille)).toEqual([
      600, 600, 600, 600, 560, 520, 480, 440,
    ]);
    expect(Object.values(table.metrics.byNation).map((row) => row.trustPerMille)).toEqual([440, 440, 440, 440]);
  });

  it('I2.2 said in turn 5, what agrees ends it before it costs anything', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('hal-civ', 'I01', { statement: 'investigating' });
    expect(table.view('hal-mil').nation.rumour).toBeNull();
    table.closeUntil(9);
    expect(table.metrics.byNation.hal?.trustPerMille).toBe(600 + 20);
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(440);
    expect(table.told('hal-mil', 'rumour').map(({ turn, spreading }) => [turn, spreading])).toEqual([
      [5, true],
      [5, false],
    ]);
    expect(table.told('kes-civ', 'rumour')).toHaveLength(1);
  });

  it('I2.3 said in turn 6 it has cost 40; what earned its trust before ends it all the same', () => {
    const table = setTable();
    table.seal('tal-civ', 'I01', { statement: 'investigating' });
    table.closeUntil(6);
    table.seal('tal-civ', 'I01', { statement: 'investigating' });
    table.closeUntil(9);
    expect(table.metrics.byNation.tal?.trustPerMille).toBe(600 + 20 - 40);
  });

  it('I2.4 neither an untrue word nor a contradiction ends it', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('kes-civ', 'I01', { statement: 'water-safe' });
    table.seal('kes-mil', 'I01', { statement: 'water-unsafe' });
    expect(table.view('kes-civ').nation.rumour).not.toBeNull();
    table.closeUntil(6);
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600 - 60 - 40);
  });

  it('I2.5 a second rumour beside the first changes nothing; after it was ended another one may start', () => {
    const injects = firstLight.injects.map((inject) =>
      inject.id === 'FL08' ? { ...inject, rumour: { trustPerTurn: 100 } } : inject,
    );
    const table = setTable({ scenario: { ...firstLight, injects } });
    table.closeUntil(6);
    table.seal('tal-civ', 'I01', { statement: 'investigating' });
    table.closeUntil(9);
    // Kesara: 40 in each of turns 5 to 8. Talumar: 40 in turn 5, then 20 earned, then 100 in turns 7 and 8.
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600 - 4 * 40);
    expect(table.metrics.byNation.tal?.trustPerMille).toBe(600 - 40 + 20 - 2 * 100);
  });

  it('J2.7 an inject brings the rumour to its readers’ nations and to no other', () => {
    const injects = firstLight.injects.map((inject) =>
      inject.id === 'FL01' ? { ...inject, rumour: { trustPerTurn: 40 } } : inject,
    );
    const table = setTable({ scenario: { ...firstLight, injects } });
    expect(table.view('kes-mil').nation.rumour).toEqual({ sinceTurn: 1, trustPerTurn: 40 });
    expect(table.view('tal-civ').nation.rumour).toBeNull();
  });
});
