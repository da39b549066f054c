import type { Input } from '../model/input.ts';
import type { State } from '../state/state.ts';
import type { Room, RoomClock } from './room.ts';

/** How long desks have, after the lock, to send the drafts that are valid. */
export const GRACE_MILLIS = 5_000;

/**
 * The wall clock after an input: planning time starts when a turn opens, EXCON may extend it, the lock leaves some grace
 * (rule X1). While it stands still, what was left is kept and given back to the millisecond (rules X3, X5).
 */
export function clockAfter(room: Room, state: State, input: Input, atMillis: number): RoomClock {
  const { clock } = room;
  if (state.clock === 'ended') return clock.phase === 'ended' ? clock : { phase: 'ended', endsAtMillis: null };
  switch (input.type) {
    case 'startEx':
    case 'closeTurn':
      return { phase: 'planning', endsAtMillis: atMillis + room.planningSeconds * 1000 };
    case 'extendTurn':
      return extended(clock, input.seconds * 1000, atMillis);
    case 'lockTurn':
      return { phase: 'locked', endsAtMillis: atMillis + GRACE_MILLIS };
    case 'pauseTurn':
      return standStill(clock, 'paused', atMillis);
    case 'realWorldStop':
      return standStill(clock, 'stopped', atMillis);
    case 'resumeTurn':
    case 'realWorldResume':
      return goOn(clock, atMillis);
    default:
      // A new clock is told to every seat; one that says the same would tell them that EXCON has written a note.
      return clock;
  }
}

function extended(clock: RoomClock, byMillis: number, atMillis: number): RoomClock {
  if (clock.still) return { ...clock, still: { ...clock.still, leftMillis: (clock.still.leftMillis ?? 0) + byMillis } };
  if (clock.endsAtMillis === null) return clock;
  return { ...clock, endsAtMillis: Math.max(clock.endsAtMillis, atMillis) + byMillis };
}

function standStill({ phase, endsAtMillis, still }: RoomClock, as: 'paused' | 'stopped', atMillis: number): RoomClock {
  const running = endsAtMillis === null ? null : Math.max(0, endsAtMillis - atMillis);
  const leftMillis = still ? still.leftMillis : running;
  return { phase: as, endsAtMillis: null, still: { leftMillis, beneath: [...(still?.beneath ?? []), phase] } };
}

function goOn(clock: RoomClock, atMillis: number): RoomClock {
  const phase = clock.still?.beneath.at(-1);
  if (!clock.still || phase === undefined) return clock;
  const { leftMillis } = clock.still;
  const beneath = clock.still.beneath.slice(0, -1);
  if (beneath.length > 0) return { phase, endsAtMillis: null, still: { leftMillis, beneath } };
  return { phase, endsAtMillis: leftMillis === null ? null : atMillis + leftMillis };
}
