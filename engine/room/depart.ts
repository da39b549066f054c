import { WALL } from '../model/ids.ts';
import type { Decision, Room } from './room.ts';
import { seatStatuses } from './seatStatus.ts';
import { leaveWall } from './wallOpen.ts';

/** A seat's last connection is gone. Nothing is logged; EXCON sees the chair empty. */
export function depart(room: Room, who: string, atMillis: number): Decision {
  if (who === WALL) return leaveWall(room);
  const row = room.presence[who];
  if (!row) return { room, append: [], texts: [], send: [] };
  const next = {
    ...room,
    presence: { ...room.presence, [who]: { ...row, connected: false, lastSeenMillis: atMillis } },
  };
  return {
    room: next,
    append: [],
    texts: [],
    send: [{ to: 'control', frame: { type: 'seats', seats: seatStatuses(next) } }],
  };
}
