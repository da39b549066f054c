import type { FastifyRequest } from 'fastify';
import { editionsOf } from '../../engine/evaluation/debrief/editionsOf.ts';
import { isFor, mayOpen } from '../../engine/evaluation/debrief/mayOpen.ts';
import { EXCON, WALL } from '../../engine/model/ids.ts';
import { observerPlace } from '../../engine/model/observerPlace.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import type { Room } from '../../engine/room/room.ts';
import type { Identity } from '../identity/identity.ts';
import { isAdmitted } from './access.ts';

/** Who asks for a debrief, as their sessions say. */
export interface Reader {
  /** Control of this exercise, or the host, who may open its console. */
  readonly isControl: boolean;
  /** Whether an edition is for them at all. */
  isConcerned(edition: string): boolean;
  /** Whether they may open it now. */
  mayOpen(edition: string): boolean;
}

/** Who a request comes from, or null when it has no living session of this exercise. A browser may hold several seats, and the wall. */
export function readerOf(identity: Identity, request: FastifyRequest, room: Room): Reader | null {
  const { exercise, state, game } = room;
  const isIn = (seat: string): boolean => isAdmitted(identity, request, exercise, seat);
  if (isIn(EXCON) || isAdmitted(identity, request, null, 'host')) {
    const isConcerned = (edition: string): boolean => editionsOf(game.scenario).includes(edition);
    const may = (edition: string): boolean => state.clock === 'ended' && isConcerned(edition);
    return { isControl: true, isConcerned, mayOpen: may };
  }
  // Observers of a seat read after EndEx what it reads, as they did before.
  const seats = [...seatsOf(game.scenario), WALL].filter((seat) => isIn(seat) || isIn(observerPlace(seat)));
  if (seats.length === 0) return null;
  return {
    isControl: false,
    isConcerned: (edition) => seats.some((seat) => isFor(seat, edition)),
    mayOpen: (edition) => seats.some((seat) => mayOpen(state, seat, edition)),
  };
}
