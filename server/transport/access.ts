import type { FastifyReply, FastifyRequest } from 'fastify';
import { EXCON } from '../../engine/model/ids.ts';
import { SESSION_MILLIS } from '../identity/cookie.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { HttpError } from './httpError.ts';

/** The token that a request brings for a place, if it brings one. */
export function tokenFor(
  identity: Identity,
  request: FastifyRequest,
  exercise: string | null,
  seat: string,
): string | undefined {
  return request.cookies[identity.cookies.name(exercise, seat)];
}

/** Whether the request comes from a living session of this place. */
export function isAdmitted(
  identity: Identity,
  request: FastifyRequest,
  exercise: string | null,
  seat: string,
): boolean {
  return identity.admits(tokenFor(identity, request, exercise, seat), exercise, seat);
}

/** Stops whoever is not the host of this server. */
export function hostOnly(identity: Identity) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!isAdmitted(identity, request, null, 'host')) refuse(request);
  };
}

/** Stops whoever is neither the host of this server nor control of the exercise that the path names. */
export function hostOrControl(identity: Identity) {
  return async (request: FastifyRequest): Promise<void> => {
    const { id } = request.params as { readonly id: string };
    if (!isAdmitted(identity, request, null, 'host') && !isAdmitted(identity, request, id, EXCON)) refuse(request);
  };
}

function refuse(request: FastifyRequest): never {
  request.log.warn({ route: request.routeOptions.url }, 'somebody who is not the host asked for it');
  throw new HttpError(403, 'hostOnly', 'Only exercise control may do this. Open the link that the server printed.');
}

/** Puts a session into the browser's own cookie for that place. */
export function setSession(
  identity: Identity,
  reply: FastifyReply,
  place: Pick<Place, 'exercise' | 'seat'>,
  sessionToken: string,
): void {
  const maxAge = Math.floor(SESSION_MILLIS / 1000);
  const { name, settings } = identity.cookies;
  reply.setCookie(name(place.exercise, place.seat), sessionToken, { ...settings, maxAge });
}
