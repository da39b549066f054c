import type { SeatId } from '../../engine/model/ids.ts';
import type { SeatStatus } from '../../engine/protocol/message.ts';
import type { TurnPace } from './turnPace.ts';

/** Silence after which a seat is marked, in milliseconds. */
export const SILENT_MILLIS = 120_000;

/** Time to read before a turn that nobody has opened is marked, in milliseconds. */
export const UNREAD_MILLIS = 60_000;

/** What makes EXCON look at a seat. */
export type NudgeWhy =
  /** Nobody has ever been there. */
  | { readonly why: 'absent' }
  /** No sign of life, there or gone. */
  | { readonly why: 'silent'; readonly minutes: number }
  /** The page has not shown the news of this turn. */
  | { readonly why: 'unread'; readonly turn: number }
  /** The turn was opened; half its time is over, and nothing was sent. */
  | { readonly why: 'idle'; readonly turn: number };

/** Why each seat that a person should hold deserves a look, the gravest reason only; a seat that is well is left out. */
export function nudges(
  seats: readonly SeatStatus[],
  pace: TurnPace | null,
  nowMillis: number,
): ReadonlyMap<SeatId, NudgeWhy> {
  const found = new Map<SeatId, NudgeWhy>();
  if (!pace) return found;
  for (const status of seats) {
    const why = whyLook(status, pace, nowMillis);
    if (why) found.set(status.seat, why);
  }
  return found;
}

function whyLook(status: SeatStatus, pace: TurnPace, nowMillis: number): NudgeWhy | null {
  const { bot, doing, lastSeenMillis, openedTurn, actedTurn, observes } = status;
  // Nobody waits for a bot, nor for people who only read.
  if (bot !== null || observes || doing === 'ready') return null;
  if (lastSeenMillis === null) return { why: 'absent' };
  const silence = nowMillis - lastSeenMillis;
  if (silence > SILENT_MILLIS) return { why: 'silent', minutes: Math.floor(silence / 60_000) };
  if (openedTurn !== pace.turn)
    return pace.runMillis > UNREAD_MILLIS && actedTurn !== pace.turn ? { why: 'unread', turn: pace.turn } : null;
  const halfOver = pace.runMillis >= pace.leftMillis;
  // Who waits for somebody else's answer has done a part and can do no more of it.
  return halfOver && actedTurn !== pace.turn && doing !== 'waiting' ? { why: 'idle', turn: pace.turn } : null;
}
