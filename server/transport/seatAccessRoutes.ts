import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EXCON, WALL } from '../../engine/model/ids.ts';
import { observedSeat } from '../../engine/model/observerPlace.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import { nationOf } from '../../engine/state/rows.ts';
import type { ExerciseHost } from '../exerciseHost.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { mergedSeats } from '../identity/mergedSeats.ts';
import { hostOrControl, isAdmitted, setSession, tokenFor } from './access.ts';
import { findExercise } from './findExercise.ts';
import { HttpError } from './httpError.ts';
import { readBody } from './readBody.ts';
import { linkOrigin } from './sameHost.ts';
import { mergedLine } from './seatSession.ts';
import type { SessionLines } from './sessionLines.ts';
import type { Wire } from './wire.ts';

const seat = z.string().max(60);
const inviteBody = z.strictObject({ seat, endSessions: z.boolean().default(false) });
const revokeBody = z.strictObject({ seat });
const mergeBody = z.strictObject({ seat, also: seat, merged: z.boolean() });
const endBody = z.strictObject({ controller: z.string().max(60) });

/** A browser that controls an exercise, as the list of controllers shows it. */
export interface Controller {
  readonly id: string;
  readonly sinceMillis: number;
  readonly connected: boolean;
  /** Whether it is the browser that asks. */
  readonly own: boolean;
}

interface ById {
  Params: { readonly id: string };
}

/** Who sits where in one exercise: links, links taken back, seats merged, controllers, the wall. For the host and the exercise's own control. */
export async function seatAccessRoutes(
  app: FastifyInstance,
  options: {
    readonly exercises: Exercises;
    readonly identity: Identity;
    readonly lines: SessionLines;
    readonly wire: Wire;
  },
): Promise<void> {
  const { exercises, identity, lines, wire } = options;
  app.addHook('onRequest', hostOrControl(identity));

  const revoke = async (request: FastifyRequest, host: ExerciseHost, from: string): Promise<number> => {
    const observed = observedSeat(from);
    const mergers = identity.mergersOf(host.exercise).filter(({ seat, also }) => seat === from || also === from);
    const sessions = mergers.flatMap(({ seat, also }) =>
      identity.sessionsOf(host.exercise, seat).map(({ id }) => mergedLine(id, also)),
    );
    const ending = identity.revoke(host.exercise, from).catch(notKept);
    // The right has ended, whatever the disk says.
    for (const line of sessions) lines.end(line);
    host.dismiss(observed ?? from, observed !== null);
    const [ended] = await Promise.all([ending, host.merge(mergedSeats(identity, host.exercise))]);
    request.log.info({ exercise: host.exercise, seat: from, ended }, 'revoked');
    return ended;
  };

  app.post<ById>('/exercises/:id/invites', async (request) => {
    const host = findExercise(exercises, request.params.id);
    const { seat, endSessions } = readBody(inviteBody, request.body);
    const place = placeIn(host, seat);
    if (endSessions) notAllControllers(seat);
    const ended = endSessions ? await revoke(request, host, seat) : 0;
    const token = await identity.invite(place);
    request.log.info({ exercise: place.exercise, seat }, 'invited');
    return { seat, ended, url: `${linkOrigin(request.headers.host, request.protocol, wire)}/join#${token}` };
  });

  app.post<ById>('/exercises/:id/revoke', async (request) => {
    const host = findExercise(exercises, request.params.id);
    const { seat } = readBody(revokeBody, request.body);
    placeIn(host, seat);
    notAllControllers(seat);
    return { seat, ended: await revoke(request, host, seat) };
  });

  app.post<ById>('/exercises/:id/wall', async (request, reply) => {
    const { exercise } = findExercise(exercises, request.params.id);
    if (!isAdmitted(identity, request, exercise, WALL)) {
      setSession(identity, reply, { exercise, seat: WALL }, await identity.openSession(placeOfWall(exercise)));
      request.log.info({ exercise }, 'a wall was opened');
    }
    return { to: `/wall/${exercise}` };
  });

  app.post<ById>('/exercises/:id/mergers', async (request) => {
    const host = findExercise(exercises, request.params.id);
    const { seat, also, merged } = readBody(mergeBody, request.body);
    for (const one of [seat, also]) {
      if (placeIn(host, one).role !== 'seat')
        throw new HttpError(400, 'malformed', 'Only seats of a nation are merged.');
    }
    if (seat === also || nationOf(seat) !== nationOf(also)) {
      throw new HttpError(400, 'malformed', 'Two seats of the same nation can be merged, and no others.');
    }
    const { exercise } = host;
    if (merged) {
      await identity.merge({ exercise, seat, also }, true);
      await host.merge(mergedSeats(identity, exercise));
    } else {
      const parting = identity.merge({ exercise, seat, also }, false).catch(notKept);
      for (const { id } of identity.sessionsOf(exercise, seat)) lines.end(mergedLine(id, also));
      await Promise.all([parting, host.merge(mergedSeats(identity, exercise))]);
    }
    request.log.info({ exercise, seat, also, merged }, 'merged');
    return { seat, also, merged };
  });

  app.get<ById>('/exercises/:id/controllers', (request) => {
    const { exercise } = findExercise(exercises, request.params.id);
    const own = identity.sessionOf(tokenFor(identity, request, exercise, EXCON), exercise, EXCON);
    const controllers: Controller[] = identity.sessionsOf(exercise, EXCON).map(({ id, sinceMillis }) => ({
      id,
      sinceMillis,
      connected: lines.has(id),
      own: id === own,
    }));
    return { controllers };
  });

  app.post<ById>('/exercises/:id/controllers/end', async (request) => {
    const { exercise } = findExercise(exercises, request.params.id);
    const { controller } = readBody(endBody, request.body);
    if (controller === identity.sessionOf(tokenFor(identity, request, exercise, EXCON), exercise, EXCON)) {
      throw new HttpError(409, 'ownSession', 'This is the browser that you use now. End it from another one.');
    }
    if (!identity.sessionsOf(exercise, EXCON).some(({ id }) => id === controller))
      throw new HttpError(404, 'unknownController', 'This controller has gone already.');
    const ending = identity.endSession(exercise, EXCON, controller).catch(notKept);
    lines.end(controller);
    const ended = await ending;
    request.log.info({ exercise }, 'a controller was ended');
    return { ended };
  });
}

/** A right ends at once; when the disk does not take that, whoever ended it must know. */
function notKept(): never {
  throw new HttpError(
    503,
    'notKept',
    'It has ended, but could not be written: a restart would bring it back. Try again.',
  );
}

/** Controllers are ended one by one: nobody can end the browser that they use, so somebody is always left. */
function notAllControllers(seat: string): void {
  if (seat !== EXCON) return;
  throw new HttpError(400, 'malformed', 'End controllers one by one, so that nobody locks everybody out.');
}

function placeIn(host: ExerciseHost, seat: string): Place {
  if (seat === EXCON) return { exercise: host.exercise, seat, role: 'excon' };
  if (seat === WALL) return placeOfWall(host.exercise);
  const observed = observedSeat(seat);
  if (!seatsOf(host.room().game.scenario).includes(observed ?? seat)) {
    throw new HttpError(404, 'unknownSeat', `There is no seat ${seat} in ${host.exercise}.`);
  }
  return { exercise: host.exercise, seat, role: observed === null ? 'seat' : 'observer' };
}

function placeOfWall(exercise: string): Place {
  return { exercise, seat: WALL, role: 'wall' };
}
