import type { FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity.ts';
import { tokenFor } from './access.ts';

/** A session that opens a place to a request. */
export interface SeatSession {
  readonly id: string;
  /** Names its lines to this place, so that they can be ended alone. */
  readonly line: string;
  /** Whether it opens the place still. */
  isAlive(): boolean;
}

/** The session by which a request may come to a place: one of that place, or one of a seat that is merged with it (rule G8). */
export function seatSession(
  identity: Identity,
  request: FastifyRequest,
  exercise: string,
  seat: string,
): SeatSession | null {
  const token = tokenFor(identity, request, exercise, seat);
  const own = identity.sessionOf(token, exercise, seat);
  if (own !== null) return { id: own, line: own, isAlive: () => identity.admits(token, exercise, seat) };
  for (const merger of identity.mergersOf(exercise)) {
    if (merger.also !== seat) continue;
    const held = tokenFor(identity, request, exercise, merger.seat);
    const id = identity.sessionOf(held, exercise, merger.seat);
    if (id === null) continue;
    const isMerged = () => identity.mergersOf(exercise).some((row) => row.seat === merger.seat && row.also === seat);
    return {
      id,
      line: mergedLine(id, seat),
      isAlive: () => isMerged() && identity.admits(held, exercise, merger.seat),
    };
  }
  return null;
}

/** How the lines of a session to a seat that it holds beside its own are called. */
export function mergedLine(session: string, also: string): string {
  return `${session} ${also}`;
}
