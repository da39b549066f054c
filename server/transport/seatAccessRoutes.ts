import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EXCON, WALL } from '../../engine/model/ids.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import type { ExerciseHost } from '../exerciseHost.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { hostOrControl, isAdmitted, setSession, tokenFor } from './access.ts';
import { findExercise } from './findExercise.ts';
import { HttpError } from './httpError.ts';
import { readBody } from './readBody.ts';
import { linkOrigin } from './sameHost.ts';
import type { SessionLines } from './sessionLines.ts';
import type { Wire } from './wire.ts';

const seat = z.string().max(60);
const inviteBody = z.strictObject({ seat, endSessions: z.boolean().default(false) });
const revokeBody = z.strictObject({ seat });
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

/** Who sits where in one exercise: links, links taken back, controllers, the wall. For the host, and for the exercise's own control. */
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
    const ended = await identity.revoke(host.exercise, from);
    host.dismiss(from);
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
    const ended = await identity.endSession(exercise, EXCON, controller);
    if (!ended) throw new HttpError(404, 'unknownController', 'This controller has gone already.');
    lines.end(controller);
    request.log.info({ exercise }, 'a controller was ended');
    return { ended };
  });
}

/** Controllers are ended one by one: nobody can end the browser that they use, so somebody is always left. */
function notAllControllers(seat: string): void {
  if (seat !== EXCON) return;
  throw new HttpError(400, 'malformed', 'End controllers one by one, so that nobody locks everybody out.');
}

function placeIn(host: ExerciseHost, seat: string): Place {
  if (seat === EXCON) return { exercise: host.exercise, seat, role: 'excon' };
  if (seat === WALL) return placeOfWall(host.exercise);
  if (!seatsOf(host.room().game.scenario).includes(seat)) {
    throw new HttpError(404, 'unknownSeat', `There is no seat ${seat} in ${host.exercise}.`);
  }
  return { exercise: host.exercise, seat, role: 'seat' };
}

function placeOfWall(exercise: string): Place {
  return { exercise, seat: WALL, role: 'wall' };
}
