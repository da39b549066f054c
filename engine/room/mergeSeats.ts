import { canonicalJson } from '../run/canonicalJson.ts';
import { sortedKeys } from '../state/sortedKeys.ts';
import type { Decision, Outgoing, Room } from './room.ts';
import { mergedFrame, tellChairs } from './tellChairs.ts';

/**
 * Notes which seats whoever holds a seat holds beside it (rule G8), as the host says; each such seat and EXCON are told.
 * It is a right and no input: no log holds it, so a step back neither takes it nor gives it back.
 */
export function mergeSeats(room: Room, merged: Room['merged']): Decision {
  const next = { ...room, merged };
  const send: Outgoing[] = [];
  for (const seat of sortedKeys(room.chairs)) {
    const frame = mergedFrame(next, seat);
    if (canonicalJson(frame) !== canonicalJson(mergedFrame(room, seat)))
      send.push({ to: 'seat', seat, frame, holders: true });
  }
  return { room: next, append: [], texts: [], send: [...send, ...tellChairs(room, next)] };
}
