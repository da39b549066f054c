/** What orders at resolution do. Hours: turn n opens at hour 3(n − 1); Kesara's works is hit at hour 6, its feeders open at 9. */
import { describe, expect, it } from 'vitest';
import { setTable } from '../support/tabletop.ts';

const stageOf = (table: ReturnType<typeof setTable>, track: string, stage: string) =>
  table.facts('stageRan').find((fact) => fact.track === track && fact.stage === stage)?.outcome;

describe('R1 an order takes hold from the first hour of its turn', () => {
  it('R1.1 isolation sealed in turn 2 costs service in each of its three hours', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(3);
    expect(table.column('kes-works', 'meanPerMille')).toBe(900);
    expect(table.state.nations.kes?.personHours.rationed).toBe(600_000 * 3 * 0.1);
  });
});

describe('R2 advisory', () => {
  it('R2.3 sealed in turn 1 it shuts both doors when turn 2 opens, and the nation is told of both', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    expect(table.door('kes-works').state).toBe('open');
    table.closeUntil(2);
    expect(table.door('kes-works').state).toBe('shut');
    expect(table.door('kes-substation').state).toBe('shut');
    expect(table.told('kes-mil', 'doorShut').map(({ asset, turn, how }) => `${asset} ${turn} ${how}`)).toEqual([
      'kes-substation 2 advisory',
      'kes-works 2 advisory',
    ]);
  });

  it('R2.4 the works gives 5 % less for one turn, not longer', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.closeUntil(2);
    expect(table.column('kes-works', 'servicePerMille')).toBe(950);
    expect(table.state.nations.kes?.personHours.rationed).toBe(600_000 * 3 * 0.05);
    table.closeUntil(3);
    expect(table.column('kes-works', 'servicePerMille')).toBe(1000);
    expect(table.state.nations.kes?.personHours.rationed).toBe(90_000);
  });

  it('R2.5 it shuts doors that nobody has opened yet, so a later log-on finds them shut', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'GREEN' });
    // Talumar warns its operators in turn 1, before the log-on of turn 2.
    table.seal('tal-civ', 'N05');
    table.closeUntil(9);
    expect(table.facts('doorOpened').map((fact) => fact.asset)).toEqual([
      'kes-works',
      'kes-substation',
      'tal-works',
      'tal-substation',
      'ves-works',
      'ves-substation',
    ]);
    expect(table.door('tal-works').state).toBe('shut');
    expect(stageOf(table, 'tal', 'dosing')).toBe('blocked');
    expect(stageOf(table, 'tal', 'feeders')).toBe('blocked');
  });

  it('R2.9 sealed in turn 1 it stands for all that comes from turn 3 on, and once all doors are shut it is refused', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.closeUntil(2);
    // Told of both doors shut, the nation knows that another warning brings nothing.
    expect(table.trySeal('kes-civ', 'N05')).toEqual({ refused: 'doorsShut' });
    table.closeUntil(9);
    expect(table.facts('struck').map((fact) => fact.asset)).not.toContain('kes-works');
  });

  it('R2.6 it cannot shut Kesara’s second door at the control centre: power goes in turn 4', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.closeUntil(4);
    expect(stageOf(table, 'kes', 'feeders')).toBe('ran');
  });
});

describe('R3 isolation', () => {
  it('R3.2 sealed in turn 2 it holds the door against the stage of turn 3', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(3);
    expect(stageOf(table, 'kes', 'dosing')).toBe('blocked');
    expect(table.door('kes-works').state).toBe('open');
  });

  it('R3.3 sealed in turn 3 it is too late for the stage that acted when turn 3 opened', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(9);
    expect(stageOf(table, 'kes', 'dosing')).toBe('ran');
  });

  it('R3.4 lifted, it gives crew and full service back from the first hour of that turn', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.view('kes-mil').nation.purse?.crew).toMatchObject({ own: 2, bound: 1 });
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'off' });
    table.closeUntil(3);
    expect(table.column('kes-works', 'meanPerMille')).toBe(1000);
    expect(table.view('kes-mil').nation.purse?.crew).toMatchObject({ own: 2, bound: 0, reserved: 0 });
    expect(table.view('kes-civ').nation.assets['kes-works']?.measures.isolated).toBeNull();
  });

  it('R3.5 lifted before the stage, it holds nothing any more', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'off' });
    table.closeUntil(3);
    expect(stageOf(table, 'kes', 'dosing')).toBe('ran');
  });
});

describe('R4 by hand at the works', () => {
  it('R4.1 70 % of the water; what is missing is rationed: 600,000 × 3 h × 30 % × ¼', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(4);
    expect(table.state.nations.kes?.personHours).toMatchObject({ rationed: 540_000, unsafe: 0 });
    expect(table.metrics.byNation.kes?.water).toBe(135_000);
    expect(table.facts('dosingCorrected')).toHaveLength(1);
  });

  it('R4.2 needs a works that was hit', () => {
    const table = setTable();
    expect(table.trySeal('kes-civ', 'O01', { target: 'kes-works', count: 1 })).toEqual({
      refused: 'notStruck',
      asset: 'kes-works',
    });
  });
});

describe('R5 feeders by hand', () => {
  it('R5.5 two lent crews that arrive together add one pair of hands, not two', () => {
    const table = setTable();
    table.closeUntil(3);
    for (const seat of ['tal-civ', 'tal-mil']) {
      const offer = table.offer(seat, 'kes', 'crew');
      table.answer('kes-civ', offer, 'accept');
    }
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    // 3 crew-hours alone, then two crews: 6 hours in all. A third crew would not halve it again.
    expect(table.lost('kes-north', 'power')).toEqual([[9, 15]]);
  });
});

describe('R6 do-not-drink notice', () => {
  it('R6.1 while it stands people count a quarter: Kesara, notice in turn 5 over untreated water', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.closeUntil(6);
    // Hours 12, 13, 14 under notice: 600,000 × 3 h × ¼, and nobody unsafe. Of trust, 40 go to the rumour of turn 5.
    expect(table.state.nations.kes?.personHours).toMatchObject({ underNotice: 1_800_000, unsafe: 0 });
    expect(table.metrics.byNation.kes).toMatchObject({ water: 450_000, trustPerMille: 600 - 40 });
  });

  it('R6.2 it is not needless in turn 3: the water of hour 6 is at the taps 6 hours later', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.closeUntil(4);
    expect(table.metrics.byNation.kes?.trustPerMille).toBe(600);
  });

  it('R6.3 needless it costs 50 per mille of trust, and people still count a quarter', () => {
    const table = setTable();
    table.seal('tal-civ', 'O08', { target: 'tal-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.metrics.byNation.tal?.trustPerMille).toBe(550);
    expect(table.view('tal-mil').nation.trustPerMille).toBe(550);
    expect(table.metrics.byNation.tal?.water).toBe((900_000 * 3) / 4);
    expect(table.told('kes-civ', 'trust').at(-1)?.perMille).toBe(600);
  });

  it('R6.4 lifted, it counts no longer', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    table.closeUntil(6);
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'off' });
    table.closeUntil(7);
    expect(table.state.nations.kes?.personHours).toMatchObject({ underNotice: 1_800_000, unsafe: 1_800_000 });
  });
});

describe('R7 protection team', () => {
  const withTeam = (turn: number, untilTurn = turn + 3) => {
    const table = setTable();
    table.closeUntil(turn);
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn });
    table.answer('kes-mil', asked, 'accept');
    return table;
  };

  it('R7.1 accepted in turn 2 it stands before the stage of turn 3 acts: one turn faster than a warning', () => {
    const table = withTeam(2);
    table.closeUntil(3);
    expect(stageOf(table, 'kes', 'dosing')).toBe('blocked');
    expect(table.door('kes-works')).toMatchObject({ state: 'shut', shut: { how: 'protection' } });
    expect(table.door('kes-substation').state).toBe('open');
  });

  it('R7.2 it shuts the door for good: also when the team is gone', () => {
    const table = withTeam(2, 3);
    table.closeUntil(5);
    expect(table.view('kes-civ').nation.assets['kes-works']?.measures.protection).toBeNull();
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ own: 1, bound: 0 });
    expect(table.door('kes-works').state).toBe('shut');
  });

  it('R7.3 asked in turn 3 with hand work going on: the crew is free when turn 4 opens, full service from hour 12', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 });
    table.answer('kes-mil', asked, 'accept');
    table.closeUntil(4);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ own: 2, bound: 0 });
    table.closeUntil(5);
    expect(table.column('kes-works', 'meanPerMille')).toBe(700);
    table.closeUntil(6);
    expect(table.column('kes-works', 'worstPerMille')).toBe(1000);
  });

  it('R7.4 it goes home after its end turn and not before', () => {
    const table = withTeam(3, 5);
    table.closeUntil(5);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ bound: 1 });
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.purse?.team).toMatchObject({ bound: 0 });
  });
});

describe('R8 generator sets', () => {
  it('R8.1 at home it takes 3 hours: sent in turn 5 (hour 12), there at hour 15, 12 hours on top of the fuel', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('tal-mil', 'L01', { target: 'tal-hospital' });
    table.closeUntil(6);
    // Feeders open at hour 12: after three hours of fuel, three are left.
    expect(table.column('tal-hospital', 'bufferHours')).toBe(3);
    table.closeUntil(7);
    expect(table.column('tal-hospital', 'bufferHours')).toBe(3 + 12 - 3);
    table.closeUntil(9);
    expect(table.lost('tal-hospital', 'care')).toEqual([]);
  });

  it('R8.2 abroad it takes 6: asked and lent in turn 4, there at hour 15, when the fuel ends: no dark hour', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(9);
    expect(table.facts('arrived')).toMatchObject([{ transit: { item: 'set', atHour: 15, asset: 'kes-hospital' } }]);
    expect(table.lost('kes-hospital', 'care')).toEqual([]);
    // Twelve hours from 15; eight turns end at 24.
    expect(table.column('kes-hospital', 'bufferHours')).toBe(12 - 9);
  });

  it('R8.3 one turn later it is 3 hours late', () => {
    const table = setTable();
    table.closeUntil(5);
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 7 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(9);
    expect(table.lost('kes-hospital', 'care')).toEqual([[15, 18]]);
  });

  it('R8.5 two sets run it for twice as long: Talumar’s and Halvorn’s, both there at hour 15', () => {
    const table = setTable({ turns: 14 });
    table.closeUntil(4);
    table.seal('kes-mil', 'M05', { nations: ['tal', 'hal'], item: 'set', byTurn: 6 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.seal('hal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(15);
    expect(table.lost('kes-hospital', 'care')).toEqual([[15 + 12 + 12, null]]);
  });

  it('R8.4 a set runs a hospital for twelve hours and no longer', () => {
    const table = setTable({ turns: 12 });
    table.closeUntil(4);
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
    table.closeUntil(13);
    expect(table.lost('kes-hospital', 'care')).toEqual([[15 + 12, null]]);
  });
});

describe('R9 what was worked at is finished', () => {
  it('R9.1 feeders closed at hour 18 free their crew when turn 6 closes', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ bound: 1 });
    table.closeUntil(7);
    expect(table.view('kes-civ').nation.purse?.crew).toMatchObject({ bound: 0 });
    expect(table.view('kes-civ').nation.assets['kes-substation']?.struck).toBeNull();
    expect(table.told('kes-civ', 'recovered')).toEqual([{ report: 'recovered', asset: 'kes-substation', hour: 18 }]);
  });

  it('R9.2 a works is well again when nothing untreated is on its way any more', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    // By hand water moves at 700 per mille: the last that left untreated at hour 9 is drawn at hour 17.6, in turn 6.
    table.closeUntil(6);
    expect(table.view('kes-civ').nation.assets['kes-works']?.struck).not.toBeNull();
    table.closeUntil(7);
    expect(table.view('kes-civ').nation.assets['kes-works']?.struck).toBeNull();
  });
});
