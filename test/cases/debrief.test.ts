/**
 * A run examined: who knew when, who told whom, how help came, what else could have been. Every figure is worked out by hand.
 * First Light: Kesara's water serves 600,000 people and is hit in turn 3, its power 240,000 in turn 4; Talumar's water serves
 * 900,000 (turn 4), its power 360,000 (turn 5); Vespera's water 120,000 (turn 6), its power 48,000 (turn 7). A turn has three
 * hours, eight turns end at hour 24, and water is six hours in the pipes.
 */
import { describe, expect, it } from 'vitest';
import type { KnewWhen } from '../../engine/evaluation/debrief/knewWhen.ts';
import type { TriedOrder } from '../../engine/evaluation/debrief/trial.ts';
import { botMove } from '../../engine/room/botMove.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { loggedRun } from '../../engine/room/rerun/loggedRun.ts';
import { tryOrders } from '../../engine/room/rerun/tryOrders.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { debriefOf } from '../support/debrief/debriefOf.ts';
import { fileOf, lateShare } from '../support/debrief/lateShare.ts';
import { quietTable } from '../support/debrief/quietTable.ts';
import { firstLight } from '../support/firstLight.ts';
import type { Tabletop } from '../support/tabletop.ts';

const late = lateShare();
const truth = debriefOf(late.room);

const tried = (table: Tabletop): readonly TriedOrder[] => tryOrders(loggedRun(fileOf(table), nativeTools));
const orderIn = (orders: readonly TriedOrder[], seat: string, type: string | null, turn: number): TriedOrder => {
  const found = orders.find((order) => order.seat === seat && order.type === type && order.turn === turn);
  if (!found) throw new Error(`${seat} gave no ${type} in turn ${turn}`);
  return found;
};
/** Person-hours and hospital hours of the three trials: earlier, later, left out. */
const figures = ({ earlier, later, leftOut }: TriedOrder) =>
  [earlier, later, leftOut].map((trial) => trial && [trial.region.personHours, trial.region.hospitalDarkHours]);
const future = (name: string, of = truth) => of.futures.find((one) => one.future === name);

describe('P1 played again with one change', () => {
  it('P1.1 an order moves with its signature and its dates: Kesara asks for its team a turn too late for the water', () => {
    const table = quietTable();
    table.closeUntil(3);
    const team = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 5 });
    table.answer('kes-mil', team, 'accept');
    table.closeUntil(9);
    // In turn 3 it begins at hour 9: hours 6 to 9 are untreated at the taps, 3 h × 600,000. A turn earlier the stage is
    // blocked, a turn later it is 6 h, without it everything from hour 12 to 24.
    expect(figures(orderIn(tried(table), 'kes-civ', 'Y02', 3))).toEqual([
      [-1_800_000, 0],
      [1_800_000, 0],
      [9 * 600_000, 0],
    ]);
  });

  it('P1.2 ids count, so leaving one order out renumbers the next, and what speaks of it still finds it', () => {
    const table = quietTable();
    table.seal('kes-civ', 'Q01', { target: 'kes-works' });
    const isolation = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: isolation });
    table.closeUntil(9);
    const { leftOut } = orderIn(tried(table), 'kes-civ', 'Q01', 1);
    // Were the withdrawal lost, the isolation would stand, block the water stage and be a difference of millions.
    expect(leftOut).toMatchObject({ region: { personHours: 0 }, skipped: { kes: 0, tal: 0, ves: 0, hal: 0 } });
  });

  it('P1.3 what is refused in the changed run is skipped and counted for its nation', () => {
    // Without Kesara's share neither Talumar nor Vespera holds anything to warn with.
    expect(orderIn(tried(late), 'kes-civ', 'S01', 3).leftOut.skipped).toEqual({ kes: 0, tal: 1, ves: 1, hal: 0 });
    // Without the declaration Kesara cannot share either.
    expect(orderIn(tried(late), 'kes-civ', 'N02', 1).leftOut.skipped).toEqual({ kes: 1, tal: 1, ves: 1, hal: 0 });
  });

  it('P1.4 an order that was taken back, and an offer that nobody accepted, are no decisions', () => {
    const table = quietTable();
    const order = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order });
    table.offer('hal-mil', 'kes', 'crew');
    table.closeUntil(9);
    expect(tried(table)).toEqual([]);
  });
});

describe('a run that exercise control ends early', () => {
  it('P1.5 is examined up to its last closed turn: what was ordered after it never took hold', () => {
    const table = quietTable();
    table.seal('kes-civ', 'N02');
    table.closeUntil(3);
    table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
    table.closeUntil(4);
    table.seal('kes-civ', 'N05');
    table.control({ type: 'endEx' });
    const debrief = debriefOf(table.room);
    expect(debrief.turns).toBe(3);
    const [isolation] = debrief.decisions[0]?.orders ?? [];
    // 102 per mille of the power of 240,000 people for three hours of turn 3 (hospital, hub and bank keep theirs), weighed a quarter;
    // there is no later turn to try.
    expect(isolation).toMatchObject({ type: 'O02', later: null, leftOut: { region: { personHours: -18_360 } } });
  });
});

describe('P2 who knew when', () => {
  const row = (nation: string, kind: string): KnewWhen | undefined =>
    truth.knewWhen.find((one) => one.nation === nation && one.kind === kind);
  const steps = (nation: string, kind: string) =>
    Object.fromEntries((row(nation, kind)?.nations ?? []).map((n) => [n.nation, [n.knew, n.told, n.acted]]));

  it('P2.1 has every stage once, nation by nation in the scenario’s order, each nation’s in the order of turns', () => {
    expect(
      truth.knewWhen.map(({ nation, kind, happened }) => `${nation} ${kind} T${happened?.turn} ${happened?.outcome}`),
    ).toEqual([
      ...['kes door T1 ran', 'kes water T3 ran', 'kes power T4 ran'],
      ...['tal door T2 ran', 'tal water T4 ran', 'tal power T5 blocked'],
      ...['ves door T3 ran', 'ves water T6 blocked', 'ves power T7 blocked'],
    ]);
  });

  it('P2.2 Talumar’s water: noticed anywhere in turn 1, known there only in turn 3 by the copy, acted on at once', () => {
    expect(row('tal', 'water')?.noticed).toBe(1);
    expect(steps('tal', 'water')).toEqual({
      kes: [1, 3, null],
      tal: [3, null, 3],
      ves: [3, null, null],
      hal: [null, null, null],
    });
  });

  it('P2.3 what has no door that anybody could notice is known when it strikes; help to the one hit is acting', () => {
    expect(row('kes', 'power')).toMatchObject({ noticed: 4 });
    expect(steps('kes', 'power')).toEqual({
      kes: [4, null, 4],
      tal: [null, null, null],
      ves: [null, null, null],
      hal: [null, null, 4],
    });
  });

  it('P2.4 a generator set does not act on water, nor help on a stage that was stopped', () => {
    // Halvorn's crew could have; it is what counts here.
    expect(steps('kes', 'water').hal).toEqual([null, null, 4]);
    expect(steps('ves', 'water').hal).toEqual([null, null, null]);
  });
});

describe('P3 who told whom, and how help came', () => {
  it('P3.1 each copy with the turns that the giver sat on it, and what its receipts say', () => {
    expect(truth.told).toEqual([
      {
        ...{ information: 'ind-1', from: 'kes', to: 'tal', turn: 3, knew: 1 },
        prevented: [{ turn: 5, service: 'power', people: 360_000 }],
      },
      {
        ...{ information: 'ind-1', from: 'kes', to: 'ves', turn: 3, knew: 1 },
        prevented: [
          { turn: 6, service: 'water', people: 120_000 },
          { turn: 7, service: 'power', people: 48_000 },
        ],
      },
    ]);
  });

  it('P3.2 each request climbs from asked to effect, ends in a refusal with its reason, or stays open', () => {
    const to = 'kes';
    // Six hours on the road from hour 9: on site at hour 15, which is the opening of turn 6.
    const came = { asked: 4, answered: 4, answer: 'help', reasoned: false, onSite: 6, effect: 6 };
    expect(truth.help).toEqual([
      { to, from: 'tal', item: 'crew', ...came, answer: 'declined', reasoned: true, onSite: null, effect: null },
      { to, from: 'ves', item: 'crew', ...came, answered: null, answer: 'none', onSite: null, effect: null },
      { to, from: 'hal', item: 'crew', ...came },
      { to, from: 'hal', item: 'set', ...came },
    ]);
  });

  it('P3.4 a refusal says why in the words of who refuses, not of who asked', () => {
    const table = quietTable();
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 4 });
    table.answer('tal-mil', table.state.proposals.at(-1)?.id ?? '', 'decline', { reason: 'Our crews are at work' });
    table.closeUntil(9);
    expect(debriefOf(table.room).help).toMatchObject([{ answer: 'declined', reasoned: true }]);
  });

  it('P3.3 a loan that nobody had asked for begins with its answer, and what goes home again is no loan', () => {
    const table = quietTable();
    const crew = table.offer('hal-mil', 'kes', 'crew', 1, 4);
    table.answer('kes-civ', crew, 'accept');
    table.closeUntil(9);
    expect(debriefOf(table.room).help).toEqual([
      {
        ...{ to: 'kes', from: 'hal', item: 'crew', asked: null, answered: 1, answer: 'help' },
        ...{ reasoned: false, onSite: 3, effect: null },
      },
    ]);
  });
});

describe('P4 three futures', () => {
  it('P4.1 nobody acts, as played, and the share one turn earlier: it saves Talumar’s water, 8.1 million', () => {
    expect(future('noAction')).toMatchObject({ personHours: 23_868_000, hospitalDarkHours: 15 });
    // Kesara: water from hour 12 on, 12 h × 600,000; power 8 h × 240,000, by one crew from hour 9 and a second from hour 15.
    // Talumar: water from hour 15 on, 9 h × 900,000. Each warning costs 5 % of a works for 3 h, weighed a quarter.
    const warnings = ((900_000 + 120_000) * 3 * 0.05) / 4;
    const kesara = 12 * 600_000 + 8 * 240_000;
    expect(future('played')).toMatchObject({ personHours: kesara + 9 * 900_000 + warnings, hospitalDarkHours: 0 });
    expect(future('earlier')).toMatchObject({ personHours: kesara + warnings, hospitalDarkHours: 0 });
    expect((future('played')?.personHours ?? 0) - (future('earlier')?.personHours ?? 0)).toBe(8_100_000);
  });

  it('P4.2 it says what moved: one share, the two warnings that answer it; with these in place it is as played', () => {
    expect(truth.assumed).toEqual({
      shares: { moved: 1, inFirstTurn: 0, notYet: 0 },
      answers: { moved: 2, notYet: 0 },
      skipped: 0,
      bots: false,
      answersAsPlayed: { personHours: 17_258_250, hospitalDarkHours: 0 },
    });
  });

  it('P4.3 a declaration of the same turn moves with the share that it made possible', () => {
    const table = quietTable();
    table.closeUntil(3);
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.seal('tal-civ', 'N05');
    table.closeUntil(9);
    const debrief = debriefOf(table.room);
    expect(debrief.assumed?.shares).toEqual({ moved: 1, inFirstTurn: 0, notYet: 0 });
    expect((future('played', debrief)?.personHours ?? 0) - (future('earlier', debrief)?.personHours ?? 0)).toBe(
      8_100_000,
    );
  });

  it('P4.4 what was shared in turn 1 has no turn before, and who has not found it yet cannot share it: two futures', () => {
    const first = quietTable();
    first.seal('kes-civ', 'N02');
    first.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    first.closeUntil(9);
    expect(debriefOf(first.room).futures.map((one) => one.future)).toEqual(['noAction', 'played']);
    const found = quietTable();
    found.closeUntil(3);
    found.seal('ves-civ', 'N03', { sector: 'water' });
    found.closeUntil(4);
    found.seal('ves-civ', 'N02');
    found.seal('ves-civ', 'S01', { information: 'ind-1', nations: ['hal'], tlp: 'AMBER' });
    found.closeUntil(9);
    expect(debriefOf(found.room).futures.map((one) => one.future)).toEqual(['noAction', 'played']);
  });

  it('P4.5 bots decide again: by the book Talumar warns in the turn in which it is told', () => {
    const table = quietTable();
    const seats = ['tal-civ', 'tal-mil'];
    for (const seat of seats) table.control({ type: 'coverSeat', seat, bot: 'by-the-book' });
    const bots = () => {
      for (let move = botMove(table.room, 0); move; move = botMove(table.room, 0)) table.room = move.room;
    };
    for (let turn = 1; turn <= 8; turn++) {
      if (turn === 1) table.seal('kes-civ', 'N02');
      if (turn === 3) table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
      bots();
      table.closeUntil();
    }
    const { assumed, futures } = debriefOf(table.room);
    expect(assumed).toMatchObject({ bots: true, shares: { moved: 1 }, answers: { moved: 0 } });
    const [, played, earlier] = futures;
    expect((earlier?.personHours ?? 0) < (played?.personHours ?? 0)).toBe(true);
  });

  it('P4.6 after each closed turn as exercise control saw it live', () => {
    expect(future('noAction')?.byTurn).toEqual(late.room.measures.map((row) => row.noAction.personHours));
    expect(future('played')?.byTurn).toEqual(late.room.measures.map((row) => row.played.personHours));
  });
});

describe('P5 the decisions that mattered most', () => {
  it('P5.1 Talumar’s warning: a turn later the feeders open at hour 12, 12 h × 360,000 and 6 hospital hours', () => {
    const rows = truth.decisions.find(({ nation }) => nation === 'tal')?.orders ?? [];
    expect(rows.map((order) => [order.type, order.turn, ...figures(order)])).toEqual([
      ['N05', 3, null, [12 * 360_000, 6], [12 * 360_000 - 33_750, 6]],
    ]);
  });

  it('P5.2 at most three, by the largest difference, in the order in which they were given', () => {
    const kesara = truth.decisions.find(({ nation }) => nation === 'kes')?.orders ?? [];
    // Its requests made no difference to person-hours; declaring, sharing and the crew did.
    expect(kesara.map(({ type, turn }) => `${type} T${turn}`)).toEqual(['N02 T1', 'S01 T3', 'O01 T4']);
    const halvorn = truth.decisions.find(({ nation }) => nation === 'hal')?.orders ?? [];
    // The crew would have closed the feeders two hours earlier; without the set the hospital is dark from hour 15 to 17.
    expect(halvorn.map((order) => [order.type, ...figures(order)])).toEqual([
      [null, [-2 * 240_000, 0], [240_000, 0], [240_000, 0]],
      ['L01', null, [0, 2], [0, 2]],
    ]);
  });

  it('P5.3 nations stand in the scenario’s order, whatever they came to', () => {
    expect(truth.decisions.map(({ nation }) => nation)).toEqual(['kes', 'tal', 'ves', 'hal']);
    expect(truth.own.map(({ nation }) => nation)).toEqual(['kes', 'tal', 'ves', 'hal']);
  });

  it('P5.4 bots’ orders are tried with everybody’s inputs as given: without its declaration Kesara is hit after all', () => {
    const room = playBots({ scenario: firstLight, seed: '7', turns: 8, bots: 'cooperative', tools: nativeTools });
    const declared = debriefOf(room).decisions[0]?.orders[0];
    expect(declared).toMatchObject({ type: 'N02', turn: 1, bot: true, earlier: null });
    expect(declared?.leftOut.region.personHours).toBeGreaterThan(7_200_000);
  });
});

describe('P6 editions', () => {
  it('P6.1 a nation’s edition: what it felt and did, its own two futures, nothing of the region', () => {
    const tal = debriefOf(late.room, 'tal');
    expect(tal.region).toBeNull();
    expect(tal.own.map(({ nation }) => nation)).toEqual(['tal']);
    // It noticed no door: the copy came, it warned, the water was hit and felt in turn 4, and what was stopped it never knew.
    expect(tal.knewWhen).toEqual([
      {
        ...{ nation: 'tal', kind: 'water', site: 'works', noticed: null, happened: { turn: 4, outcome: 'ran' } },
        nations: [{ nation: 'tal', knew: 3, told: null, acted: 3 }],
      },
    ]);
    expect(tal.told).toEqual([{ information: 'ind-1', from: 'kes', to: 'tal', turn: 3, knew: null, prevented: [] }]);
    expect(tal.futures.map(({ future: name, personHours }) => [name, personHours])).toEqual([
      ['noAction', 9 * 900_000 + 12 * 360_000],
      ['played', 9 * 900_000 + 33_750],
    ]);
    expect(tal.decisions.map(({ nation }) => nation)).toEqual(['tal']);
  });

  it('P6.2 what a nation gives abroad has its effect there: its own edition leaves it to its receipts', () => {
    const kes = debriefOf(late.room, 'kes');
    // The share is not among them. Without the request for a set no set may come, and its hospital is dark for two hours.
    expect(kes.decisions[0]?.orders.map(({ type, leftOut }) => [type, leftOut.region])).toEqual([
      ['O01', { personHours: 7 * 240_000, hospitalDarkHours: 0 }],
      ['M05', { personHours: 0, hospitalDarkHours: 2 }],
    ]);
    expect(kes.told.map(({ to, prevented }) => [to, prevented.length])).toEqual([
      ['tal', 1],
      ['ves', 2],
    ]);
  });

  it('P6.3 the common edition names no nation in any row, and gives no sum over two', () => {
    const common = debriefOf(late.room, 'common');
    expect([common.knewWhen, common.told, common.help, common.decisions, common.own]).toEqual([[], [], [], [], []]);
    expect(common.futures).toEqual(truth.futures);
    expect(common.region).toMatchObject({ happened: 1, noticed: 1, told: 3, acted: 3, informed: 3, nations: 4 });
    const two = quietTable({
      ...firstLight,
      nations: firstLight.nations.slice(0, 2),
      campaigns: [],
      injects: [],
      practice: null,
    });
    two.closeUntil(9);
    expect(debriefOf(two.room, 'common')).toMatchObject({ futures: [], region: null, assumed: null });
  });

  it('P6.4 notes go to their own nation and exercise control, and to all where their writer says so', () => {
    const notes = [
      { seat: 'tal-civ', kind: 'sustain', text: 'ours', for: 'own' },
      { seat: 'kes-civ', kind: 'improve', text: 'everybody’s', for: 'all' },
    ] as const;
    const texts = (edition: string) => debriefOf(late.room, edition, notes).notes.map(({ text }) => text);
    expect([texts('truth'), texts('common'), texts('tal'), texts('ves')]).toEqual([
      ['ours', 'everybody’s'],
      ['everybody’s'],
      ['ours'],
      [],
    ]);
  });
});
