/**
 * First Light on paper. Hours: turn n opens at hour 3(n − 1). Kesara's works is hit at hour 6, its feeders open at hour 9;
 * Talumar's at hours 9 and 12, Vespera's at hours 15 and 18. Eight turns end at hour 24. No case depends on luck: the dice let no
 * chance come true.
 *
 * Where each row of the design is played:
 *
 * | row | cases |
 * |---|---|
 * | log-on, water stage, power stage of KES, TAL, VES | S1.1, S1.2, S1.3; HAL S1.4 |
 * | untreated water 6 h later | W1.1, M2.1, M2.2, M2.6 |
 * | KES's second door at the control centre | R2.6, S2.4 |
 * | an advisory sealed in turn t blocks from t + 2 | R2.1, R2.3, R2.9 |
 * | people, crews, teams, sets | test/scenarios/firstLight.test.ts; O3.1, O3.3, O3.5; HAL's may only travel O3.6, O3.7 |
 * | lent crews and teams: 6 h on the road, home when the job is done | A2.3, A2.4, A2.5, A5.1–A5.4 |
 * | sets: 3 h at home, 6 h abroad, 12 h of power | R8.1–R8.5 |
 * | in effect at once, or at the resolution | O2.1, O2.2, A2.3, A3.2, A4.1 |
 * | noticing a door | KES D2.3; 15 % D2.1, D2.2, D2.4; with IND-1 D1.1, D1.3 |
 * | N02 · S01 · N03 | K1.1, K2.1 · K3.1–K3.5 · D3.1–D3.3 |
 * | N05 · O02 | R2.1, R2.3–R2.9 · R3.1–R3.6 |
 * | O01 | works R4.1, R4.2, W2.1, W2.2; substation R5.1–R5.6 |
 * | laboratory 3 turns, 2 if asked | B1.1, B1.2 |
 * | O08 · Y02 | R6.1–R6.4 · R7.1–R7.4, A3.1–A3.8 |
 * | hospital · hub | H1.1, H1.2, H1.3 · C1.1, C2.1–C2.4 |
 * | D03 | D4.1–D4.7 |
 * | trust: 600, rumour −40, statement +20, contradiction −60, needless notice −50 | M3.1 · I2.1 · I1.1 · I1.3 · R6.3 |
 * | the measure and its weights, the no-action run beside it | M1.1–M1.3, M2.5 · M4.1–M4.4 |
 * | free-form order | F1.1–F1.8, F2.1–F2.9 |
 * | injects FL01–FL09, released or passed over | J1.1, J1.2, J1.4, J1.5; their buttons J2.3, J2.4 |
 * | receipts, and their sentence on a desk | K4.1–K4.11; test/ui/deskSentences.test.ts |
 * | no action: 23.87 M and 15 h | M2.1, M2.2, M2.3, M2.6 |
 * | KES alone: 2.16 M and 3 h; 1.44 M and none with help | S2.1, R5.1 · R5.2, R5.3, R5.6 |
 * | sharing in turn 1, in turn 3, Vespera | K3.1, K4.1, K4.2 · R2.2, R3.1 · R2.7, R2.8, R3.6 |
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
      // The rumour of turn 5 costs 40 in each of turns 5 to 8.
      trustPerMille: 600 - 4 * 40,
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
      trustPerMille: 440,
    });
    expect(table.lost('tal-north', 'water')).toEqual([[15, null]]);
    expect(table.lost('tal-north', 'power')).toEqual([[12, null]]);
    expect(table.lost('tal-hospital', 'care')).toEqual([[18, null]]);
    expect(table.lost('tal-hub', 'communications')).toEqual([[16, null]]);
  });

  it('M2.6 Vespera: 0.36 M of unsafe water, 0.29 M without power, never dark; Halvorn nothing', () => {
    const table = setTable();
    table.closeUntil(9);
    // Untreated from hour 15 + 6 = 21: 120,000 × 3 h. Feeders open from 18: 48,000 × 6 h. Fuel until 18 + 6 = 24, when it ends.
    expect(table.metrics.byNation.ves).toEqual({
      water: 120_000 * 3,
      power: 48_000 * 6,
      hospitalDarkHours: 0,
      trustPerMille: 440,
    });
    expect(table.lost('ves-north', 'water')).toEqual([[21, null]]);
    expect(table.lost('ves-north', 'power')).toEqual([[18, null]]);
    expect(table.lost('ves-hospital', 'care')).toEqual([]);
    expect(table.lost('ves-hub', 'communications')).toEqual([[22, null]]);
    expect(table.metrics.byNation.hal).toEqual({ water: 0, power: 0, hospitalDarkHours: 0, trustPerMille: 440 });
  });

  it('M2.3 all four: 23.868 M person-hours and 15 hospital hours in the dark', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.metrics.personHours).toBe(7_200_000 + 3_600_000 + 8_100_000 + 4_320_000 + 360_000 + 288_000);
    expect(table.metrics.personHours).toBe(23_868_000);
    expect(table.metrics.hospitalDarkHours).toBe(9 + 6);
  });

  it('M2.4 in a run of four turns only Kesara’s first hours without power have come: 240,000 × 3 h', () => {
    const table = setTable({ turns: 4 });
    table.closeUntil(9);
    expect(table.state.clock).toBe('ended');
    expect(table.metrics.byNation).toEqual({
      kes: { water: 0, power: 720_000, hospitalDarkHours: 0, trustPerMille: 600 },
      tal: { water: 0, power: 0, hospitalDarkHours: 0, trustPerMille: 600 },
      ves: { water: 0, power: 0, hospitalDarkHours: 0, trustPerMille: 600 },
      hal: { water: 0, power: 0, hospitalDarkHours: 0, trustPerMille: 600 },
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

  it('R5.6 one crew of its own and a set that Halvorn sends in turn 4: 9 hours without power, and no dark hour', () => {
    const table = alone();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.seal('kes-mil', 'M05', { nations: ['tal', 'hal'], item: 'set', byTurn: 6 });
    table.seal('hal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(9);
    expect(table.lost('kes-north', 'power')).toEqual([[9, 18]]);
    // On the road from hour 9, there at hour 15, as the fuel ends.
    expect(table.lost('kes-hospital', 'care')).toEqual([]);
    expect(table.metrics.byNation.kes).toMatchObject({ power: 9 * 240_000, hospitalDarkHours: 0 });
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

  /** Kesara shares with Vespera in this turn, and Vespera warns its operators in the same one. */
  const vesperaWarnsIn = (turn: number) => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(turn);
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['ves'], tlp: 'AMBER' });
    table.seal('ves-civ', 'N05');
    table.closeUntil(9);
    return table;
  };

  it('R2.7 shared in turn 3 Vespera is saved: its doors are shut when turn 4 opens, water comes in turn 6', () => {
    const table = vesperaWarnsIn(3);
    const stages = table.facts('stageRan').filter((fact) => fact.track === 'ves');
    expect(stages.map(({ stage, turn, outcome }) => `${stage} T${turn} ${outcome}`)).toEqual([
      'log-on T3 ran',
      'dosing T6 blocked',
      'feeders T7 blocked',
    ]);
    // 120,000 × 3 h × 5 % × ¼ is all it costs.
    expect(table.metrics.byNation.ves).toMatchObject({ water: 4_500, power: 0, hospitalDarkHours: 0 });
  });

  it('R2.8 for Vespera turn 4 is early enough, turn 5 is not: the stage of turn 6 acts before that warning', () => {
    const fate = (turn: number) =>
      vesperaWarnsIn(turn)
        .facts('stageRan')
        .filter((fact) => fact.track === 'ves' && fact.stage !== 'log-on')
        .map(({ outcome }) => outcome);
    expect([fate(4), fate(5)]).toEqual([
      ['blocked', 'blocked'],
      ['ran', 'blocked'],
    ]);
  });

  it('R3.6 isolating the works in turn 5 still saves Vespera’s water, with its one crew', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('ves-civ', 'O02', { target: 'ves-works', mode: 'on' });
    table.closeUntil(6);
    table.seal('ves-civ', 'O02', { target: 'ves-works', mode: 'off' });
    table.closeUntil(9);
    expect(table.lost('ves-north', 'water')).toEqual([]);
    // One turn at 10 % less: 120,000 × 3 h × 10 % × ¼.
    expect(table.metrics.byNation.ves?.water).toBe(9_000);
  });
});
