import type { SeatId } from '../model/ids.ts';
import type { Chair, ChairBrowser, Room } from './room.ts';

/** A holder of the pen who has given no sign of life for so long loses it to whoever asks (rule G2). */
export const SILENT_PEN_MILLIS = 30_000;

/** A seat that nobody has opened. */
export const EMPTY_CHAIR: Chair = { browsers: [], pen: null, asking: null, steps: [], observers: [] };

/** The chair of a seat; an unknown seat has an empty one. */
export function chairOf(room: Pick<Room, 'chairs'>, seat: SeatId): Chair {
  return room.chairs[seat] ?? EMPTY_CHAIR;
}

/** The room with another chair at a seat. */
export function withChair(room: Room, seat: SeatId, chair: Chair): Room {
  return { ...room, chairs: { ...room.chairs, [seat]: chair } };
}

/** The browser of a chair that the host knows by this key. */
export function browserOf(chair: Chair, key: string | undefined): ChairBrowser | null {
  return chair.browsers.find((browser) => browser.key === key) ?? null;
}

/** The chair with something changed about one browser. */
export function withBrowser(chair: Chair, key: string, change: Partial<ChairBrowser>): Chair {
  return {
    ...chair,
    browsers: chair.browsers.map((browser) => (browser.key === key ? { ...browser, ...change } : browser)),
  };
}

/** Whether the pen can be taken: nobody holds it, or its holder has gone or was silent too long (rule G2). */
export function isPenFree(chair: Chair, atMillis: number): boolean {
  const holder = chair.browsers.find((browser) => browser.number === chair.pen);
  return !holder?.connected || atMillis - holder.seenMillis >= SILENT_PEN_MILLIS;
}
