import type { SeatStatus } from '../protocol/message.ts';
import { seatsOf } from './openRoom.ts';
import type { Room } from './room.ts';

/** How every seat stands, for EXCON. */
export function seatStatuses(room: Room): readonly SeatStatus[] {
  return seatsOf(room.game.scenario).map((seat) => {
    const presence = room.presence[seat] ?? { connected: false, doing: 'away' as const, lastSeenMillis: null };
    const bot = room.state.covered[seat] ?? null;
    const waits = room.state.proposals.some((p) => p.fromSeat === seat && p.kind !== 'request' && p.status === 'open');
    const doing =
      bot !== null
        ? 'bot'
        : !presence.connected
          ? 'away'
          : room.state.ready[seat]
            ? 'ready'
            : waits
              ? 'waiting'
              : presence.doing;
    return { seat, connected: presence.connected, doing, lastSeenMillis: presence.lastSeenMillis, bot };
  });
}
