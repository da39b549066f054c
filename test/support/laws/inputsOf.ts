import type { LoggedInput } from '../../../engine/model/input.ts';
import type { Room } from '../../../engine/room/room.ts';
import { effectiveEntries } from '../../../engine/run/effectiveEntries.ts';

/** The inputs in force of a room's log, oldest first. */
export function inputsOf(room: Room): readonly LoggedInput[] {
  return effectiveEntries(room.entries).flatMap(({ payload }) => (payload.kind === 'input' ? [payload] : []));
}
