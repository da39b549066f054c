import type { ClockFrame } from '../protocol/message.ts';
import type { Room } from './room.ts';

/** The clock as every page may see it. */
export function clockFrame(room: Room, atMillis: number): ClockFrame {
  const { phase, endsAtMillis, still } = room.clock;
  const frame = { type: 'clock', phase, turn: room.state.turn, endsAtMillis, nowMillis: atMillis } as const;
  const leftMillis = still?.leftMillis ?? null;
  return leftMillis === null ? frame : { ...frame, leftMillis };
}
