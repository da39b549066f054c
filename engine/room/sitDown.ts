import type { SeatId } from '../model/ids.ts';
import { browserOf, chairOf, withBrowser, withChair } from './chair.ts';
import type { Decision, Room } from './room.ts';
import { tellChairs } from './tellChairs.ts';

/**
 * A browser opens a seat, for the first time or again. It keeps its number and what it said; the pen is its own when
 * nobody who is there holds it (rule G1).
 */
export function sitDown(room: Room, seat: SeatId, key: string, atMillis: number): Room {
  const chair = chairOf(room, seat);
  const known = browserOf(chair, key);
  const number = known?.number ?? chair.browsers.length + 1;
  const holder = chair.browsers.find((browser) => browser.number === chair.pen);
  const pen = holder?.connected ? chair.pen : number;
  const seen = { connected: true, seenMillis: atMillis };
  const next = known
    ? withBrowser(chair, key, seen)
    : { ...chair, browsers: [...chair.browsers, { key, number, agreed: false, ...seen }] };
  return withChair(room, seat, { ...next, pen, asking: next.asking === pen ? null : next.asking });
}

/** The last line of a browser is gone. It keeps the pen until somebody else asks for it (rule G2). */
export function standUp(room: Room, seat: SeatId, key: string, atMillis: number): Decision {
  const chair = chairOf(room, seat);
  const browser = browserOf(chair, key);
  if (!browser) return { room, append: [], texts: [], send: [] };
  const left = withBrowser(chair, key, { connected: false, seenMillis: atMillis });
  const next = withChair(room, seat, { ...left, asking: left.asking === browser.number ? null : left.asking });
  return { room: next, append: [], texts: [], send: tellChairs(room, next) };
}
