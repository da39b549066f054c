import type { SeatId } from '../model/ids.ts';
import type { CheckStanding } from '../protocol/message.ts';
import { nationOf } from '../state/rows.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import { chairOf } from './chair.ts';
import type { Room } from './room.ts';

/** The other seats of a seat's nation, in the order of their ids. */
export function partnersOf(room: Pick<Room, 'chairs'>, seat: SeatId): readonly SeatId[] {
  return sortedKeys(room.chairs).filter((other) => other !== seat && nationOf(other) === nationOf(seat));
}

/** Whether a person sits at a seat now. */
export function isHere(room: Pick<Room, 'chairs'>, seat: SeatId): boolean {
  return chairOf(room, seat).browsers.some((browser) => browser.connected);
}

/** How far a seat has come with the communications check: a bot, an observer or an empty chair beside it need not sign (rule G4). */
export function checkStanding(room: Pick<Room, 'chairs' | 'state'>, seat: SeatId): CheckStanding {
  const { steps } = chairOf(room, seat);
  if (steps.length === 0) return 'open';
  const hasAll = (['acknowledge', 'seal', 'withdraw', 'sign'] as const).every((step) => steps.includes(step));
  if (!hasAll) return steps.includes('skip') ? 'skipped' : 'begun';
  const waitsFor = partnersOf(room, seat).some((other) => {
    const done = chairOf(room, other).steps;
    const isPerson =
      (room.state.covered[other] ?? null) === null && !room.state.observers[other] && isHere(room, other);
    return isPerson && !done.includes('sign') && !done.includes('skip');
  });
  return waitsFor ? 'waits' : 'done';
}
