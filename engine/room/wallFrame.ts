import type { Text } from '../model/ids.ts';
import type { WallFrame, WallStanding, WallStatus } from '../protocol/wall.ts';
import { checkStanding, isHere } from './checkStanding.ts';
import { seatsOf } from './openRoom.ts';
import type { Room } from './room.ts';

/**
 * What the wall shows (rule V6), made from an allow-list and never from the state of any nation: what EXCON put there, and
 * before StartEx who is in the room. While the exercise runs it says of no seat whether it is there.
 */
export function wallFrame(room: Room): WallFrame {
  const waits = room.state.clock === 'waiting';
  return {
    type: 'wall',
    blank: room.wall.blank,
    readOut: shownLine(room),
    seats: waits ? seatsOf(room.game.scenario).map((seat) => ({ seat, standing: standing(room, seat) })) : null,
    debrief: room.state.released.includes('common'),
  };
}

/** How the wall stands, for EXCON. */
export function wallStatus(room: Room): WallStatus {
  const { open, blank } = room.wall;
  return { type: 'wallStatus', open, blank, readOut: shownLine(room) !== null };
}

/** The line that was written for the opening of the turn that is open now; null where none held. */
export function readOutOf({ history, state }: Pick<Room, 'history' | 'state'>): Text | null {
  for (const { batches } of history.toReversed()) {
    for (const { facts } of batches) {
      for (const fact of facts) {
        if (fact.fact === 'readOut' && fact.turn === state.turn) return fact.say;
        if (fact.fact === 'turnOpened' && fact.turn < state.turn) return null;
      }
    }
  }
  return null;
}

/** EXCON has read it out, so it is public; another turn's line, or one of before a step back, is not on the wall. */
function shownLine(room: Room): Text | null {
  const { readOut } = room.wall;
  const isNow = readOut?.turn === room.state.turn && readOut.epoch === room.epoch;
  return isNow ? readOutOf(room) : null;
}

function standing(room: Room, seat: string): WallStanding {
  if ((room.state.covered[seat] ?? null) !== null) return 'set';
  if (!isHere(room, seat)) return 'empty';
  const check = checkStanding(room, seat);
  return check === 'done' || check === 'skipped' ? 'set' : 'here';
}
