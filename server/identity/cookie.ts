/** A session lasts as long as an exercise may; afterwards the seat needs a new link. */
export const SESSION_MILLIS = 14 * 24 * 3_600_000;

/** How the cookies of sessions are named and set. */
export interface SessionCookies {
  /** One browser may hold several seats, so each has a cookie of its own. */
  name(exercise: string | null, seat: string): string;
  readonly settings: {
    readonly httpOnly: true;
    readonly secure: boolean;
    readonly sameSite: 'strict';
    readonly path: '/';
  };
}

/**
 * The cookies of a server: no script reads them, no other site's page sends them. `__Host-` binds them to this host, to
 * TLS or loopback, and to the whole path; browsers refuse that name on a plain network, where no name could protect them.
 */
export function sessionCookies({ isPlain }: { readonly isPlain: boolean }): SessionCookies {
  const prefix = isPlain ? 'longtable' : '__Host-longtable';
  return {
    name: (exercise, seat) => (exercise === null ? `${prefix}-host` : `${prefix}-${exercise}-${seat}`),
    settings: { httpOnly: true, secure: !isPlain, sameSite: 'strict', path: '/' },
  };
}
