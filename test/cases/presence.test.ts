/** What EXCON sees of a chair: who is there, which turn they have opened, when a person last did something. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../engine/room/decide.ts';
import { depart } from '../../engine/room/depart.ts';
import { greet } from '../../engine/room/greet.ts';
import { seatStatuses } from '../../engine/room/seatStatus.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const statusOf = (table: Tabletop, seat: string) => {
  const status = seatStatuses(table.room).find((row) => row.seat === seat);
  if (!status) throw new Error(`no seat ${seat}`);
  return status;
};

const opens = (table: Tabletop, seat: string, openedTurn: number) => {
  const message = { type: 'presence' as const, doing: 'reading' as const, openedTurn };
  const decision = decide(table.room, { from: seat, message, atMillis: 5_000 });
  table.room = decision.room;
  return decision;
};

describe('X2 presence', () => {
  it('X2.3 tells EXCON which turn a page has shown, logs nothing, and no seat hears of it', () => {
    const table = setTable();
    table.room = greet(table.room, 'kes-civ', null, 1_000).room;
    expect(statusOf(table, 'kes-civ')).toMatchObject({ connected: true, doing: 'reading', openedTurn: null });
    const decision = opens(table, 'kes-civ', 1);
    expect(decision.append).toEqual([]);
    expect(decision.send.map((out) => out.to)).toEqual(['control']);
    expect(statusOf(table, 'kes-civ')).toMatchObject({ openedTurn: 1, lastSeenMillis: 5_000 });
    table.closeUntil(2);
    expect(statusOf(table, 'kes-civ').openedTurn).toBe(1);
  });

  it('X2.4 a page cannot have shown a turn that has not opened; one that shows nothing says so', () => {
    const table = setTable();
    opens(table, 'kes-civ', 7);
    expect(statusOf(table, 'kes-civ').openedTurn).toBe(1);
    opens(table, 'kes-mil', 0);
    expect(statusOf(table, 'kes-mil').openedTurn).toBeNull();
  });

  it('X2.5 what was opened stays over a lost line and is forgotten when the exercise steps back', () => {
    const table = setTable();
    table.closeUntil(3);
    table.room = greet(table.room, 'kes-civ', null, 1_000).room;
    opens(table, 'kes-civ', 3);
    table.room = depart(table.room, 'kes-civ', 2_000).room;
    expect(statusOf(table, 'kes-civ')).toMatchObject({ connected: false, doing: 'away', openedTurn: 3 });
    table.room = greet(table.room, 'kes-civ', null, 3_000).room;
    expect(statusOf(table, 'kes-civ').openedTurn).toBe(3);
    table.control({ type: 'stepBack', to: 'start' });
    expect(statusOf(table, 'kes-civ').openedTurn).toBeNull();
  });

  it('X2.6 a person acts where something of theirs was accepted; what a bot does there is no sign of a person', () => {
    const table = setTable();
    expect(statusOf(table, 'kes-mil').actedTurn).toBeNull();
    table.closeUntil(2);
    expect(table.send('kes-mil', { type: 'setReady', turn: 1, ready: true })).toMatchObject({ refused: 'staleTurn' });
    expect(statusOf(table, 'kes-mil').actedTurn).toBeNull();
    table.send('kes-mil', { type: 'setReady', turn: 2, ready: true });
    expect(statusOf(table, 'kes-mil').actedTurn).toBe(2);
    table.closeUntil(3);
    const ready = { type: 'submit' as const, key: 'bot', input: { type: 'setReady' as const, turn: 3, ready: true } };
    table.room = decide(table.room, { from: 'kes-mil', message: ready, atMillis: 9_000 }, 'ready').room;
    expect(statusOf(table, 'kes-mil').actedTurn).toBe(2);
    // Nor is it a sign of life: the seat was last seen when its person was.
    expect(statusOf(table, 'kes-mil').lastSeenMillis).not.toBe(9_000);
  });

  it('X2.7 a seat that goes from a bot to a person in the middle of a turn is not ready, and keeps what the bot learnt', () => {
    const table = setTable();
    table.control({ type: 'coverSeat', seat: 'kes-mil', bot: 'passive' });
    table.send('kes-mil', { type: 'setReady', turn: 1, ready: true });
    const knew = table.view('kes-mil').nation.lines;
    table.control({ type: 'coverSeat', seat: 'kes-mil', bot: null });
    expect(table.state.ready['kes-mil']).toBe(false);
    expect(table.view('kes-civ').nation.ready['kes-mil']).toBe(false);
    expect(table.view('kes-mil').nation.lines).toEqual(knew);
  });
});
