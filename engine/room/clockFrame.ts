import type { ClockFrame } from '../protocol/message.ts';
import type { Room } from './room.ts';

/** The clock as every page may see it. */
export function clockFrame(room: Room, atMillis: number): ClockFrame {
  return {
    type: 'clock',
    phase: room.clock.phase,
    turn: room.state.turn,
    endsAtMillis: room.clock.endsAtMillis,
    nowMillis: atMillis,
  };
}
