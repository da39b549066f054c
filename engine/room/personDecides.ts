import type { SeatId } from '../model/ids.ts';
import { nationOf } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Whether a person holds another seat of a seat's nation and has not said ready yet. */
export function personDecides(
  seat: SeatId,
  seats: readonly SeatId[],
  isBot: (seat: SeatId) => boolean,
  ready: State['ready'],
): boolean {
  return seats.some((other) => other !== seat && nationOf(other) === nationOf(seat) && !isBot(other) && !ready[other]);
}
