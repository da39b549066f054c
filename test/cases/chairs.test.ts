/** Who sits at a seat: browsers, the one pen, the rules of play, the communications check, the help line. */
import { describe, expect, it } from 'vitest';
import type { ChairFrame, CheckStep, ToRoom } from '../../engine/protocol/message.ts';
import { chairOf } from '../../engine/room/chair.ts';
import { checkStanding } from '../../engine/room/checkStanding.ts';
import { decide } from '../../engine/room/decide.ts';
import type { Decision, Outgoing } from '../../engine/room/room.ts';
import { standUp } from '../../engine/room/sitDown.ts';
import { chairFrame, chairsFrame } from '../../engine/room/tellChairs.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

/** Hands a message of one browser to the room and takes what comes of it. */
function says(table: Tabletop, seat: string, browser: string, message: ToRoom, atMillis = 1_000): Decision {
  const decision = decide(table.room, { from: seat, browser, message, atMillis });
  table.room = decision.room;
  return decision;
}

const sits = (table: Tabletop, seat: string, browser: string, atMillis = 1_000) =>
  says(table, seat, browser, { type: 'hello', protocol: 2, seen: null }, atMillis);

const readies = (table: Tabletop, browser: string, key: string, atMillis = 1_000) =>
  says(
    table,
    'kes-civ',
    browser,
    { type: 'submit', key, input: { type: 'setReady', turn: 1, ready: true } },
    atMillis,
  ).send.find((out) => out.to === 'reply')?.frame;

const steps = (table: Tabletop, seat: string, browser: string, ...done: readonly CheckStep[]) => {
  for (const step of done) says(table, seat, browser, { type: 'check', step });
};

const pen = (table: Tabletop) => chairOf(table.room, 'kes-civ').pen;
const framesTo = (send: readonly Outgoing[], seat: string) =>
  send.flatMap((out) => (out.to === 'seat' && out.seat === seat ? [out.frame] : []));

describe('browsers at one seat', () => {
  it('G1.1 keep their numbers over a lost line, and the first has the pen', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    expect(chairFrame(table.room, 'kes-civ')).toMatchObject({ pen: 1, browsers: [1, 2], asking: null });
    table.room = standUp(table.room, 'kes-civ', 'laptop', 2_000).room;
    expect(chairFrame(table.room, 'kes-civ')).toMatchObject({ pen: 1, browsers: [2] });
    const own = sits(table, 'kes-civ', 'laptop', 3_000).send.find((out) => out.frame.type === 'browser');
    expect(own?.frame).toEqual({ type: 'browser', browser: 1, agreed: false });
    expect(pen(table)).toBe(1);
  });

  it('G1.2 are told to their own nation and to EXCON, by number, and in no log', () => {
    const table = setTable();
    const entries = table.room.entries.length;
    sits(table, 'kes-mil', 'other');
    const { send, append } = sits(table, 'kes-civ', 'a-secret-session');
    expect(append).toEqual([]);
    expect(JSON.stringify(send)).not.toContain('a-secret-session');
    const told = framesTo(send, 'kes-mil')[0] as ChairFrame;
    expect(told.partners).toEqual([{ seat: 'kes-civ', here: true, signed: false }]);
    for (const abroad of ['tal-civ', 'tal-mil', 'ves-civ', 'hal-mil']) expect(framesTo(send, abroad)).toEqual([]);
    expect(chairsFrame(table.room).chairs.find(({ seat }) => seat === 'kes-civ')).toEqual({
      seat: 'kes-civ',
      pen: 1,
      browsers: [{ browser: 1, agreed: false }],
      check: 'open',
      observers: 0,
      merged: [],
    });
    expect(table.room.entries.length).toBe(entries);
  });

  it('G1.3 a bot, the clock and a script have no browser and need no pen', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    expect(table.send('kes-civ', { type: 'setReady', turn: 1, ready: true })).toBeNull();
  });
});

describe('the pen', () => {
  it('G2.1 writes in one browser at a time; the other is told who has it', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    expect(readies(table, 'tablet', 'a')).toMatchObject({ type: 'refused', refusal: { refused: 'noPen', pen: 1 } });
    expect(table.state.ready['kes-civ']).toBe(false);
    expect(readies(table, 'laptop', 'b')).toMatchObject({ type: 'accepted' });
  });

  it('G2.2 passes in one press of its holder, and only to a browser that is there', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    says(table, 'kes-civ', 'tablet', { type: 'askPen' });
    expect(chairFrame(table.room, 'kes-civ')).toMatchObject({ pen: 1, asking: 2 });
    says(table, 'kes-civ', 'tablet', { type: 'passPen', seat: 'kes-civ', to: 2 });
    expect(pen(table)).toBe(1);
    says(table, 'kes-civ', 'laptop', { type: 'passPen', seat: 'kes-civ', to: 7 });
    expect(pen(table)).toBe(1);
    says(table, 'kes-civ', 'laptop', { type: 'passPen', seat: 'kes-civ', to: 2 });
    expect(chairFrame(table.room, 'kes-civ')).toMatchObject({ pen: 2, asking: null });
    expect(readies(table, 'laptop', 'a')).toMatchObject({ refusal: { refused: 'noPen', pen: 2 } });
  });

  it('G2.3 goes to whoever asks when its holder was silent for 30 s, and not a moment sooner', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop', 1_000);
    sits(table, 'kes-civ', 'tablet', 1_000);
    says(table, 'kes-civ', 'tablet', { type: 'askPen' }, 30_999);
    expect(pen(table)).toBe(1);
    says(table, 'kes-civ', 'tablet', { type: 'askPen' }, 31_000);
    expect(pen(table)).toBe(2);
  });

  it('G2.4 stays with a hand that moves, and goes at once when the browser has gone', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop', 1_000);
    sits(table, 'kes-civ', 'tablet', 1_000);
    says(table, 'kes-civ', 'laptop', { type: 'presence', doing: 'drafting', openedTurn: 1 }, 30_000);
    says(table, 'kes-civ', 'tablet', { type: 'askPen' }, 31_000);
    expect(pen(table)).toBe(1);
    table.room = standUp(table.room, 'kes-civ', 'laptop', 32_000).room;
    says(table, 'kes-civ', 'tablet', { type: 'askPen' }, 32_001);
    expect(pen(table)).toBe(2);
  });

  it('G2.5 is passed by EXCON, and by no other seat', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    sits(table, 'kes-mil', 'other');
    says(table, 'kes-mil', 'other', { type: 'passPen', seat: 'kes-civ', to: 2 });
    expect(pen(table)).toBe(1);
    says(table, 'excon', 'console', { type: 'passPen', seat: 'kes-civ', to: 2 });
    expect(pen(table)).toBe(2);
    says(table, 'excon', 'console', { type: 'passPen', seat: 'atlantis-civ', to: 1 });
    expect(Object.keys(table.room.chairs)).not.toContain('atlantis-civ');
  });

  it('G2.6 is kept by a step back, because people have not moved', () => {
    const table = setTable();
    sits(table, 'kes-civ', 'laptop');
    table.control({ type: 'stepBack', to: 'start' });
    expect(pen(table)).toBe(1);
  });
});

describe('the rules of play', () => {
  it('G3.1 are said yes to once a browser; EXCON sees which has, and nothing is logged', () => {
    const table = setTable({ started: false });
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    const { send, append } = says(table, 'kes-civ', 'laptop', { type: 'agree' });
    expect(append).toEqual([]);
    expect(send).toContainEqual({ to: 'reply', frame: { type: 'browser', browser: 1, agreed: true } });
    const seen = chairsFrame(table.room).chairs.find(({ seat }) => seat === 'kes-civ')?.browsers;
    expect(seen).toEqual([
      { browser: 1, agreed: true },
      { browser: 2, agreed: false },
    ]);
    const again = sits(table, 'kes-civ', 'laptop').send.find((out) => out.frame.type === 'browser');
    expect(again?.frame).toMatchObject({ agreed: true });
  });
});

describe('the communications check', () => {
  const whole = ['acknowledge', 'seal', 'withdraw', 'sign'] as const;

  it('G4.1 is done when both chairs have signed, and touches nothing of the exercise', () => {
    const table = setTable({ started: false });
    const before = table.state;
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-mil', 'other');
    expect(checkStanding(table.room, 'kes-civ')).toBe('open');
    steps(table, 'kes-civ', 'laptop', 'acknowledge');
    expect(checkStanding(table.room, 'kes-civ')).toBe('begun');
    steps(table, 'kes-civ', 'laptop', ...whole);
    expect(checkStanding(table.room, 'kes-civ')).toBe('waits');
    expect(chairFrame(table.room, 'kes-mil').partners).toEqual([{ seat: 'kes-civ', here: true, signed: true }]);
    steps(table, 'kes-mil', 'other', ...whole);
    expect(checkStanding(table.room, 'kes-civ')).toBe('done');
    expect(checkStanding(table.room, 'kes-mil')).toBe('done');
    expect(table.state).toBe(before);
    expect(table.room.entries).toEqual([]);
  });

  it('G4.2 waits neither for a bot nor for an empty chair, nor for somebody who has skipped it', () => {
    const table = setTable({ started: false });
    sits(table, 'kes-civ', 'laptop');
    steps(table, 'kes-civ', 'laptop', ...whole);
    expect(checkStanding(table.room, 'kes-civ')).toBe('done');
    sits(table, 'kes-mil', 'other');
    expect(checkStanding(table.room, 'kes-civ')).toBe('waits');
    steps(table, 'kes-mil', 'other', 'skip');
    expect(checkStanding(table.room, 'kes-civ')).toBe('done');
    expect(checkStanding(table.room, 'kes-mil')).toBe('skipped');
    const bots = setTable({ started: false });
    sits(bots, 'kes-civ', 'laptop');
    sits(bots, 'kes-mil', 'other');
    bots.control({ type: 'coverSeat', seat: 'kes-mil', bot: 'passive' });
    steps(bots, 'kes-civ', 'laptop', ...whole);
    expect(checkStanding(bots.room, 'kes-civ')).toBe('done');
  });

  it('G4.3 withdraws only what was sealed, may be done after it was skipped, and never keeps EXCON from starting', () => {
    const table = setTable({ started: false });
    sits(table, 'kes-civ', 'laptop');
    steps(table, 'kes-civ', 'laptop', 'skip', 'withdraw');
    expect(chairOf(table.room, 'kes-civ').steps).toEqual(['skip']);
    steps(table, 'kes-civ', 'laptop', ...whole);
    expect(checkStanding(table.room, 'kes-civ')).toBe('done');
    table.control({ type: 'startEx' });
    expect(table.state.turn).toBe(1);
  });
});

describe('the help line', () => {
  const ask = (table: Tabletop, seat: string, text: string) =>
    table.send(seat, { type: 'askControl', turn: table.state.turn, text });
  const answer = (table: Tabletop, seat: string, question: string, text: string) =>
    table.send('excon', { type: 'answerSeat', turn: table.state.turn, seat, question, text });

  it('G5.1 takes a question to EXCON and the answer to the seat that asked, and to nobody else', () => {
    const table = setTable();
    const news = structuredClone(table.room.news);
    expect(ask(table, 'kes-civ', 'What is a purse?')).toBeNull();
    expect(table.facts('helpAsked')).toMatchObject([{ seat: 'kes-civ', id: 'kes-civ-help/1/1', turn: 1 }]);
    expect(answer(table, 'kes-civ', 'kes-civ-help/1/1', 'Your crews, teams and sets.')).toBeNull();
    expect(table.view('kes-civ').seat.help).toEqual([
      {
        id: 'kes-civ-help/1/1',
        turn: 1,
        text: 'What is a purse?',
        answers: [{ turn: 1, text: 'Your crews, teams and sets.' }],
      },
    ]);
    for (const other of ['kes-mil', 'tal-civ', 'ves-mil']) {
      expect(table.room.news[other]).toEqual(news[other]);
      expect(table.view(other).seat.help).toEqual([]);
    }
  });

  it('G5.2 is open before StartEx, after the lock and after EndEx, also to who reads along', () => {
    const table = setTable({ started: false });
    sits(table, 'kes-civ', 'laptop');
    sits(table, 'kes-civ', 'tablet');
    const asked = says(table, 'kes-civ', 'tablet', {
      type: 'submit',
      key: 'q',
      input: { type: 'askControl', turn: 0, text: 'The laptop is dead' },
    });
    expect(asked.send[0]?.frame).toMatchObject({ type: 'accepted', id: 'kes-civ-help/0/1' });
    expect(answer(table, 'kes-civ', 'kes-civ-help/0/1', 'Ask for the pen.')).toBeNull();
    table.control({ type: 'startEx' });
    table.control({ type: 'lockTurn', turn: 1 });
    expect(ask(table, 'tal-mil', 'Is it locked?')).toBeNull();
    table.control({ type: 'closeTurn', turn: 1 });
    table.control({ type: 'endEx' });
    expect(ask(table, 'tal-mil', 'Was that all?')).toBeNull();
    expect(answer(table, 'tal-mil', 'tal-mil-help/2/1', 'Yes.')).toBeNull();
  });

  it('G5.3 answers what was asked, where it was asked', () => {
    const table = setTable();
    ask(table, 'kes-civ', 'Who are you?');
    expect(answer(table, 'kes-mil', 'kes-civ-help/1/1', 'x')).toMatchObject({ refused: 'unknownTarget' });
    expect(answer(table, 'kes-civ', 'kes-civ-help/1/2', 'x')).toMatchObject({ refused: 'unknownTarget' });
    expect(
      table.send('kes-civ', { type: 'answerSeat', turn: 1, seat: 'kes-civ', question: 'kes-civ-help/1/1', text: 'x' }),
    ).toEqual({ refused: 'notControl' });
    expect(table.send('excon', { type: 'askControl', turn: 1, text: 'x' })).toEqual({ refused: 'notASeat' });
  });

  it('G5.4 moves the number of no order and no message, and a step back forgets it', () => {
    const seals = (table: Tabletop) => table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    const table = setTable();
    ask(table, 'kes-civ', 'One?');
    expect(seals(table)).toBe(seals(setTable()));
    const first = table.room.history[0]?.line.hash ?? '';
    table.control({ type: 'stepBack', to: first });
    expect(table.view('kes-civ').seat.help).toEqual([]);
    expect(answer(table, 'kes-civ', 'kes-civ-help/1/1', 'Late.')).toMatchObject({ refused: 'unknownTarget' });
  });
});
