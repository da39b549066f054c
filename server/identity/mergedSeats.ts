import type { Room } from '../../engine/room/room.ts';
import type { Identity } from './identity.ts';

/** Which seats whoever holds a seat of this exercise holds beside it, as its room is told. */
export function mergedSeats(identity: Identity, exercise: string): Room['merged'] {
  const merged: Record<string, string[]> = {};
  for (const { seat, also } of identity.mergersOf(exercise)) merged[seat] = [...(merged[seat] ?? []), also];
  return merged;
}
