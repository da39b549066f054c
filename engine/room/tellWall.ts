import { canonicalJson } from '../run/canonicalJson.ts';
import { clockFrame } from './clockFrame.ts';
import type { Outgoing, Room } from './room.ts';
import { wallFrame, wallStatus } from './wallFrame.ts';

/**
 * The frames that one decision calls for on the wall and on EXCON's picture of it: none where neither has changed, so that
 * the wall's frames tell of no input but by what all may see (rule V6). The host asks after every decision, whoever made it.
 */
export function tellWall(before: Room, after: Room, atMillis: number): readonly Outgoing[] {
  if (before === after) return [];
  const differs = (frame: (room: Room) => unknown): boolean =>
    canonicalJson(frame(before)) !== canonicalJson(frame(after));
  const send: Outgoing[] = [];
  if (differs((room) => clockFrame(room, 0))) send.push({ to: 'wall', frame: clockFrame(after, atMillis) });
  if (differs(wallFrame)) send.push({ to: 'wall', frame: wallFrame(after) });
  if (differs(wallStatus)) send.push({ to: 'control', frame: wallStatus(after) });
  return send;
}
