import type { SeatId } from '../model/ids.ts';
import type { SeatStatus } from '../protocol/message.ts';
import { seatsOf } from './openRoom.ts';
import type { Room } from './room.ts';

const NOBODY: Room['presence'][string] = { connected: false, doing: 'away', lastSeenMillis: null, openedTurn: null };

/** How every seat stands, for EXCON. */
export function seatStatuses(room: Room): readonly SeatStatus[] {
  return seatsOf(room.game.scenario).map((seat) => {
    const { connected, doing, lastSeenMillis, openedTurn } = room.presence[seat] ?? NOBODY;
    const bot = room.state.covered[seat] ?? null;
    const observes = room.state.observers[seat] ?? false;
    const waits = room.state.proposals.some((p) => p.fromSeat === seat && p.kind !== 'request' && p.status === 'open');
    const acts = !connected ? 'away' : room.state.ready[seat] ? 'ready' : waits ? 'waiting' : doing;
    const now = bot !== null ? 'bot' : observes ? 'observing' : acts;
    return { seat, connected, doing: now, lastSeenMillis, bot, openedTurn, actedTurn: actedTurn(room, seat), observes };
  });
}

/** Read from the log, so that it holds after a restart and after a step back; what a bot did there is no sign of a person. */
function actedTurn(room: Room, seat: SeatId): number | null {
  return room.history.findLast(({ line }) => line.by === seat && line.why === null)?.line.turn ?? null;
}
