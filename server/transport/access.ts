import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE, cookieName, SESSION_MILLIS } from '../identity/cookie.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { HttpError } from './httpError.ts';

/** Whether the request comes from a living session of this place. */
export function isAdmitted(
  identity: Identity,
  request: FastifyRequest,
  exercise: string | null,
  seat: string,
): boolean {
  return identity.admits(request.cookies[cookieName(exercise, seat)], exercise, seat);
}

/** Stops whoever is not the host of this server. */
export function hostOnly(identity: Identity) {
  return async (request: FastifyRequest): Promise<void> => {
    if (isAdmitted(identity, request, null, 'host')) return;
    request.log.warn({ route: request.routeOptions.url }, 'somebody who is not the host asked for it');
    throw new HttpError(403, 'hostOnly', 'Only exercise control may do this. Open the link that the server printed.');
  };
}

/** Puts a session into the browser's own cookie for that place. */
export function setSession(reply: FastifyReply, place: Pick<Place, 'exercise' | 'seat'>, sessionToken: string): void {
  const maxAge = Math.floor(SESSION_MILLIS / 1000);
  reply.setCookie(cookieName(place.exercise, place.seat), sessionToken, { ...COOKIE, maxAge });
}
