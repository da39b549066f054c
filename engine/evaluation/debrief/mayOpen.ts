import type { Edition } from '../../model/edition.ts';
import { type SeatId, WALL } from '../../model/ids.ts';
import { nationOf } from '../../state/rows.ts';
import type { State } from '../../state/state.ts';

/**
 * Whether an edition is for a seat at all: the truth and the common one are for every seat, a nation's for its own (rule P7). The
 * wall, which the whole room reads, gets the common one alone.
 */
export function isFor(seat: SeatId, edition: Edition): boolean {
  if (seat === WALL) return edition === 'common';
  return edition === 'truth' || edition === 'common' || edition === nationOf(seat);
}

/** Whether a seat may open an edition now: the exercise is over, it is for that seat, and EXCON has released it (rule P7). */
export function mayOpen(
  { clock, released }: Pick<State, 'clock' | 'released'>,
  seat: SeatId,
  edition: Edition,
): boolean {
  return clock === 'ended' && isFor(seat, edition) && released.includes(edition);
}
