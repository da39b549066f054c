import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { observedSeat } from '../../engine/model/observerPlace.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { setSession } from './access.ts';
import { HttpError } from './httpError.ts';
import { readBody } from './readBody.ts';

const joinBody = z.strictObject({ token: z.string().max(200) });

const SAYS = {
  used: 'This link has been used already. Ask exercise control for a new link.',
  voided: 'A newer link has taken the place of this one. Ask exercise control for the newest link.',
  unknown: 'This link is not known here. Check that it is whole, or ask exercise control for a new link.',
} as const;

/** The door: an invite in, a session cookie out. Wrong guesses are counted, right links always pass. */
export async function joinRoutes(app: FastifyInstance, { identity }: { readonly identity: Identity }): Promise<void> {
  const countGuess = app.createRateLimit({ max: 10, timeWindow: 60_000 });

  app.post('/api/join', { bodyLimit: 1024 }, async (request, reply) => {
    const { token } = readBody(joinBody, request.body);
    const joined = await identity.join(token);
    if (joined.joined) {
      const { exercise, seat, role } = joined.place;
      request.log.info({ exercise, seat, role }, 'joined');
      setSession(identity, reply, joined.place, joined.sessionToken);
      return { exercise, seat, to: pageOf(joined.place) };
    }
    const guesses = await countGuess(request);
    request.log.warn({ because: joined.because }, 'a link was refused');
    if (!guesses.isAllowed && guesses.isExceeded) {
      reply.header('retry-after', guesses.ttlInSeconds);
      throw new HttpError(429, 'tooManyGuesses', `Too many wrong links. Wait ${guesses.ttlInSeconds} seconds.`);
    }
    throw new HttpError(403, joined.because === 'unknown' ? 'inviteUnknown' : 'inviteUsed', SAYS[joined.because]);
  });
}

/** Where a place is played. */
export function pageOf({ exercise, seat, role }: Place): string {
  if (role === 'host') return '/';
  if (role === 'wall') return `/wall/${exercise}`;
  if (role === 'excon') return `/excon/${exercise}`;
  return role === 'observer' ? `/observe/${exercise}/${observedSeat(seat)}` : `/desk/${exercise}/${seat}`;
}
