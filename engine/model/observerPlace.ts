import type { SeatId } from './ids.ts';

// No id of a seat has a full stop in it, so that no seat can be taken for a place of observers, nor the other way round.
const MARK = '.observer';

/** The place of those who only read along with a seat. It has links, sessions and a cookie of its own (rule G6). */
export function observerPlace(seat: SeatId): string {
  return `${seat}${MARK}`;
}

/** The seat with which a place's people read along; null when the place is none of observers. */
export function observedSeat(place: string): SeatId | null {
  return place.endsWith(MARK) ? place.slice(0, -MARK.length) : null;
}
