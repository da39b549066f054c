/**
 * The networks, hour by hour. Kesara's works is hit at hour 6 (turn 3 opens) and its feeders open at hour 9 (turn 4 opens),
 * unless a case says otherwise. The hub's battery lasts 4 hours, the hospital's fuel 6, water travels 6 hours.
 */
import { describe, expect, it } from 'vitest';
import { SECTOR_ORDER } from '../../engine/infrastructure/coupling/runNation.ts';
import { CLOSING } from '../../engine/turn/phases.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

describe('water', () => {
  it('W1.1 untreated water reaches the taps 6 hours after the impact', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[6 + 6, null]]);
  });

  it('W1.2 and stops 6 hours after the correction: by hand in turn 3, corrected when it closes at hour 9, gone at hour 15', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[12, 15]]);
  });

  it('W1.3 by a protection team asked for in turn 3, which corrects at the opening of turn 4: the same hours', () => {
    const table = setTable();
    table.closeUntil(3);
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 });
    table.answer('kes-mil', asked, 'accept');
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[12, 15]]);
  });

  it('W1.4 one turn later by hand means three more hours of untreated water', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[12, 18]]);
  });

  it('W2.1 by hand the works gives 700 per mille for four turns, 500 from the fifth on', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    const given: number[] = [];
    for (let turn = 4; turn <= 9; turn++) {
      table.closeUntil(turn);
      given.push(table.column('kes-works', 'servicePerMille'));
    }
    // Turns 3, 4, 5, 6 · turns 7, 8.
    expect(given).toEqual([700, 700, 700, 700, 500, 500]);
  });

  it('W2.2 a team brings a works run by hand back to full service 3 hours after it began', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(4);
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 });
    table.answer('kes-mil', asked, 'accept');
    table.closeUntil(6);
    // The team begins at hour 12; its first three hours still run at 700 per mille.
    expect(table.column('kes-works', 'meanPerMille')).toBe(700);
    table.closeUntil(7);
    expect(table.column('kes-works', 'worstPerMille')).toBe(1000);
  });

  it('W2.3 where the people had tired, the team brings it back from 500 per mille, not from 700', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(7);
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 9 });
    table.answer('kes-mil', asked, 'accept');
    table.closeUntil(9);
    // Turn 7 was the fifth by hand; the team begins when turn 8 opens and has full service when it closes.
    expect(table.column('kes-works', 'worstPerMille')).toBe(500);
  });

  it('W2.4 a works that takes its power from the feeders gives nothing while they are open, and the chain says why', () => {
    const [kes, ...others] = firstLight.nations;
    if (!kes) throw new Error('First Light has no nation');
    const dependsOn = [{ service: 'power' as const, from: 'kes-substation', bufferHours: 0 }];
    const assets = kes.assets.map((asset) => (asset.id === 'kes-works' ? { ...asset, dependsOn } : asset));
    const table = setTable({ scenario: { ...firstLight, nations: [{ ...kes, assets }, ...others] } });
    table.closeUntil(5);
    expect(table.column('kes-works', 'servicePerMille')).toBe(0);
    // Feeders open when turn 4 opens, at hour 9; nobody closes them.
    expect(table.lost('kes-south', 'water')).toEqual([[9, null]]);
    const chain = table.facts('serviceLost').find((fact) => fact.asset === 'kes-works')?.because;
    expect(chain?.map((cause) => cause.what)).toEqual(['serviceLost', 'feedersOpened', 'stage']);
  });

  it('W3.1 what the warning and isolation cost adds up: 1000 − 50 − 100', () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'N05');
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.closeUntil(2);
    expect(table.column('kes-works', 'servicePerMille')).toBe(850);
    table.closeUntil(3);
    expect(table.column('kes-works', 'servicePerMille')).toBe(900);
  });
});

describe('energy', () => {
  it('E1.1 open feeders give no power; nobody closes them by themselves', () => {
    const table = setTable();
    table.closeUntil(4);
    expect(table.column('kes-substation', 'feedersClosed')).toBe(0);
    table.closeUntil(9);
    expect(table.lost('kes-substation', 'power')).toEqual([[9, null]]);
  });

  it('E1.2 one crew works off one crew-hour an hour', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    const left: number[] = [];
    for (let turn = 5; turn <= 7; turn++) {
      table.closeUntil(turn);
      left.push(table.column('kes-substation', 'crewHoursLeft'));
    }
    expect(left).toEqual([6, 3, 0]);
    expect(table.column('kes-substation', 'feedersClosed')).toBe(1);
  });

  it('E2.1 an isolated substation gives 10 % less: rationed for 240,000 people, lost for nobody', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
    table.closeUntil(2);
    expect(table.column('kes-substation', 'servicePerMille')).toBe(900);
    expect(table.state.nations.kes?.personHours).toMatchObject({ rationed: 240_000 * 3 * 0.1, powerless: 0 });
    expect(table.facts('serviceLost')).toEqual([]);
  });
});

describe('communications', () => {
  it('C1.1 the hub lives 4 hours on its battery and is dead from hour 13', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.lost('kes-hub', 'communications')).toEqual([[9 + 4, null]]);
  });

  it('C1.2 with power again it charges one hour an hour up to its four', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
    table.closeUntil(6);
    expect(table.column('kes-hub', 'bufferHours')).toBe(0);
    table.closeUntil(7);
    expect(table.column('kes-hub', 'bufferHours')).toBe(3);
    table.closeUntil(8);
    expect(table.column('kes-hub', 'bufferHours')).toBe(4);
    expect(table.lost('kes-hub', 'communications')).toEqual([[13, 15]]);
  });

  it('C2.1 over a dead hub the readings of turns 6, 7 and 8 come one turn late, and the seat is told that they are late', () => {
    const table = setTable();
    const seen: Record<number, number[]> = {};
    for (let turn = 1; turn <= 8; turn++) {
      table.closeUntil(turn);
      seen[turn] = table.told('kes-civ', 'telemetry').map((reading) => reading.turn);
    }
    expect(seen[5]).toEqual([1, 2, 3, 4, 5]);
    // Dead at hour 15 when turn 6 opens: its reading is held back until turn 7 opens.
    expect(seen[6]).toEqual([1, 2, 3, 4, 5]);
    expect(seen[7]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen[8]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(table.told('kes-civ', 'telemetryLate').map((late) => late.turn)).toEqual([6, 7, 8]);
  });

  it('C2.2 so Kesara reads of its dead hub and its dry taps only when turn 7 opens', () => {
    const table = setTable();
    table.closeUntil(6);
    const lost = () => table.told('kes-civ', 'serviceLost').map(({ asset, service }) => `${asset} ${service}`);
    expect(lost()).toEqual(['kes-north power', 'kes-substation power']);
    table.closeUntil(7);
    expect(lost().slice(2)).toEqual(['kes-north water', 'kes-south water', 'kes-hub communications']);
    // Talumar's hub still lived when turn 6 opened, so Talumar reads at once.
    expect(table.told('tal-civ', 'telemetryLate').map((late) => late.turn)).toEqual([7]);
  });

  it('C2.4 the people-hours of a turn come with its reading: those of turn 5 when turn 7 opens', () => {
    const table = setTable();
    const counted = (seat: string) => table.told(seat, 'personHours').map((row) => row.turn);
    table.closeUntil(6);
    expect(counted('kes-civ')).toEqual([1, 2, 3, 4]);
    expect(counted('tal-civ')).toEqual([1, 2, 3, 4, 5]);
    table.closeUntil(7);
    expect(counted('kes-civ')).toEqual([1, 2, 3, 4, 5]);
    // Counted all the same: hours 12, 13 and 14 of turn 5, untreated water for everybody.
    expect(table.told('kes-mil', 'personHours').at(-1)?.personHours).toMatchObject({ unsafe: 600_000 * 3 });
  });

  it('C2.3 with the hub back, nothing is told twice and nothing is left out', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    const told = table.told('kes-civ', 'serviceLost').map((loss) => `${loss.asset} ${loss.service} ${loss.hour}`);
    const lost = table.facts('serviceLost').filter((fact) => fact.nation === 'kes');
    expect(told.toSorted()).toEqual(lost.map((loss) => `${loss.asset} ${loss.service} ${loss.hour}`).toSorted());
    const readings = table.told('kes-civ', 'telemetry').map((reading) => reading.turn);
    expect(readings).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('health', () => {
  it('H1.1 the hospital runs 6 hours on fuel, then it is dark', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.lost('kes-hospital', 'care')).toEqual([[9 + 6, null]]);
  });

  it('H1.3 Vespera’s loses power at hour 18: its fuel ends with the exercise at hour 24, and no hour is dark', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.lost('ves-hospital', 'care')).toEqual([]);
    expect(table.column('ves-hospital', 'bufferHours')).toBe(0);
  });

  it('H1.2 fuel that is spent does not come back with the power', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 2 });
    table.closeUntil(9);
    expect(table.column('kes-hospital', 'bufferHours')).toBe(0);
    expect(table.lost('kes-hospital', 'care')).toEqual([]);
  });
});

describe('the networks together', () => {
  it('N1.1 sectors run givers first, and the hours run before the rest of the closing', () => {
    expect(SECTOR_ORDER.map((model) => model.sector)).toEqual(['energy', 'communications', 'health', 'water']);
    const served = new Set<string>();
    for (const { takes, gives } of SECTOR_ORDER) {
      // Water takes water from itself: the works gives before the districts take, in the same step.
      for (const service of takes) expect(served.has(service) || gives.includes(service)).toBe(true);
      for (const service of gives) served.add(service);
    }
    expect(CLOSING.map((phase) => phase.name).slice(0, 2)).toEqual(['respond', 'hours']);
  });

  it('N1.2 one nation’s trouble does not touch the other’s network', () => {
    const table = setTable();
    table.closeUntil(4);
    table.closeUntil(5);
    expect(table.facts('serviceLost').map((fact) => fact.nation)).toEqual(['kes', 'kes']);
    expect(table.state.nations.tal?.columns.servicePerMille).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
  });

  it('N2.1 each loss and each return is told once, at its hour, in order of assets', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    const kes = (fact: { nation: string }) => fact.nation === 'kes';
    expect(
      table
        .facts('serviceLost')
        .filter(kes)
        .map((f) => `${f.hour} ${f.asset} ${f.service}`),
    ).toEqual([
      '9 kes-north power',
      '9 kes-substation power',
      '12 kes-north water',
      '12 kes-south water',
      '13 kes-hub communications',
      '15 kes-hospital care',
    ]);
    expect(
      table
        .facts('serviceRestored')
        .filter(kes)
        .map((f) => `${f.hour} ${f.asset} ${f.service}`),
    ).toEqual(['18 kes-hospital care', '18 kes-hub communications', '18 kes-north power', '18 kes-substation power']);
  });

  it('N3.1 a dark hospital: the fuel ended, because the substation gave no power, because its feeders were opened by a stage', () => {
    const table = setTable();
    table.closeUntil(9);
    const care = table.facts('serviceLost').find((fact) => fact.asset === 'kes-hospital');
    expect(care?.because).toEqual([
      { what: 'bufferEmpty', asset: 'kes-hospital', hour: 15 },
      { what: 'serviceLost', asset: 'kes-substation', hour: 9, service: 'power' },
      { what: 'feedersOpened', asset: 'kes-substation', hour: 9 },
      { what: 'stage', asset: 'kes-substation', hour: 9, stage: 'c1-lite/kes/feeders' },
    ]);
  });

  it('N3.2 unsafe taps: untreated at the taps since hour 12, because dosing stopped at hour 6, by a stage', () => {
    const table = setTable();
    table.closeUntil(9);
    const water = table.facts('serviceLost').find((fact) => fact.asset === 'kes-south' && fact.service === 'water');
    expect(water?.because).toEqual([
      { what: 'untreatedAtTaps', asset: 'kes-south', hour: 12 },
      { what: 'dosingStopped', asset: 'kes-works', hour: 6 },
      { what: 'stage', asset: 'kes-works', hour: 6, stage: 'c3-lite/kes/dosing' },
    ]);
  });

  it('N3.3 the nation’s own news ends the chain before the stage', () => {
    const table = setTable();
    table.closeUntil(9);
    for (const { because } of table.told('kes-civ', 'serviceLost'))
      expect(because.map((cause) => cause.what)).not.toContain('stage');
    const hub = table.told('kes-civ', 'serviceLost').find((loss) => loss.asset === 'kes-hub');
    expect(hub?.because.at(-1)).toEqual({ what: 'feedersOpened', asset: 'kes-substation', hour: 9 });
  });
});
