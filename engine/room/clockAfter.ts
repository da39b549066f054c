import type { Input } from '../model/input.ts';
import type { State } from '../state/state.ts';
import type { Room, RoomClock } from './room.ts';

/** How long desks have, after the lock, to send the drafts that are valid. */
export const GRACE_MILLIS = 5_000;

/** The wall clock after an input: planning time starts when a turn opens, EXCON may extend it, the lock leaves some grace (rule X1). */
export function clockAfter(room: Room, state: State, input: Input, atMillis: number): RoomClock {
  const { clock } = room;
  if (state.clock === 'ended' || state.clock === 'waiting') {
    // A new clock is told to every seat; one that says the same would tell them that EXCON has written a note.
    return clock.phase === state.clock ? clock : { phase: state.clock, endsAtMillis: null };
  }
  if (input.type === 'startEx' || input.type === 'closeTurn') {
    return { phase: 'planning', endsAtMillis: atMillis + room.planningSeconds * 1000 };
  }
  if (input.type === 'extendTurn' && clock.endsAtMillis !== null) {
    return { ...clock, endsAtMillis: Math.max(clock.endsAtMillis, atMillis) + input.seconds * 1000 };
  }
  if (input.type === 'lockTurn') return { phase: 'locked', endsAtMillis: atMillis + GRACE_MILLIS };
  return clock;
}
