/** Who only reads along with a seat, who is turned to observer and back, and one person with two seats of a nation. */
import { describe, expect, it } from 'vitest';
import type { ToRoom } from '../../engine/protocol/message.ts';
import { botMove } from '../../engine/room/botMove.ts';
import { chairOf } from '../../engine/room/chair.ts';
import { checkStanding } from '../../engine/room/checkStanding.ts';
import { decide } from '../../engine/room/decide.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { observerLeaves } from '../../engine/room/hearObserver.ts';
import { mergeSeats } from '../../engine/room/mergeSeats.ts';
import { personDecides } from '../../engine/room/personDecides.ts';
import { restoreRoom } from '../../engine/room/restoreRoom.ts';
import type { Decision, Outgoing } from '../../engine/room/room.ts';
import { seatStatuses } from '../../engine/room/seatStatus.ts';
import { chairFrame, chairsFrame } from '../../engine/room/tellChairs.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { replay } from '../../engine/run/replay.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

/** Hands a message of one browser to the room and takes what comes of it. */
function says(table: Tabletop, seat: string, browser: string, message: ToRoom, observes = false): Decision {
  const decision = decide(table.room, { from: seat, browser, message, observes, atMillis: 1_000 });
  table.room = decision.room;
  return decision;
}

const HELLO: ToRoom = { type: 'hello', protocol: 2, seen: null };
const observes = (table: Tabletop, seat: string, browser: string, message: ToRoom) =>
  says(table, seat, browser, message, true);
const replies = (send: readonly Outgoing[]) => send.flatMap((out) => (out.to === 'reply' ? [out.frame] : []));
const statusOf = (table: Tabletop, seat: string) => seatStatuses(table.room).find((one) => one.seat === seat);
const turn = (table: Tabletop, seat: string, observer: boolean, bot: string | null = null) =>
  table.control({ type: 'observeSeat', seat, observer, bot });

describe('an observer by a link', () => {
  it('G6.1 is told what its seat was told, from the first news on, and nothing more', () => {
    const table = setTable();
    table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    const seat = replies(says(table, 'kes-civ', 'laptop', HELLO).send);
    const own = replies(observes(table, 'kes-civ', 'visitor', HELLO).send);
    const heard = (frames: readonly { readonly type: string }[]) =>
      frames.filter(({ type }) => type === 'welcome' || type === 'news' || type === 'clock');
    expect(heard(own)).toEqual(heard(seat));
    expect(own[0]).toEqual({ type: 'browser', browser: 1, agreed: false, observer: true });
  });

  it('G6.2 has no pen, no presence and no number among the browsers of the seat', () => {
    const table = setTable();
    observes(table, 'kes-civ', 'visitor', HELLO);
    observes(table, 'kes-civ', 'visitor', { type: 'presence', doing: 'drafting', openedTurn: 1 });
    observes(table, 'kes-civ', 'visitor', { type: 'askPen' });
    observes(table, 'kes-civ', 'visitor', { type: 'check', step: 'skip' });
    expect(chairOf(table.room, 'kes-civ')).toMatchObject({ browsers: [], pen: null, asking: null, steps: [] });
    expect(statusOf(table, 'kes-civ')).toMatchObject({ connected: false, doing: 'away', lastSeenMillis: null });
    says(table, 'kes-civ', 'laptop', HELLO);
    expect(chairFrame(table.room, 'kes-civ')).toMatchObject({ pen: 1, browsers: [1], observers: 1 });
    expect(chairFrame(table.room, 'kes-mil').partners).toMatchObject([{ seat: 'kes-civ', here: true }]);
  });

  it.each([
    { type: 'setReady', turn: 1, ready: true },
    { type: 'sealOrder', turn: 1, draft: { type: 'N03', answers: {} }, reason: null },
    { type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'Hello' },
    { type: 'askControl', turn: 1, text: 'What is this?' },
    { type: 'realWorldStop' },
    { type: 'startEx' },
  ] as const)('G6.3 sends nothing: $type is refused, and nothing is written', (input) => {
    const table = setTable();
    observes(table, 'kes-civ', 'visitor', HELLO);
    const before = table.room;
    const { send, append } = observes(table, 'kes-civ', 'visitor', { type: 'submit', key: 'k', input });
    expect(replies(send)).toEqual([{ type: 'refused', key: 'k', refusal: { refused: 'observer', how: 'link' } }]);
    expect(append).toEqual([]);
    expect(table.room).toBe(before);
  });

  it('G6.4 is seen by its seat as a number and by EXCON; comes and goes in no log, and no other seat hears of it', () => {
    const table = setTable();
    const entries = table.room.entries.length;
    const came = observes(table, 'kes-civ', 'a-secret-session', HELLO);
    observes(table, 'kes-civ', 'a-secret-session', { type: 'agree' });
    expect(JSON.stringify(came.send)).not.toContain('a-secret-session');
    expect(came.send.flatMap((out) => (out.to === 'seat' ? [out.seat] : []))).toEqual(['kes-civ']);
    const seen = () => chairsFrame(table.room).chairs.find(({ seat }) => seat === 'kes-civ');
    expect(seen()).toMatchObject({ browsers: [], pen: null, observers: 1 });
    expect(chairOf(table.room, 'kes-civ').observers).toMatchObject([{ number: 1, agreed: true }]);
    table.room = observerLeaves(table.room, 'kes-civ', 'a-secret-session', 2_000).room;
    expect(seen()).toMatchObject({ observers: 0 });
    const again = replies(observes(table, 'kes-civ', 'a-secret-session', HELLO).send)[0];
    expect(again).toEqual({ type: 'browser', browser: 1, agreed: true, observer: true });
    expect(table.room.entries.length).toBe(entries);
  });
});

describe('a seat turned to observer', () => {
  it('G7.1 reads on and keeps what it has sealed, seals nothing more, and acts again when it is turned back', () => {
    const table = setTable();
    const sealed = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    turn(table, 'kes-civ', true);
    const refusal = { refused: 'observer', how: 'seat' };
    expect(table.trySeal('kes-civ', 'N03')).toEqual(refusal);
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order: sealed })).toEqual(refusal);
    expect(table.send('kes-civ', { type: 'setReady', turn: 1, ready: true })).toEqual(refusal);
    expect(table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'x' })).toEqual(refusal);
    const paper = { type: 'setReady', turn: 1, ready: true } as const;
    expect(table.send('excon', { type: 'enterFor', seat: 'kes-civ', input: paper })).toEqual(refusal);
    expect(table.state.sealed['kes-civ']).toMatchObject([{ id: sealed }]);
    const news = table.room.news['kes-civ']?.length ?? 0;
    table.closeUntil(2);
    expect(table.room.news['kes-civ']?.length).toBeGreaterThan(news);
    turn(table, 'kes-civ', false);
    expect(table.send('kes-civ', { type: 'setReady', turn: 2, ready: true })).toBeNull();
  });

  it('G7.2 still asks on the help line, may call the real-world stop, and hands in notes after EndEx', () => {
    const table = setTable();
    turn(table, 'kes-civ', true);
    expect(table.send('kes-civ', { type: 'askControl', turn: 1, text: 'How long?' })).toBeNull();
    expect(table.send('kes-civ', { type: 'realWorldStop' })).toBeNull();
    table.control({ type: 'realWorldResume' });
    table.control({ type: 'endEx' });
    expect(table.send('kes-civ', { type: 'addNote', kind: 'improve', for: 'own', text: 'Too many of us.' })).toBeNull();
  });

  it('G7.3 tells its nation and nobody abroad, before StartEx as well as in a turn', () => {
    for (const started of [false, true]) {
      const table = setTable({ started });
      const before = Object.fromEntries(Object.entries(table.room.news).map(([seat, news]) => [seat, news.length]));
      turn(table, 'kes-civ', true);
      for (const [seat, news] of Object.entries(table.room.news))
        expect(news.length - (before[seat] ?? 0)).toBe(seat.startsWith('kes') ? 1 : 0);
      expect(table.view('kes-mil').nation.observers).toEqual({ 'kes-civ': true });
      expect(table.view('tal-civ').nation.observers).toEqual({});
    }
  });

  it('G7.4 is played by the bot that EXCON chooses, which seals and signs as its people cannot', () => {
    const table = setTable();
    turn(table, 'kes-civ', true, 'by-the-book');
    let moves = 0;
    for (let move = botMove(table.room, 1_000); move; move = botMove(table.room, 1_000)) {
      table.room = move.room;
      moves += 1;
    }
    expect(moves).toBeGreaterThan(0);
    expect(table.room.history.some(({ line }) => line.by === 'kes-civ' && line.why !== null)).toBe(true);
    expect(table.trySeal('kes-civ', 'N03')).toMatchObject({ refused: 'observer' });
    expect(statusOf(table, 'kes-civ')).toMatchObject({ doing: 'bot', observes: true, bot: 'by-the-book' });
    turn(table, 'kes-civ', false);
    expect(table.state.covered['kes-civ']).toBeNull();
    expect(table.state.ready['kes-civ']).toBe(false);
  });

  it('G7.5 is not waited for: not for ready, not by a bot beside it, not for the check', () => {
    const table = setTable({ started: false });
    for (const seat of ['kes-civ', 'kes-mil']) says(table, seat, `${seat} laptop`, HELLO);
    const seats = ['kes-civ', 'kes-mil'];
    for (const step of ['acknowledge', 'seal', 'withdraw', 'sign'] as const)
      says(table, 'kes-mil', 'kes-mil laptop', { type: 'check', step });
    expect(checkStanding(table.room, 'kes-mil')).toBe('waits');
    expect(personDecides('kes-mil', seats, table.state)).toBe(true);
    turn(table, 'kes-civ', true);
    expect(checkStanding(table.room, 'kes-mil')).toBe('done');
    expect(personDecides('kes-mil', seats, table.state)).toBe(false);
    expect(statusOf(table, 'kes-civ')).toMatchObject({ doing: 'observing', observes: true });
  });

  it('G7.6 lets the partner withdraw what waits for its signature', () => {
    const table = setTable();
    const asked = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 });
    const proposal = table.state.proposals[0];
    expect(asked).toBeTruthy();
    expect(proposal).toMatchObject({ kind: 'coSignature', fromSeat: 'kes-civ', status: 'open' });
    turn(table, 'kes-mil', true);
    expect(table.answer('kes-mil', proposal?.id ?? '', 'accept')).toMatchObject({ refused: 'observer' });
    expect(table.answer('kes-civ', proposal?.id ?? '', 'withdraw')).toBeNull();
  });

  it('G7.7 is refused as done already, for an unknown seat or bot, after EndEx, and from a seat', () => {
    const table = setTable();
    const set = (change: object) =>
      table.send('excon', { type: 'observeSeat', seat: 'kes-civ', observer: true, bot: null, ...change });
    expect(set({ seat: 'orn-civ' })).toEqual({ refused: 'unknownTarget', what: 'seat', id: 'orn-civ' });
    expect(set({ bot: 'genius' })).toMatchObject({ refused: 'badAnswer', ask: 'bot' });
    expect(set({ observer: false })).toEqual({ refused: 'alreadyDone' });
    expect(set({})).toBeNull();
    expect(set({})).toEqual({ refused: 'alreadyDone' });
    const own = { type: 'observeSeat', seat: 'kes-civ', observer: false, bot: null } as const;
    expect(table.send('kes-civ', own)).toEqual({ refused: 'notControl' });
    table.control({ type: 'endEx' });
    expect(set({ observer: false })).toMatchObject({ refused: 'wrongClock' });
  });

  it('G7.8 stays one over a step back, and acts again only at the word of EXCON; the log says so and replays', () => {
    const table = setTable({ dice: makeDice('case') });
    table.closeUntil(2);
    const to = table.room.entries.at(-1)?.chain ?? '';
    turn(table, 'kes-civ', true, 'passive');
    turn(table, 'tal-mil', true);
    turn(table, 'tal-mil', false);
    table.closeUntil(4);
    table.control({
      type: 'stepBack',
      to: table.room.history.find(({ line }) => line.type === 'startEx')?.line.hash ?? to,
    });
    expect(table.state.turn).toBe(1);
    expect(table.state.observers).toMatchObject({ 'kes-civ': true, 'tal-mil': false });
    expect(table.state.covered['kes-civ']).toBe('passive');
    expect(table.trySeal('kes-civ', 'N03')).toMatchObject({ refused: 'observer' });
    const { exercise, reveal, runSecret, entries, texts, planningSeconds } = table.room;
    const secrets = {
      seed: reveal.seed,
      seedSalt: reveal.salt,
      runSecret,
      tools: nativeTools,
      writer: 'immer' as const,
    };
    const again = restoreRoom({
      ...{ exercise, planningSeconds, ...secrets, scenario: firstLight, turns: 8, entries, atMillis: 0 },
      texts: Object.values(texts),
    });
    expect(again.state).toEqual(table.state);
    table.control({ type: 'stepBack', to: 'start' });
    expect(table.state.observers['kes-civ']).toBe(true);
    turn(table, 'kes-civ', false);
    table.control({ type: 'stepBack', to: 'start' });
    expect(table.state.observers['kes-civ']).toBe(false);
  });

  it('G7.9 is in the run file: another machine comes to the same states', () => {
    const table = setTable({ turns: 2, dice: makeDice('case') });
    turn(table, 'kes-civ', true, 'by-the-book');
    table.closeUntil(2);
    turn(table, 'kes-civ', false);
    table.closeUntil(3);
    expect(() => replay(exportRun(table.room, { reveal: true }), nativeTools)).not.toThrow();
  });
});

describe('two seats of one person', () => {
  it('G8.1 are told to who holds them and to EXCON, in no log, and are kept by a step back as they were', () => {
    const table = setTable();
    says(table, 'kes-civ', 'laptop', HELLO);
    const entries = table.room.entries.length;
    const { room, send, append } = mergeSeats(table.room, { 'kes-civ': ['kes-mil'] });
    table.room = room;
    expect(append).toEqual([]);
    expect(send.map((out) => (out.to === 'seat' ? out.seat : out.to))).toEqual(['kes-civ', 'control']);
    expect(replies(says(table, 'kes-civ', 'laptop', HELLO).send)).toContainEqual({
      type: 'merged',
      seats: ['kes-mil'],
    });
    const seen = () => chairsFrame(table.room).chairs.find(({ seat }) => seat === 'kes-civ')?.merged;
    expect(seen()).toEqual(['kes-mil']);
    table.control({ type: 'stepBack', to: 'start' });
    expect(seen()).toEqual(['kes-mil']);
    table.room = mergeSeats(table.room, {}).room;
    table.control({ type: 'stepBack', to: 'start' });
    expect(seen()).toEqual([]);
    expect(table.room.entries.length).toBe(entries + 2);
  });

  it('G8.2 co-sign with two taps: the one seat asks and the other signs, each as itself', () => {
    const table = setTable();
    table.room = mergeSeats(table.room, { 'kes-civ': ['kes-mil'] }).room;
    for (const seat of ['kes-civ', 'kes-mil']) says(table, seat, 'one laptop', HELLO);
    const draft = { type: 'Y02', answers: { target: 'kes-works', untilTurn: 6 } };
    const asked = { type: 'sealOrder' as const, turn: 1, draft, reason: null };
    says(table, 'kes-civ', 'one laptop', { type: 'submit', key: 'ask', input: asked });
    const proposal = table.state.proposals[0];
    expect(proposal?.status).toBe('open');
    expect(table.state.sealed['kes-civ']).toEqual([]);
    const signed = {
      ...{ type: 'answerProposal' as const, turn: 1, proposal: proposal?.id ?? '', verdict: 'accept' as const },
      ...{ digest: proposal?.digest ?? '', change: null, reason: null },
    };
    says(table, 'kes-mil', 'one laptop', { type: 'submit', key: 'sign', input: signed });
    expect(table.state.proposals[0]?.status).toBe('accepted');
  });
});
