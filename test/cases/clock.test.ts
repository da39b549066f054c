/** The clock of a room when somebody holds it: pause, restart, the real-world stop, and papers that EXCON enters. */
import { describe, expect, it } from 'vitest';
import { EXCON } from '../../engine/model/ids.ts';
import type { ControlInput, SeatInput } from '../../engine/model/input.ts';
import { botMove } from '../../engine/room/botMove.ts';
import { decide } from '../../engine/room/decide.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import { loggedRun } from '../../engine/room/rerun/loggedRun.ts';
import { restoreRoom } from '../../engine/room/restoreRoom.ts';
import type { Room } from '../../engine/room/room.ts';
import { nextTickMillis, tick } from '../../engine/room/tick.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { editionFor } from '../../engine/run/edition.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const STOP = { type: 'realWorldStop' } as const;
const isolate = (turn: number): SeatInput => ({
  type: 'sealOrder',
  turn,
  draft: { type: 'O02', answers: { target: 'kes-works', mode: 'on' } },
  reason: null,
});

/** Sends something at a wall time of the test's own choosing. */
function at(table: Tabletop, atMillis: number, from: string, input: SeatInput | ControlInput): void {
  const message = { type: 'submit' as const, key: `${from}-${input.type}-${atMillis}`, input };
  const decision = decide(table.room, { from, message, atMillis });
  const answer = decision.send.find((out) => out.to === 'reply')?.frame;
  expect(answer).toMatchObject({ type: 'accepted' });
  table.room = decision.room;
}

/** The same room as a server finds it that was started again at a wall time. */
function restarted(room: Room, atMillis: number): Room {
  const options = { exercise: 'case', seed: 'case', seedSalt: 'case', runSecret: 'case', writer: 'immer' as const };
  const { entries, texts } = room;
  return restoreRoom({
    ...{ ...options, scenario: firstLight, turns: 8, planningSeconds: 240, tools: nativeTools },
    ...{ entries, texts: Object.values(texts), atMillis },
  });
}

describe('X3 a paused turn', () => {
  it('X3.1 keeps what was left and gives it back; in between nothing is due', () => {
    const table = setTable();
    at(table, 101_000, EXCON, { type: 'pauseTurn', turn: 1 });
    expect(table.room.clock).toEqual({
      phase: 'paused',
      endsAtMillis: null,
      still: { leftMillis: 140_000, beneath: ['planning'] },
    });
    expect(nextTickMillis(table.room)).toBeNull();
    expect(tick(table.room, 9_000_000)).toBeNull();
    at(table, 500_000, EXCON, { type: 'resumeTurn', turn: 1 });
    expect(table.room.clock).toEqual({ phase: 'planning', endsAtMillis: 640_000 });
    expect(table.view('tal-civ').nation).toMatchObject({ clock: 'planning', beneath: [] });
  });

  it('X3.2 lets seats read, draft and write, and seal nothing', () => {
    const table = setTable();
    table.control({ type: 'pauseTurn', turn: 1 });
    expect(table.view('kes-civ').nation.clock).toBe('paused');
    expect(table.send('kes-civ', isolate(1))).toEqual({ refused: 'notPlanning', clock: 'paused' });
    expect(table.send('kes-civ', { type: 'setReady', turn: 1, ready: true })).toMatchObject({ refused: 'notPlanning' });
    expect(table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'wait' })).toBeNull();
    table.control({ type: 'resumeTurn', turn: 1 });
    expect(table.send('kes-mil', isolate(1))).toMatchObject({ refused: 'wrongRole' });
    expect(table.send('kes-civ', isolate(1))).toBeNull();
  });

  it('X3.3 takes more time, injects and notes from EXCON, but no lock, no closing and no second pause', () => {
    const table = setTable();
    table.control({ type: 'pauseTurn', turn: 1 });
    const left = table.room.clock.still?.leftMillis ?? 0;
    table.control({ type: 'extendTurn', turn: 1, seconds: 60 });
    expect(table.room.clock.still?.leftMillis).toBe(left + 60_000);
    table.control({ type: 'note', turn: 1, text: 'the projector failed' });
    table.control({ type: 'releaseInject', turn: 1, inject: 'FL03' });
    for (const type of ['lockTurn', 'closeTurn', 'pauseTurn'] as const)
      expect(table.send(EXCON, { type, turn: 1 })).toMatchObject({ refused: 'wrongClock', clock: 'paused' });
    table.control({ type: 'resumeTurn', turn: 1 });
    expect(table.send(EXCON, { type: 'resumeTurn', turn: 1 })).toMatchObject({
      refused: 'wrongClock',
      needs: 'paused',
    });
  });

  it('X3.4 holds the grace after the lock too, and a draft that arrives after it is still in time', () => {
    const table = setTable();
    at(table, 100_000, EXCON, { type: 'lockTurn', turn: 1 });
    at(table, 102_000, EXCON, { type: 'pauseTurn', turn: 1 });
    at(table, 900_000, EXCON, { type: 'resumeTurn', turn: 1 });
    expect(table.room.clock).toEqual({ phase: 'locked', endsAtMillis: 903_000 });
    expect(table.send('kes-civ', isolate(1))).toBeNull();
  });

  it('X3.5 lets bots rest', () => {
    const table = setTable();
    table.control({ type: 'coverSeat', seat: 'kes-civ', bot: 'by-the-book' });
    table.control({ type: 'pauseTurn', turn: 1 });
    expect(botMove(table.room, 5_000)).toBeNull();
    table.control({ type: 'resumeTurn', turn: 1 });
    expect(botMove(table.room, 5_000)).not.toBeNull();
  });

  it('X3.6 stepped back into is still paused, with the whole planning time to come', () => {
    const table = setTable();
    table.control({ type: 'pauseTurn', turn: 1 });
    const paused = table.room.entries.at(-1)?.chain ?? '';
    table.control({ type: 'resumeTurn', turn: 1 });
    table.control({ type: 'stepBack', to: paused });
    expect(table.room.clock).toMatchObject({ phase: 'paused', still: { leftMillis: 240_000 } });
    expect(table.view('kes-civ').nation.clock).toBe('paused');
  });
});

describe('X4 a restart', () => {
  it('X4.1 keeps a pause and what was left', () => {
    const table = setTable();
    at(table, 101_000, EXCON, { type: 'pauseTurn', turn: 1 });
    const again = restarted(table.room, 700_000);
    expect(again.clock).toEqual(table.room.clock);
    expect(canonicalJson(again.views)).toBe(canonicalJson(table.room.views));
  });

  it('X4.2 leaves at least a minute, running or paused', () => {
    const table = setTable();
    expect(restarted(table.room, 999_000).clock).toEqual({ phase: 'planning', endsAtMillis: 1_059_000 });
    at(table, 231_000, EXCON, { type: 'pauseTurn', turn: 1 });
    expect(table.room.clock.still?.leftMillis).toBe(10_000);
    expect(restarted(table.room, 999_000).clock.still?.leftMillis).toBe(60_000);
  });

  it('X4.3 keeps a stop over a pause', () => {
    const table = setTable();
    at(table, 101_000, EXCON, { type: 'pauseTurn', turn: 1 });
    at(table, 102_000, 'tal-mil', STOP);
    const again = restarted(table.room, 700_000);
    expect(again.clock).toEqual(table.room.clock);
    expect(nextTickMillis(again)).toBeNull();
  });
});

describe('X5 the real-world stop', () => {
  it('X5.1 is taken from every seat and from EXCON, before the first turn, in it, in a pause and after the lock', () => {
    for (const from of [...seatsOf(firstLight), EXCON]) {
      const table = setTable({ started: false });
      const stopAndGoOn = () => {
        const { phase } = table.room.clock;
        expect(table.send(from, STOP)).toBeNull();
        expect(table.room.clock.phase).toBe('stopped');
        table.control({ type: 'realWorldResume' });
        expect(table.room.clock.phase).toBe(phase);
      };
      stopAndGoOn();
      table.control({ type: 'startEx' });
      stopAndGoOn();
      table.control({ type: 'pauseTurn', turn: 1 });
      stopAndGoOn();
      table.control({ type: 'resumeTurn', turn: 1 });
      table.control({ type: 'lockTurn', turn: 1 });
      stopAndGoOn();
    }
  });

  it('X5.2 costs the clock nothing', () => {
    const table = setTable();
    at(table, 101_000, 'ves-civ', STOP);
    expect(nextTickMillis(table.room)).toBeNull();
    at(table, 3_600_000, EXCON, { type: 'realWorldResume' });
    expect(table.room.clock).toEqual({ phase: 'planning', endsAtMillis: 3_740_000 });
  });

  it('X5.3 refuses everything from everybody but EXCON’s notes, until EXCON resumes', () => {
    const table = setTable();
    const order = table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
    table.send('tal-mil', STOP);
    const stopped = { refused: 'stopped' };
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order })).toEqual(stopped);
    expect(table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'x' })).toEqual(stopped);
    expect(table.send('kes-civ', STOP)).toEqual(stopped);
    const said: readonly ControlInput[] = [
      { type: 'closeTurn', turn: 1 },
      { type: 'extendTurn', turn: 1, seconds: 60 },
      { type: 'releaseInject', turn: 1, inject: 'FL03' },
      { type: 'stepBack', to: 'start' },
      { type: 'endEx' },
      { type: 'enterFor', seat: 'kes-mil', input: { type: 'setReady', turn: 1, ready: true } },
      STOP,
    ];
    for (const input of said) expect(table.send(EXCON, input)).toEqual(stopped);
    expect(table.send('kes-civ', { type: 'realWorldResume' } as never)).toEqual({ refused: 'notControl' });
    table.control({ type: 'note', turn: 1, text: 'fire alarm, hall 2' });
    table.control({ type: 'realWorldResume' });
    expect(table.view('kes-civ').nation).toMatchObject({ clock: 'planning', beneath: [] });
    expect(table.send('kes-civ', { type: 'withdrawOrder', turn: 1, order })).toBeNull();
    expect(table.send(EXCON, { type: 'realWorldResume' })).toMatchObject({ refused: 'wrongClock', needs: 'stopped' });
  });

  it('X5.4 tells all that it stopped, and nobody but EXCON who it was: the same bytes whoever pressed', () => {
    const told = (presser: string) => {
      const table = setTable();
      const message = { type: 'submit' as const, key: 'press', input: STOP };
      const { room, send } = decide(table.room, { from: presser, message, atMillis: 9_000 });
      const seats = seatsOf(firstLight).map((seat) => send.filter((out) => out.to === 'seat' && out.seat === seat));
      return { frames: JSON.stringify(seats), views: canonicalJson(room.views), line: room.history.at(-1)?.line.by };
    };
    const [kes, tal, excon] = ['kes-civ', 'tal-mil', EXCON].map(told);
    expect(kes?.frames).toBe(tal?.frames);
    expect(kes?.frames).toBe(excon?.frames);
    expect(kes?.views).toBe(tal?.views);
    expect([kes?.line, tal?.line, excon?.line]).toEqual(['kes-civ', 'tal-mil', EXCON]);
    expect(JSON.parse(kes?.frames ?? '[]')[0][0].frame.news).toEqual({
      items: [{ report: 'realWorldStopped' }],
      texts: {},
    });
  });

  it('X5.5 stands in no edition by who pressed, not even in that of one’s own nation', () => {
    const table = setTable();
    table.send('kes-civ', STOP);
    table.control({ type: 'realWorldResume' });
    const file = exportRun(table.room, { reveal: true });
    for (const nation of ['kes', 'tal']) {
      const kept = editionFor(file, nation).entries.map(({ payload }) => payload?.match(/"type":"(\w+)"/)?.[1] ?? null);
      expect(kept).toEqual(['startEx', null, 'realWorldResume']);
    }
  });

  it('X5.6 is over with the exercise: after EndEx nobody can call it', () => {
    const table = setTable();
    table.control({ type: 'endEx' });
    expect(table.send('kes-civ', STOP)).toMatchObject({ refused: 'notPlanning', clock: 'ended' });
    expect(table.send(EXCON, STOP)).toMatchObject({ refused: 'wrongClock', clock: 'ended' });
  });
});

describe('X6 a paper that EXCON enters', () => {
  const enter = (seat: string, input: Extract<ControlInput, { type: 'enterFor' }>['input']): ControlInput => ({
    type: 'enterFor',
    seat,
    input,
  });

  it('X6.1 comes to what the seat itself would have come to, but for the mark and the sender', () => {
    const [own, paper] = [setTable(), setTable()];
    own.send('kes-civ', isolate(1));
    paper.control(enter('kes-civ', isolate(1) as never));
    const mark = {
      fact: 'enteredFor',
      seat: 'kes-civ',
      what: 'sealOrder',
      id: own.view('kes-civ').nation.sealed[0]?.id,
    };
    expect(paper.lastBatches.flatMap(({ facts }) => facts)).toEqual([
      ...own.lastBatches.flatMap(({ facts }) => facts),
      mark,
    ]);
    expect(paper.room.history.at(-1)?.line).toMatchObject({ by: EXCON, type: 'enterFor' });
    for (const table of [own, paper]) table.closeUntil(2);
    expect(canonicalJson(paper.state)).toBe(canonicalJson(own.state));
  });

  it('X6.2 is refused as the seat would have been, from its own view', () => {
    const table = setTable();
    expect(table.send(EXCON, enter('kes-mil', isolate(1) as never))).toMatchObject({ refused: 'wrongRole' });
    expect(table.send(EXCON, enter('kes-civ', isolate(2) as never))).toMatchObject({ refused: 'staleTurn' });
    expect(table.send(EXCON, enter('orn-civ', isolate(1) as never))).toMatchObject({ refused: 'unknownTarget' });
    table.control({ type: 'pauseTurn', turn: 1 });
    expect(table.send(EXCON, enter('kes-civ', isolate(1) as never))).toMatchObject({ clock: 'paused' });
    expect(table.send('kes-mil', enter('kes-civ', isolate(1) as never) as never)).toEqual({ refused: 'notControl' });
  });

  it('X6.3 is marked on the sheet of its nation, a message for its seat alone, and nowhere else', () => {
    const table = setTable();
    table.control(enter('kes-civ', isolate(1) as never));
    table.control(enter('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'from paper' }));
    const { nation, seat } = table.view('kes-civ');
    expect(table.view('kes-mil').nation.enteredFor).toEqual([nation.sealed[0]?.id]);
    expect(seat.enteredFor).toEqual([seat.messages[0]?.id]);
    expect(table.view('kes-mil').seat.enteredFor).toEqual([]);
    expect(table.view('tal-civ').seat).toMatchObject({
      enteredFor: [],
      messages: [{ from: 'kes-civ', text: 'from paper' }],
    });
    expect(table.view('tal-civ').nation.enteredFor).toEqual([]);
  });

  it('X6.4 belongs to the edition of its nation with its words', () => {
    const table = setTable();
    table.control(enter('kes-civ', { ...isolate(1), reason: 'the works are next' } as never));
    table.closeUntil(2);
    const file = exportRun(table.room, { reveal: true });
    const [kes, tal] = ['kes', 'tal'].map((nation) => editionFor(file, nation));
    expect(kes?.entries[1]?.payload).toContain('enterFor');
    expect(kes?.texts.map(({ text }) => text)).toEqual(['the works are next']);
    expect(tal?.entries[1]?.payload).toBeNull();
    expect(tal?.texts).toEqual([]);
  });

  it('X6.6 is its seat’s own decision when the run is played again for the debrief, where no clock stands still', () => {
    const [own, paper] = [setTable(), setTable()];
    own.send('kes-civ', isolate(1));
    paper.control({ type: 'pauseTurn', turn: 1 });
    paper.control({ type: 'resumeTurn', turn: 1 });
    paper.send('tal-civ', STOP);
    paper.control({ type: 'realWorldResume' });
    paper.control(enter('kes-civ', isolate(1) as never));
    const [rows, same] = [own, paper].map((table) => {
      table.closeUntil(2);
      const played = loggedRun(exportRun(table.room, { reveal: true }), nativeTools);
      return played.rows.map(({ by, turn, input }) => ({ by, turn, input }));
    });
    expect(same).toEqual(rows);
    expect(same?.[1]).toMatchObject({ by: 'kes-civ', input: { type: 'sealOrder' } });
  });

  it('X6.5 answers questions, makes offers, takes back and says ready', () => {
    const table = setTable();
    table.closeUntil(3);
    table.control(
      enter('kes-civ', {
        ...{ type: 'sealOrder', turn: 3, reason: null },
        draft: { type: 'Y02', answers: { target: 'kes-works', untilTurn: 4 } },
      }),
    );
    const asked = table.view('kes-mil').nation.proposals.at(-1)?.proposal;
    expect(asked).toBeDefined();
    const { id: proposal = '', digest = '' } = asked ?? {};
    const answer = { proposal, digest, verdict: 'accept', change: null, reason: null } as const;
    table.control(enter('kes-mil', { type: 'answerProposal', turn: 3, ...answer }));
    expect(table.view('kes-civ').nation.sealed).toMatchObject([{ id: proposal, type: 'Y02' }]);
    table.control(enter('kes-civ', { type: 'withdrawOrder', turn: 3, order: proposal }));
    expect(table.view('kes-civ').nation.sealed).toEqual([]);
    const offer = { to: 'kes', item: 'crew', count: 1, backByTurn: 5, reason: null } as const;
    table.control(enter('tal-mil', { type: 'makeOffer', turn: 3, ...offer }));
    expect(table.view('kes-civ').nation.proposals.at(-1)?.proposal).toMatchObject({
      kind: 'offer',
      fromSeat: 'tal-mil',
    });
    table.control(enter('tal-mil', { type: 'setReady', turn: 3, ready: true }));
    expect(table.state.ready['tal-mil']).toBe(true);
  });
});
