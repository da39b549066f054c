/**
 * The networks of First Light, hour by hour. Kesara's works is hit at hour 6 (turn 3 opens) and its feeders open at hour 9 (turn 4
 * opens), unless a case says otherwise. The hub's battery lasts 4 hours, the hospital's fuel 6, water travels 6 hours at full flow.
 */
import { describe, expect, it } from 'vitest';
import { PLAY_SECTORS, sectorOf } from '../../engine/infrastructure/play/sectorOf.ts';
import type { AssetKind } from '../../engine/model/order.ts';
import { CLOSING } from '../../engine/turn/phases.ts';
import { firstLight } from '../support/firstLight.ts';
import { chainLines } from '../support/play/chainLines.ts';
import { setTable } from '../support/tabletop.ts';

describe('water', () => {
  it('W1.1 untreated water reaches the taps 6 hours after the impact', () => {
    const table = setTable();
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[6 + 6, null]]);
  });

  it('W1.2 by hand from hour 6 on it comes later and goes later: the pipes hold 6 hours of full flow, and 700 per mille flow', () => {
    const table = setTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(9);
    // 6 ÷ 0.7 = 8.57 hours: its front is at the taps at 14.57. Of hour 14 that is less than half, so hour 15 is the first.
    // Corrected when turn 3 closes, at 9, when 2.1 hours of flow have left: its end comes after 8.1 ÷ 0.7 = 11.57 hours, at 17.57. Most of hour 17.
    expect(table.lost('kes-south', 'water')).toEqual([[15, 18]]);
  });

  it('W1.3 by a protection team asked for in turn 3, which corrects at the opening of turn 4 and slows nothing: hour 12 to hour 15', () => {
    const table = setTable();
    table.closeUntil(3);
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 });
    table.answer('kes-mil', asked, 'accept');
    table.closeUntil(9);
    expect(table.lost('kes-south', 'water')).toEqual([[12, 15]]);
  });

  it('W1.4 by hand one turn later: three hours at full flow, then slower, and twice as much has left', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
    table.closeUntil(9);
    // 3 hours of flow by 9, the other 3 in 3 ÷ 0.7 = 4.29 hours: at 13.29. Most of hour 13.
    // Corrected at 12, when 3 + 2.1 = 5.1 have left; what leaves then has 11.1 − 3 = 8.1 before it at 0.7 an hour: until 20.57.
    expect(table.lost('kes-south', 'water')).toEqual([[13, 21]]);
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
    const feeders = kes.network.energy.feeders.map((feeder) =>
      feeder.serves === 'kes-works' ? { ...feeder, bus: 'bus-kes-substation-2' } : feeder,
    );
    const network = { ...kes.network, energy: { ...kes.network.energy, feeders } };
    const table = setTable({ scenario: { ...firstLight, nations: [{ ...kes, network }, ...others] } });
    table.closeUntil(5);
    expect(table.column('kes-works', 'servicePerMille')).toBe(0);
    // Feeders open when turn 4 opens, at hour 9; nobody closes them. No tank holds anything: the taps run dry at once.
    expect(table.lost('kes-south', 'water')).toEqual([[9, null]]);
    const south = table.facts('serviceLost').find((fact) => fact.asset === 'kes-south' && fact.service === 'water');
    expect(chainLines(south?.because ?? [])).toEqual([
      'serviceLost kes-works water 9',
      '· pumpsStopped kes-works 9',
      '· · serviceLost kes-works power feeder-kes-works 9',
      '· · · serviceLost kes-substation power 9',
      '· · · · feedersOpened kes-substation 9',
      '· · · · · stage kes-substation c1-lite/kes/feeders 9',
    ]);
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

  it('E2.1 an isolated substation passes on 10 % less: the last feeder of the plan bears it all, and nobody loses power', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
    table.closeUntil(2);
    expect(table.column('kes-substation', 'servicePerMille')).toBe(900);
    // 900 per mille of its 243,800 kW are 219,420. Hospital 3,000, hub 500 and bank 300 get theirs in full; North Kesara gets
    // 215,620 of 240,000, 898 per mille. So 240,000 × 0.102 = 24,480 people-hours are rationed in each of three hours.
    expect(table.column('kes-north', 'servicePerMille')).toBe(898);
    for (const first of ['kes-hospital', 'kes-hub', 'kes-bank'])
      expect([first, table.column(first, 'worstPerMille'), table.column(first, 'bufferHours')]).toEqual([
        first,
        1000,
        { 'kes-hospital': 6, 'kes-hub': 4, 'kes-bank': 8 }[first],
      ]);
    expect(table.state.nations.kes?.personHours).toMatchObject({ rationed: 3 * 24_480, powerless: 0 });
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
    expect(lost()).toEqual(['kes-north power', 'kes-north payments', 'kes-north fuel', 'kes-substation power']);
    table.closeUntil(7);
    expect(lost().slice(4)).toEqual([
      ...['kes-north water', 'kes-south water', 'kes-bank payments', 'kes-hub communications'],
      ...['kes-north communications', 'kes-south communications', 'kes-south payments', 'kes-south fuel'],
    ]);
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
    expect(PLAY_SECTORS).toEqual([
      ...['energy', 'communications', 'water', 'health', 'banking', 'transport'],
      // Districts only take.
      'people',
    ]);
    // In First Light nobody takes a service from a sector that comes later, so that one pass an hour would do.
    const rank = (kind: AssetKind) => PLAY_SECTORS.indexOf(sectorOf(kind));
    for (const { assets } of firstLight.nations) {
      const kinds = new Map(assets.map(({ id, kind }) => [id, kind]));
      for (const { kind, dependsOn } of assets)
        for (const { from } of dependsOn) expect(rank(kinds.get(from) ?? 'district')).toBeLessThan(rank(kind));
    }
    expect(CLOSING.map((phase) => phase.name).slice(0, 2)).toEqual(['respond', 'hours']);
  });

  it('N1.2 one nation’s trouble does not touch another’s people while the lines between them hold', () => {
    const table = setTable();
    table.closeUntil(5);
    expect(new Set(table.facts('serviceLost').map((fact) => fact.nation))).toEqual(new Set(['kes']));
    // Talumar has a tie to Kesara, over which nothing is scheduled; Halvorn’s 30 MW still find somebody who takes them.
    for (const nation of ['tal', 'ves', 'hal'])
      expect(new Set(table.state.nations[nation]?.columns.worstPerMille)).toEqual(new Set([1000]));
  });

  it('N2.1 each loss and each return is told once, at its hour, in order of assets', () => {
    const table = setTable();
    table.closeUntil(4);
    table.seal('kes-civ', 'O01', { target: 'kes-substation', count: 1 });
    table.closeUntil(9);
    const kes = (kind: 'serviceLost' | 'serviceRestored') =>
      table
        .facts(kind)
        .filter(({ nation }) => nation === 'kes')
        .map(({ hour, asset, service }) => `${hour} ${asset} ${service}`);
    expect(kes('serviceLost')).toEqual([
      ...['9 kes-north power', '9 kes-north payments', '9 kes-north fuel', '9 kes-substation power'],
      ...['12 kes-north water', '12 kes-south water'],
      // The hub's battery is empty, and with it all that needs lines. North Kesara had lost payments and fuel already.
      ...['13 kes-bank payments', '13 kes-hub communications', '13 kes-north communications'],
      ...['13 kes-south communications', '13 kes-south payments', '13 kes-south fuel'],
      '15 kes-hospital care',
    ]);
    // The bank's eight hours of battery were empty in hour 17, so that it starts again in hour 18; all that is paid for waits for it.
    expect(kes('serviceRestored')).toEqual([
      ...['18 kes-hospital care', '18 kes-hub communications', '18 kes-north power', '18 kes-north communications'],
      ...['18 kes-south communications', '18 kes-substation power'],
      ...[
        '19 kes-bank payments',
        '19 kes-north payments',
        '19 kes-north fuel',
        '19 kes-south payments',
        '19 kes-south fuel',
      ],
    ]);
  });

  it('N3.1 a dark hospital: the fuel ended, because its feeder was dead, because the substation’s feeders were opened by a stage', () => {
    const table = setTable();
    table.closeUntil(9);
    const care = table.facts('serviceLost').find((fact) => fact.asset === 'kes-hospital');
    expect(care?.because).toEqual([
      { what: 'bufferEmpty', asset: 'kes-hospital', service: 'power', hour: 15, depth: 0 },
      {
        ...{ what: 'serviceLost', asset: 'kes-hospital', service: 'power', part: 'feeder-kes-hospital' },
        ...{ hour: 9, depth: 1 },
      },
      { what: 'serviceLost', asset: 'kes-substation', service: 'power', hour: 9, depth: 2 },
      { what: 'feedersOpened', asset: 'kes-substation', hour: 9, depth: 3 },
      { what: 'stage', asset: 'kes-substation', stage: 'c1-lite/kes/feeders', hour: 9, depth: 4 },
    ]);
  });

  it('N3.2 unsafe taps: untreated at the taps since hour 12, because dosing stopped at hour 6, by a stage', () => {
    const table = setTable();
    table.closeUntil(9);
    const water = table.facts('serviceLost').find((fact) => fact.asset === 'kes-south' && fact.service === 'water');
    expect(chainLines(water?.because ?? [])).toEqual([
      'untreatedAtTaps kes-south 12',
      '· dosingStopped kes-works 6',
      '· · stage kes-works c3-lite/kes/dosing 6',
    ]);
  });

  it('N3.3 the nation’s own news ends the chain before the stage', () => {
    const table = setTable();
    table.closeUntil(9);
    for (const { because } of table.told('kes-civ', 'serviceLost'))
      expect(because.map((cause) => cause.what)).not.toContain('stage');
    const hub = table.told('kes-civ', 'serviceLost').find((loss) => loss.asset === 'kes-hub');
    expect(hub?.because.at(-1)).toEqual({ what: 'feedersOpened', asset: 'kes-substation', hour: 9, depth: 3 });
  });
});
