/** A session lasts as long as an exercise may; afterwards the seat needs a new link. */
export const SESSION_MILLIS = 14 * 24 * 3_600_000;

/**
 * The name of a session's cookie. One browser may hold several seats, so each has a cookie of its own; `__Host-` binds it
 * to this host, to https or loopback, and to the whole path.
 */
export function cookieName(exercise: string | null, seat: string): string {
  return exercise === null ? '__Host-longtable-host' : `__Host-longtable-${exercise}-${seat}`;
}

/** How every session cookie is set: no script reads it, no other site's page sends it. */
export const COOKIE = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;
