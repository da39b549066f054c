/**
 * First Light on paper. Hours: turn n opens at hour 3(n − 1). Kesara's works is hit at hour 6, its feeders open at hour 9;
 * Talumar's at hours 9 and 12. Eight turns end at hour 24. No case depends on luck: the dice let no chance come true.
 */
import { describe, expect, it } from 'vitest';
import { setTable } from '../support/tabletop.ts';

describe('nobody does anything for eight turns', () => {
  it('M2.1 Kesara: 7.2 M person-hours of unsafe water, 3.6 M without power, hospital dark for 9 hours', () => {
    const table = setTable();
    table.closeUntil(9);
    // Untreated at the taps from hour 6 + 6 = 12: 600,000 × 12 h. Feeders open from 9: 240,000 × 15 h. Fuel until 9 + 6 = 15.
    expect(table.metrics.byNation.kes).toEqual({
      water: 600_000 * 12,
      power: 240_000 * 15,
      hospitalDarkHours: 9,
      trustPerMille: 600,
    });
    expect(table.lost('kes-north', 'water')).toEqual([[12, null]]);
    expect(table.lost('kes-south', 'water')).toEqual([[12, null]]);
    expect(table.lost('kes-north', 'power')).toEqual([[9, null]]);
    expect(table.lost('kes-south', 'power')).toEqual([]);
    expect(table.lost('kes-hospital', 'care')).toEqual([[15, null]]);
    expect(table.lost('kes-hub', 'communications')).toEqual([[13, null]]);
  });

  it('M2.2 Talumar: 8.1 M of unsafe water, 4.32 M without power, dark for 6 hours', () => {
    const table = setTable();
    table.closeUntil(9);
    // Untreated from hour 9 + 6 = 15: 900,000 × 9 h. Feeders open from 12: 360,000 × 12 h. Fuel until 12 + 6 = 18.
    expect(table.metrics.byNation.tal).toEqual({
      water: 900_000 * 9,
      power: 360_000 * 12,
      hospitalDarkHours: 6,
      trustPerMille: 600,
    });
    expect(table.lost('tal-north', 'water')).toEqual([[15, null]]);
    expect(table.lost('tal-north', 'power')).toEqual([[12, null]]);
    expect(table.lost('tal-hospital', 'care')).toEqual([[18, null]]);
    expect(table.lost('tal-hub', 'communications')).toEqual([[16, null]]);
  });

  it('M2.3 both: 23.22 M person-hours and 15 hospital hours in the dark', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.metrics.personHours).toBe(7_200_000 + 3_600_000 + 8_100_000 + 4_320_000);
    expect(table.metrics.hospitalDarkHours).toBe(9 + 6);
  });

  it('M2.4 in the four turns of this release only Kesara’s first dark hours have come: 240,000 × 3 h', () => {
    const table = setTable({ turns: 4 });
    table.closeUntil(9);
    expect(table.state.clock).toBe('ended');
    expect(table.metrics.byNation).toEqual({
      kes: { water: 0, power: 720_000, hospitalDarkHours: 0, trustPerMille: 600 },
      tal: { water: 0, power: 0, hospitalDarkHours: 0, trustPerMille: 600 },
    });
  });
});

describe('Kesara alone: declares and warns its operators in turn 1', () => {
  const alone = () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    return table;
  };

  it('S2.1 its water stage is blocked at the opening of turn 3, and nothing untreated reaches the taps', () => {
    const table = alone();
    table.closeUntil(9);
    const dosing = table.facts('stageRan').find((fact) => fact.track === 'kes' && fact.stage === 'dosing');
    expect(dosing).toMatchObject({ turn: 3, outcome: 'blocked' });
    expect(table.lost('kes-north', 'water')).toEqual([]);
    // The warning's price is all that water costs: 600,000 × 3 h × 5 % × ¼.
    expect(table.metrics.byNation.kes?.water).toBe(22_500);
  });

  it('R5.1 its power stage comes anyway; one crew takes 9 hours: 2.16 M person-hours and 3 dark hospital hours', () => {
    const table = alone();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 18]]);
    expect(table.lost('kes-hospital', 'care')).toEqual([[15, 18]]);
    expect(table.metrics.byNation.kes).toMatchObject({ power: 9 * 240_000, hospitalDarkHours: 3 });
  });

  it('R5.2 with a second own crew it takes 6 hours: 1.44 M and no dark hour', () => {
    const table = alone();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
    table.closeUntil(9);
    // Hours 9, 10, 11 by one crew, then three hours by two: 3 + 6 = 9 crew-hours, closed at hour 15 when the fuel ends.
    expect(table.lost('kes-north', 'power')).toEqual([[9, 15]]);
    expect(table.lost('kes-hospital', 'care')).toEqual([]);
    expect(table.metrics.byNation.kes).toMatchObject({ power: 6 * 240_000, hospitalDarkHours: 0 });
  });

  it('R5.3 with a lent crew that set off in turn 3 it takes 6 hours as well', () => {
    const table = alone();
    table.closeUntil(3);
    // Offered and accepted in turn 3 (hour 6), on the road for 6 hours, there at hour 12: three hours after the work began.
    const offer = table.offer('tal-civ', 'kes', 'crew');
    expect(table.answer('kes-civ', offer, 'accept')).toBeNull();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 15]]);
    expect(table.metrics.byNation.kes).toMatchObject({ power: 6 * 240_000, hospitalDarkHours: 0 });
  });

  it('R5.4 help that sets off only in turn 4 arrives at hour 15 and saves one hour, not three', () => {
    const table = alone();
    table.closeUntil(4);
    const offer = table.offer('tal-civ', 'kes', 'crew');
    table.answer('kes-civ', offer, 'accept');
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    // Six crew-hours until hour 15; three are left for two crews: hours 15 and 16.
    expect(table.lost('kes-north', 'power')).toEqual([[9, 17]]);
  });

  it('R2.1 the same warning one turn later is too late for the water stage', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(2);
    table.seal('kes-civ', 'N05');
    table.closeUntil(4);
    // Sealed in turn 2, it shuts the door at the opening of turn 3, after the stage of that opening acted.
    expect(table.facts('struck').find((fact) => fact.asset === 'kes-works')).toMatchObject({
      what: 'stopDosing',
      cause: { hour: 6 },
    });
    expect(table.door('kes-works')).toMatchObject({ state: 'shut', shut: { how: 'advisory', turn: 2 } });
  });
});

describe('sharing early, sharing late', () => {
  it('K3.1 shared in turn 1: Talumar notices for certain in turn 2, warns in turn 2, and turn 4 is blocked', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.closeUntil(2);
    table.seal('tal-civ', 'N05');
    table.closeUntil(9);
    const stages = table.facts('stageRan').filter((fact) => fact.track === 'tal');
    expect(stages.map(({ stage, turn, outcome }) => `${stage} T${turn} ${outcome}`)).toEqual([
      'log-on T2 ran',
      'dosing T4 blocked',
      'feeders T5 blocked',
    ]);
    // 900,000 × 3 h × 5 % × ¼ is all it costs Talumar.
    expect(table.metrics.byNation.tal).toMatchObject({ water: 33_750, power: 0, hospitalDarkHours: 0 });
  });

  const sharedInTurn3 = () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(3);
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    return table;
  };

  it('R2.2 shared in turn 3: the advisory comes too late for the water of turn 4, in time for the power of turn 5', () => {
    const table = sharedInTurn3();
    table.seal('tal-civ', 'N05');
    table.closeUntil(9);
    const stages = table.facts('stageRan').filter((fact) => fact.track === 'tal');
    expect(stages.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      'log-on ran',
      'dosing ran',
      'feeders blocked',
    ]);
  });

  it('R3.1 shared in turn 3: isolating the works in turn 3 still saves the water, at a price', () => {
    const table = sharedInTurn3();
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    table.closeUntil(4);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'off' });
    table.closeUntil(9);
    expect(table.lost('tal-north', 'water')).toEqual([]);
    // One turn at 10 % less: 900,000 × 3 h × 10 % × ¼.
    expect(table.metrics.byNation.tal?.water).toBe(67_500);
    expect(table.facts('stageRan').find((fact) => fact.track === 'tal' && fact.stage === 'dosing')).toMatchObject({
      outcome: 'blocked',
    });
  });
});
