import type { Clock } from '../clock.ts';
import type { Access, AccessRole, EventStore, Merger } from '../store/eventStore.ts';
import { SESSION_MILLIS, type SessionCookies, sessionCookies } from './cookie.ts';
import { hashToken, isToken, newToken, sameHash } from './token.ts';

/** What a place is: the host of the server, or a seat (or control) of one exercise. */
export interface Place {
  readonly exercise: string | null;
  readonly seat: string;
  readonly role: AccessRole;
}

/** What became of an invite: a session of its own, or the reason why there is none. */
export type Joined =
  | { readonly joined: true; readonly place: Place; readonly sessionToken: string }
  | { readonly joined: false; readonly because: 'used' | 'voided' | 'unknown' };

/** A living session of a place, as others may see it. */
export interface SessionRow {
  /** The beginning of the token's hash: it names the session and opens nothing. */
  readonly id: string;
  readonly sinceMillis: number;
}

/** Who may come in. It knows places and tokens, never persons; of a token it keeps the hash only. */
export interface Identity {
  readonly cookies: SessionCookies;
  /** A fresh single-use invite; unused ones for the same place are void from now on. */
  invite(place: Place): Promise<string>;
  /** Uses an invite up. */
  join(inviteToken: string): Promise<Joined>;
  /** Opens a session without an invite, for who has just shown a higher right. */
  openSession(place: Place): Promise<string>;
  /** Whether this token is a living session of exactly this place. */
  admits(sessionToken: string | undefined, exercise: string | null, seat: string): boolean;
  /** The id of the living session of exactly this place that this token belongs to, or null. */
  sessionOf(sessionToken: string | undefined, exercise: string | null, seat: string): string | null;
  /** The places in exercises of which these cookies hold a living session, in the order of the cookies. */
  placesOf(cookies: Readonly<Record<string, string | undefined>>): readonly (Place & { readonly exercise: string })[];
  /** The living sessions of a place, oldest first. */
  sessionsOf(exercise: string, seat: string): readonly SessionRow[];
  /** Ends one session of a place and voids its unused invites; false when there is none of this id. */
  endSession(exercise: string, seat: string, id: string): Promise<boolean>;
  /** Whether anybody has taken the place. */
  isTaken(exercise: string, seat: string): boolean;
  /** Lets whoever holds a seat hold another beside it, or ends that. */
  merge(merger: Merger, merged: boolean): Promise<void>;
  mergersOf(exercise: string): readonly Merger[];
  /** Ends every session of a place, the mergers that it has a part in, and voids its unused invites. */
  revoke(exercise: string, seat: string): Promise<number>;
}

/** Opens the identity of a server on what its store holds. */
export async function openIdentity(
  store: EventStore,
  clock: Clock,
  cookies: SessionCookies = sessionCookies({ isPlain: false }),
): Promise<Identity> {
  const sessions = new Map((await store.listSessions()).map((session) => [session.tokenHash, session]));
  let mergers = await store.listMergers();
  const accessTo = ({ exercise, seat, role }: Place, token: string): Access => ({
    tokenHash: hashToken(token),
    exercise,
    seat,
    role,
    createdAtMillis: clock.nowMillis(),
  });
  const isAlive = (session: Access): boolean => clock.nowMillis() < session.createdAtMillis + SESSION_MILLIS;
  const of = (exercise: string, seat: string): Access[] =>
    [...sessions.values()].filter((row) => row.exercise === exercise && row.seat === seat && isAlive(row));
  const sessionOf = (token: string | undefined, exercise: string | null, seat: string): Access | null => {
    if (!isToken(token)) return null;
    const hash = hashToken(token);
    const session = sessions.get(hash);
    if (!session || !sameHash(session.tokenHash, hash)) return null;
    return session.exercise === exercise && session.seat === seat && isAlive(session) ? session : null;
  };
  const forget = (exercise: string, seat: string): void => {
    for (const [hash, row] of sessions) if (row.exercise === exercise && row.seat === seat) sessions.delete(hash);
    mergers = mergers.filter((row) => row.exercise !== exercise || (row.seat !== seat && row.also !== seat));
  };

  return {
    cookies,
    invite: async (place) => {
      const token = newToken();
      await store.addInvite(accessTo(place, token));
      return token;
    },
    join: async (inviteToken) => {
      if (!isToken(inviteToken)) return { joined: false, because: 'unknown' };
      const sessionToken = newToken();
      const taken = await store.takeInvite(hashToken(inviteToken), hashToken(sessionToken), clock.nowMillis());
      if (taken.use !== 'opened') return { joined: false, because: taken.use };
      const { session } = taken;
      sessions.set(session.tokenHash, session);
      return {
        joined: true,
        place: { exercise: session.exercise, seat: session.seat, role: session.role },
        sessionToken,
      };
    },
    openSession: async (place) => {
      const token = newToken();
      const session = accessTo(place, token);
      await store.addSession(session);
      sessions.set(session.tokenHash, session);
      return token;
    },
    admits: (sessionToken, exercise, seat) => sessionOf(sessionToken, exercise, seat) !== null,
    sessionOf: (sessionToken, exercise, seat) => {
      const session = sessionOf(sessionToken, exercise, seat);
      return session ? idOf(session) : null;
    },
    placesOf: (held) =>
      Object.entries(held).flatMap(([name, token]) => {
        const session = isToken(token) ? sessions.get(hashToken(token)) : undefined;
        if (!session || session.exercise === null || !isAlive(session)) return [];
        const { exercise, seat, role } = session;
        return cookies.name(exercise, seat) === name ? [{ exercise, seat, role }] : [];
      }),
    sessionsOf: (exercise, seat) =>
      of(exercise, seat)
        .map((row) => ({ id: idOf(row), sinceMillis: row.createdAtMillis }))
        .sort((a, b) => a.sinceMillis - b.sinceMillis),
    endSession: async (exercise, seat, id) => {
      const session = of(exercise, seat).find((row) => idOf(row) === id);
      if (!session) return false;
      sessions.delete(session.tokenHash);
      await store.endSession(session.tokenHash);
      return true;
    },
    isTaken: (exercise, seat) => of(exercise, seat).length > 0,
    merge: async (merger, merged) => {
      // A right begins when it is on disk; it ends here first.
      if (merged) await store.addMerger(merger);
      const others = mergers.filter((row) => !isSame(row, merger));
      mergers = merged ? [...others, merger] : others;
      if (merged) return;
      await store.endMerger(merger);
      // Somebody may have merged them again meanwhile, and what the store did last counts.
      mergers = mergers.filter((row) => !isSame(row, merger));
    },
    mergersOf: (exercise) => mergers.filter((row) => row.exercise === exercise),
    revoke: async (exercise, seat) => {
      // At once here, and again when the store has done it: somebody may have been let in meanwhile.
      forget(exercise, seat);
      const ended = await store.endSessions(exercise, seat);
      forget(exercise, seat);
      return ended;
    },
  };
}

function isSame(a: Merger, b: Merger): boolean {
  return a.exercise === b.exercise && a.seat === b.seat && a.also === b.also;
}

function idOf(session: Access): string {
  return session.tokenHash.slice(0, 16);
}
