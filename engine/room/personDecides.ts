import type { SeatId } from '../model/ids.ts';
import { nationOf } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Whether a person acts at another seat of a seat's nation and has not said ready yet; nobody waits for who only reads. */
export function personDecides(
  seat: SeatId,
  seats: readonly SeatId[],
  state: Pick<State, 'covered' | 'ready' | 'observers'>,
): boolean {
  const isOpen = (other: SeatId) => state.covered[other] === null && !state.observers[other] && !state.ready[other];
  return seats.some((other) => other !== seat && nationOf(other) === nationOf(seat) && isOpen(other));
}
