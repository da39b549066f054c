import type { FastifyInstance, FastifyRequest } from 'fastify';
import { observedSeat } from '../../engine/model/observerPlace.ts';
import type { Clock } from '../clock.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { HttpError } from './httpError.ts';
import { listen } from './listen.ts';
import { isSameOrigin } from './sameHost.ts';
import { seatSession } from './seatSession.ts';
import type { SessionLines } from './sessionLines.ts';

/** Lines that one place may hold open at a time. */
const MOST_LINES = 32;

interface To {
  Params: { readonly exercise: string; readonly seat: string };
}

/** The line between a page and its room: pages of this host only, and with a session that opens that place. */
export async function socketRoutes(
  app: FastifyInstance,
  options: {
    readonly exercises: Exercises;
    readonly identity: Identity;
    readonly clock: Clock;
    readonly lines: SessionLines;
  },
): Promise<void> {
  const { exercises, identity, clock, lines } = options;
  const open = new Map<string, number>();

  const count = (place: string, by: 1 | -1): number => {
    const now = (open.get(place) ?? 0) + by;
    if (now > 0) open.set(place, now);
    else open.delete(place);
    return now;
  };

  const onRequest = async (request: FastifyRequest): Promise<void> => {
    if (isSameOrigin(request.headers.origin, request.headers.host, request.protocol)) return;
    request.log.warn({ origin: request.headers.origin }, 'a page of another site tried to connect');
    throw new HttpError(403, 'foreignOrigin', 'Pages of another site may not connect.');
  };

  app.get<To>('/ws/:exercise/:seat', { websocket: true, onRequest }, (socket, request) => {
    // The place: a seat, control, the observers of a seat, or the wall.
    const { exercise, seat } = request.params;
    const host = exercises.get(exercise);
    const session = seatSession(identity, request, exercise, seat);
    if (!host || session === null) {
      request.log.warn({ exercise, seat }, 'a connection without a session');
      socket.close(4401, 'no session');
      return;
    }
    const observed = observedSeat(seat);
    const place = `${exercise} ${seat}`;
    const isOneTooMany = count(place, 1) > MOST_LINES;
    socket.on('close', () => count(place, -1));
    if (isOneTooMany) {
      socket.close(4429, 'too many connections');
      return;
    }
    const end = (): void => {
      socket.send(JSON.stringify({ type: 'bye', why: 'revoked' }));
      socket.close(4401, 'revoked');
    };
    socket.on('close', lines.add(session.line, end));
    listen(socket, {
      host,
      seat: observed ?? seat,
      clock,
      browser: session.id,
      observes: observed !== null,
      isAdmitted: session.isAlive,
      note: (ended) => request.log.warn({ exercise, seat, ended }, 'connection'),
    });
  });
}
