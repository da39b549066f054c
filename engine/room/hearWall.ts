import { EXCON, type SeatId } from '../model/ids.ts';
import type { ToRoom } from '../protocol/message.ts';
import type { Decision, Room, Wall } from './room.ts';
import { readOutOf } from './wallFrame.ts';

type WallMessage = Extract<ToRoom, { type: 'blankWall' | 'readOutOnWall' }>;

/** EXCON decides what is on the wall (rule V6). From anybody else, and for a turn that is over, nothing changes. */
export function hearWall(room: Room, from: SeatId, message: WallMessage): Decision {
  const next = from === EXCON ? { ...room, wall: wallAfter(room, message) } : room;
  return { room: next, append: [], texts: [], send: [] };
}

function wallAfter(room: Room, message: WallMessage): Wall {
  const { wall, epoch } = room;
  if (message.type === 'blankWall') return { ...wall, blank: message.blank };
  const { turn, shown } = message;
  if (turn !== room.state.turn) return wall;
  return { ...wall, readOut: shown && readOutOf(room) !== null ? { epoch, turn } : null };
}
