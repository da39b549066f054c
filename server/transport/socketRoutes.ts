import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { isAdmitted } from './access.ts';
import { HttpError } from './httpError.ts';
import { listen } from './listen.ts';
import { isSameOrigin } from './sameHost.ts';

/** Lines that one place may hold open at a time. */
const MOST_LINES = 32;

interface To {
  Params: { readonly exercise: string; readonly seat: string };
}

/** The line between a page and its room: pages of this host only, and with a session of exactly that seat. */
export async function socketRoutes(
  app: FastifyInstance,
  options: { readonly exercises: Exercises; readonly identity: Identity; readonly clock: Clock },
): Promise<void> {
  const { exercises, identity, clock } = options;
  const open = new Map<string, number>();

  const count = (place: string, by: 1 | -1): number => {
    const now = (open.get(place) ?? 0) + by;
    if (now > 0) open.set(place, now);
    else open.delete(place);
    return now;
  };

  const onRequest = async (request: FastifyRequest): Promise<void> => {
    if (isSameOrigin(request.headers.origin, request.headers.host)) return;
    request.log.warn({ origin: request.headers.origin }, 'a page of another site tried to connect');
    throw new HttpError(403, 'foreignOrigin', 'Pages of another site may not connect.');
  };

  app.get<To>('/ws/:exercise/:seat', { websocket: true, onRequest }, (socket, request) => {
    const { exercise, seat } = request.params;
    const host = exercises.get(exercise);
    if (!host || !isAdmitted(identity, request, exercise, seat)) {
      request.log.warn({ exercise, seat }, 'a connection without a session');
      socket.close(4401, 'no session');
      return;
    }
    const place = `${exercise} ${seat}`;
    const lines = count(place, 1);
    socket.on('close', () => count(place, -1));
    if (lines > MOST_LINES) socket.close(4429, 'too many connections');
    else
      listen(socket, { host, seat, clock, note: (ended) => request.log.warn({ exercise, seat, ended }, 'connection') });
  });
}
