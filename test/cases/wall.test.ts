/** The wall: what the room told a screen that everybody reads (rule V6). */
import { describe, expect, it } from 'vitest';
import { EXCON, WALL } from '../../engine/model/ids.ts';
import type { ToRoom } from '../../engine/protocol/message.ts';
import { decide } from '../../engine/room/decide.ts';
import { depart } from '../../engine/room/depart.ts';
import { greet } from '../../engine/room/greet.ts';
import { tellWall } from '../../engine/room/tellWall.ts';
import { wallFrame, wallStatus } from '../../engine/room/wallFrame.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const say = (table: Tabletop, from: string, message: ToRoom, browser?: string) => {
  const decision = decide(table.room, { from, message, atMillis: 0, ...(browser === undefined ? {} : { browser }) });
  table.room = decision.room;
  return decision.send;
};
const standings = (table: Tabletop) =>
  Object.fromEntries((wallFrame(table.room).seats ?? []).map(({ seat, standing }) => [seat, standing]));

describe('V6 the wall', () => {
  it('V6.1 before StartEx says which seats are empty, taken and set; a bot is set like people are', () => {
    const table = setTable({ started: false });
    expect(new Set(Object.values(standings(table)))).toEqual(new Set(['empty']));
    table.room = greet(table.room, 'kes-civ', null, 0, 'one').room;
    table.room = greet(table.room, 'tal-civ', null, 0, 'two').room;
    say(table, 'tal-civ', { type: 'check', step: 'skip' }, 'two');
    table.control({ type: 'coverSeat', seat: 'ves-civ', bot: 'random' });
    expect(standings(table)).toMatchObject({
      'kes-civ': 'here',
      'kes-mil': 'empty',
      'tal-civ': 'set',
      'ves-civ': 'set',
    });
    table.control({ type: 'startEx' });
    expect(wallFrame(table.room).seats).toBeNull();
  });

  it('V6.2 shows the line when EXCON has read it out, until the next opening', () => {
    const table = setTable();
    const line = table.facts('readOut').at(-1)?.say;
    expect(line?.en).toMatch(/./);
    expect(wallFrame(table.room).readOut).toBeNull();
    say(table, EXCON, { type: 'readOutOnWall', turn: 1, shown: true });
    expect(wallFrame(table.room).readOut).toEqual(line);
    table.closeUntil(2);
    expect(wallFrame(table.room).readOut).toBeNull();
    // The press came when the turn had just changed: the line of turn 2 has not been read out.
    say(table, EXCON, { type: 'readOutOnWall', turn: 1, shown: true });
    expect(wallFrame(table.room).readOut).toBeNull();
  });

  it('V6.3 is blanked by EXCON and by no seat, nor by the wall itself', () => {
    const table = setTable();
    for (const from of ['kes-civ', WALL]) say(table, from, { type: 'blankWall', blank: true });
    expect(wallFrame(table.room).blank).toBe(false);
    const before = table.room;
    say(table, EXCON, { type: 'blankWall', blank: true });
    expect(tellWall(before, table.room, 0)).toEqual([
      { to: 'wall', frame: { type: 'wall', blank: true, readOut: null, seats: null, debrief: false } },
      { to: 'control', frame: { type: 'wallStatus', open: false, blank: true, readOut: false } },
    ]);
  });

  it('V6.4 tells nothing when what all may see has not changed', () => {
    const table = setTable();
    const before = table.room;
    table.seal('kes-civ', 'N02');
    table.control({ type: 'note', turn: 1, text: 'noted' });
    table.room = greet(table.room, 'kes-civ', null, 0, 'one').room;
    expect(tellWall(before, table.room, 0)).toEqual([]);
    table.control({ type: 'pauseTurn', turn: 1 });
    expect(tellWall(before, table.room, 7)).toMatchObject([
      { to: 'wall', frame: { type: 'clock', phase: 'paused', nowMillis: 7 } },
    ]);
  });

  it('V6.5 EXCON learns when it opens and when it is gone; nothing of it is in the log', () => {
    const table = setTable();
    const entries = table.room.entries.length;
    table.room = greet(table.room, WALL, null, 0, 'projector').room;
    expect(wallStatus(table.room).open).toBe(true);
    say(table, EXCON, { type: 'readOutOnWall', turn: 1, shown: true });
    table.room = depart(table.room, WALL, 0).room;
    expect(wallStatus(table.room)).toMatchObject({ open: false, readOut: true });
    expect(table.room.entries.length).toBe(entries);
  });

  it('V6.6 says after EndEx that the common edition is released, and of no other', () => {
    const table = setTable();
    table.control({ type: 'endEx' });
    table.control({ type: 'releaseEdition', edition: 'kes' });
    table.control({ type: 'releaseEdition', edition: 'truth' });
    expect(wallFrame(table.room).debrief).toBe(false);
    table.control({ type: 'releaseEdition', edition: 'common' });
    expect(wallFrame(table.room).debrief).toBe(true);
    table.control({ type: 'withholdEdition', edition: 'common' });
    expect(wallFrame(table.room).debrief).toBe(false);
  });

  it('X5.7 may stop everything for something real, and do nothing else', () => {
    const table = setTable();
    expect(table.send(WALL, { type: 'setReady', turn: 1, ready: true })).toEqual({ refused: 'notASeat' });
    expect(table.send(WALL, { type: 'closeTurn', turn: 1 })).toEqual({ refused: 'notASeat' });
    expect(say(table, WALL, { type: 'presence', doing: 'reading', openedTurn: 1 })).toEqual([]);
    expect(table.send(WALL, { type: 'realWorldStop' })).toBeNull();
    expect(table.facts('realWorldStopped').at(-1)?.by).toBe(WALL);
    expect(table.room.clock.phase).toBe('stopped');
    expect(table.send(WALL, { type: 'realWorldStop' })).toEqual({ refused: 'stopped' });
    table.control({ type: 'realWorldResume' });
    table.control({ type: 'endEx' });
    expect(table.send(WALL, { type: 'realWorldStop' })).toMatchObject({ refused: 'wrongClock' });
  });
});
