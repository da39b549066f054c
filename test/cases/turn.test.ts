/** The turn: when it opens, in which order it resolves, what the lock means, and who moves the clock. */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import { decide } from '../../engine/room/decide.ts';
import { nextTickMillis, tick } from '../../engine/room/tick.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { CLOSING, ENDING, OPENING } from '../../engine/turn/phases.ts';
import { step } from '../../engine/turn/step.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable } from '../support/tabletop.ts';

describe('T1 opening', () => {
  it('T1.1 turn n opens at hour 3(n − 1), for every seat alike', () => {
    const table = setTable();
    table.closeUntil(9);
    for (const seat of ['kes-civ', 'tal-mil'])
      expect(table.told(seat, 'turnOpened').map(({ turn, hour }) => [turn, hour])).toEqual([
        [1, 0],
        [2, 3],
        [3, 6],
        [4, 9],
        [5, 12],
        [6, 15],
        [7, 18],
        [8, 21],
      ]);
  });
});

describe('T2 one door', () => {
  it('T2.1 an input within a turn gives one batch; a purse that changed is told in a last one', () => {
    const table = setTable();
    table.control({ type: 'note', turn: 1, text: 'all seats are taken' });
    expect(table.lastBatches.map((batch) => batch.phase)).toEqual(['inTurn']);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    expect(table.lastBatches.map((batch) => batch.phase)).toEqual(['inTurn', 'purses']);
    expect(table.lastBatches[1]).toMatchObject({ facts: [], reports: [{ report: 'purse', to: { nation: 'kes' } }] });
  });

  it('T2.2 closing a turn gives one batch a phase, in their order; phases with nothing to say give none', () => {
    const table = setTable();
    table.seal('tal-civ', 'N03', { sector: 'water' });
    table.closeUntil(2);
    const names = [...CLOSING, ...OPENING].map((phase) => phase.name);
    const spoke = table.lastBatches.map((batch) => batch.phase);
    expect(spoke).toEqual([
      'respond',
      'hours',
      'findings',
      'account',
      'close',
      'open',
      'stages',
      'detect',
      'telemetry',
      'injects',
      'readOuts',
      'purses',
    ]);
    expect([...names, 'purses'].filter((name) => spoke.includes(name))).toEqual(spoke);
  });

  it('T2.3 a broken invariant refuses the input, writes nothing, and tells control what is needed to reproduce it', () => {
    const table = setTable();
    const dice = {
      perMille: () => {
        throw new Error('the dice have fallen off the table');
      },
      word: () => 0,
    };
    const room = { ...table.room, game: { ...table.room.game, dice } };
    const input = { type: 'closeTurn' as const, turn: 1 };
    const decision = decide(room, { from: EXCON, message: { type: 'submit', key: 'x', input }, atMillis: 0 });
    expect(decision.room).toBe(room);
    expect(decision.append).toEqual([]);
    expect(decision.send).toEqual([
      {
        to: 'reply',
        frame: { type: 'refused', key: 'x', refusal: { refused: 'broken', code: 'after entry 1: closeTurn' } },
      },
      {
        to: 'control',
        frame: { type: 'alert', code: 'after entry 1: closeTurn', says: 'the dice have fallen off the table' },
      },
    ]);
    // The exercise stands where it stood and goes on.
    table.closeUntil(2);
    expect(table.state.turn).toBe(2);
  });

  it('T2.4 a step leaves what it was given as it was', () => {
    const table = setTable();
    const before = canonicalJson(table.state);
    step(table.room.game, table.state, { type: 'closeTurn', turn: 1 }, EXCON);
    expect(canonicalJson(table.state)).toBe(before);
  });
});

describe('T3 and T4 the order of phases', () => {
  it('T3.1 closing', () => {
    expect(CLOSING.map((phase) => phase.name)).toEqual([
      'respond',
      'hours',
      'complete',
      'findings',
      'account',
      'close',
    ]);
  });

  it('T3.2 an order takes hold before its turn’s hours run, a hunt speaks after them, the network when the next turn opens', () => {
    const table = setTable();
    table.closeUntil(2);
    table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
    const hunt = table.seal('tal-civ', 'N03', { sector: 'water' });
    table.closeUntil(3);
    const phaseOf = (what: (text: string) => boolean) =>
      table.lastBatches.find((batch) => batch.reports.some((report) => what(JSON.stringify(report))))?.phase;
    expect(phaseOf((text) => text.includes('"measureChanged"'))).toBe('respond');
    const phaseThatCounts = table.lastBatches.find((b) => b.facts.some((fact) => fact.fact === 'personHoursCounted'));
    expect(phaseThatCounts?.phase).toBe('hours');
    expect(phaseOf((text) => text.includes('"personHours"'))).toBe('telemetry');
    expect(phaseOf((text) => text.includes('"huntReported"') && text.includes(hunt))).toBe('findings');
  });

  it('T4.1 opening: a team stands before a stage acts, an advisory comes after it, then seats notice, read and are asked', () => {
    expect(OPENING.map((phase) => phase.name)).toEqual([
      'open',
      'arrivals',
      'protections',
      'stages',
      'advisories',
      'detect',
      'telemetry',
      'injects',
      'readOuts',
    ]);
  });

  it('T4.2 after the last turn nothing opens: the exercise ends and the networks report once more', () => {
    expect(ENDING.map((phase) => phase.name)).toEqual(['end', 'telemetry']);
    const table = setTable({ turns: 2 });
    table.closeUntil(3);
    expect(table.state).toMatchObject({ turn: 2, clock: 'ended' });
    expect(table.told('kes-civ', 'telemetry').map(({ turn, hour }) => [turn, hour])).toEqual([
      [1, 0],
      [2, 3],
      [3, 6],
    ]);
    expect(table.told('kes-civ', 'exerciseEnded')).toHaveLength(1);
  });
});

describe('T5 lock and close', () => {
  const locked = () => {
    const table = setTable();
    table.seal('kes-civ', 'N02');
    const sealed = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.control({ type: 'lockTurn', turn: 1 });
    return { table, sealed };
  };

  it('T5.1 in the grace a draft that waits for the resolution is still taken', () => {
    const { table } = locked();
    expect(table.trySeal('kes-civ', 'N05')).toBeNull();
    table.closeUntil(2);
    expect(table.facts('orderResolved').map(({ order }) => order.type)).toEqual(['N05', 'O02']);
  });

  it('T5.2 nothing else is: no change of mind, nothing that takes effect at once, no co-signature', () => {
    const { table, sealed } = locked();
    const late = { refused: 'notPlanning', clock: 'locked' };
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: sealed })).toEqual(late);
    expect(table.trySeal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'RED' })).toEqual(late);
    expect(table.trySeal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 3 })).toEqual(late);
    expect(table.send('kes-mil', { type: 'setReady', turn: 1, ready: true })).toEqual(late);
    const offer = { type: 'makeOffer' as const, turn: 1, to: 'kes', item: 'crew' as const, count: 1 };
    expect(table.send('tal-mil', { ...offer, backByTurn: null, reason: null })).toEqual(late);
  });

  it('T5.3 messages still go', () => {
    const { table } = locked();
    expect(table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'late' })).toBeNull();
  });

  it('T5.4 what arrives after the turn closed is late: refused as stale, nothing of it is kept', () => {
    const { table } = locked();
    table.control({ type: 'closeTurn', turn: 1 });
    const draft = { type: 'N05', answers: {} };
    expect(table.send('kes-civ', { type: 'sealOrder', turn: 1, draft, reason: null })).toEqual({
      refused: 'staleTurn',
      turn: 1,
      now: 2,
    });
    expect(table.state.sealed['kes-civ']).toEqual([]);
  });

  it('T5.5 a turn’s hunt ends with it, offers and co-signatures lapse, requests stay', () => {
    const table = setTable();
    table.seal('tal-civ', 'N03', { sector: 'water' });
    const offer = table.offer('tal-mil', 'kes', 'crew');
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.closeUntil(2);
    expect(table.proposal(offer).status).toBe('lapsed');
    expect(table.proposal(asked).status).toBe('lapsed');
    expect(table.proposal('kes-tal/1/1').status).toBe('open');
    expect(table.view('tal-civ').nation.purse?.crew).toMatchObject({ bound: 0, reserved: 0 });
    expect(table.view('kes-civ').nation.ready).toEqual({});
  });
});

describe('T6 what an input within a turn may touch', () => {
  it('T6.1 its own nation’s rows and what it delivers: Talumar’s row stays as it was while Kesara acts', () => {
    const table = setTable();
    const tal = canonicalJson(table.state.nations.tal);
    table.seal('kes-civ', 'N02');
    table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
    table.seal('kes-civ', 'N05');
    table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
    table.offer('kes-mil', 'tal', 'crew');
    table.seal('kes-mil', 'D03', { subject: 'tal-water' });
    table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'hello' });
    expect(canonicalJson(table.state.nations.tal)).toBe(tal);
    expect(table.state.sealed['tal-civ']).toEqual([]);
    expect(table.state.reserved.tal).toEqual([]);
  });

  it('T6.2 answering an offer takes only what was offered', () => {
    const table = setTable();
    const offer = table.offer('tal-mil', 'kes', 'crew');
    const tal = table.state.nations.tal;
    table.answer('kes-civ', offer, 'accept');
    expect(table.state.nations.tal).toEqual({ ...tal, balance: { crew: -1, team: 0, set: 0 } });
  });

  it('T6.3 orders at resolution change nothing before it', () => {
    const table = setTable();
    const before = canonicalJson(table.state.nations);
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.seal('kes-civ', 'O08', { target: 'kes-works', mode: 'on' });
    expect(canonicalJson(table.state.nations)).toBe(before);
  });
});

describe('X1 the room’s clock', () => {
  it('X1.1 planning takes 240 s from the opening; then the turn locks, 5 s later it closes and the next one opens', () => {
    const table = setTable();
    const opened = table.room.clock.endsAtMillis ?? 0;
    // The table's control sent StartEx at 1,000 ms.
    expect(table.room.clock).toEqual({ phase: 'planning', endsAtMillis: 1_000 + 240_000 });
    expect(tick(table.room, opened - 1)).toBeNull();
    const lock = tick(table.room, opened);
    expect(lock?.room.clock).toEqual({ phase: 'locked', endsAtMillis: opened + 5_000 });
    const close = lock && tick(lock.room, opened + 5_000);
    expect(close?.room.state.turn).toBe(2);
    expect(close?.room.clock).toEqual({ phase: 'planning', endsAtMillis: opened + 5_000 + 240_000 });
    expect(close?.append.map((entry) => entry.kind)).toEqual(['input', 'checkpoint']);
  });

  it('X1.2 EXCON may extend it', () => {
    const table = setTable();
    const before = table.room.clock.endsAtMillis ?? 0;
    table.control({ type: 'extendTurn', turn: 1, seconds: 60 });
    expect(nextTickMillis(table.room)).toBe(before + 60_000);
    expect(table.told('kes-civ', 'turnExtended')).toMatchObject([{ turn: 1, seconds: 60 }]);
  });

  it('X1.3 a clock that was not heard for an hour locks and closes each turn once, never two', () => {
    const table = setTable();
    const late = 3_600_000;
    const lock = tick(table.room, late);
    expect(lock?.room.state).toMatchObject({ turn: 1, clock: 'locked' });
    expect(lock && tick(lock.room, late)).toBeNull();
  });

  it('X1.4 the engine reads no clock: the same inputs at other times give the same state', () => {
    const at = (millis: number) => {
      let { room } = setTable();
      const input = { type: 'closeTurn' as const, turn: 1 };
      room = decide(room, { from: EXCON, message: { type: 'submit', key: 'c', input }, atMillis: millis }).room;
      return room.stateHash;
    };
    expect(at(5)).toBe(at(9_999_999));
  });

  it('X1.5 First Light plans for one minute to read and three to decide', () => {
    expect(firstLight.planningSeconds).toBe(240);
  });
});
