import type { FastifyInstance, FastifyRequest } from 'fastify';
import { editionsOf } from '../../engine/evaluation/debrief/editionsOf.ts';
import type { DebriefStanding } from '../../engine/protocol/debriefStanding.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { runOf } from '../../engine/room/rerun/bundleFor.ts';
import type { Room } from '../../engine/room/room.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import type { Debriefs } from '../debrief/debriefs.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { HttpError } from './httpError.ts';
import { type Reader, readerOf } from './readerOf.ts';

interface ById {
  Params: { readonly id: string };
}
interface ByEdition {
  Params: { readonly id: string; readonly edition: string };
}

/**
 * The debrief of an exercise and its run files, edition by edition (rule P7). After EndEx control may open all; a seat those
 * that are released to it, and nothing before. Nobody else may know whether there is such an exercise.
 */
export async function debriefRoutes(
  app: FastifyInstance,
  options: { readonly exercises: Exercises; readonly identity: Identity; readonly debriefs: Debriefs },
): Promise<void> {
  const { exercises, identity, debriefs } = options;

  const asked = (request: FastifyRequest, id: string): { readonly room: Room; readonly reader: Reader } => {
    const room = exercises.get(id)?.room();
    const reader = room && readerOf(identity, request, room);
    if (room && reader) return { room, reader };
    request.log.warn({ exercise: id, route: request.routeOptions.url }, 'somebody without a session asked');
    throw new HttpError(403, 'noSession', 'This browser has no place in this exercise. Open your link first.');
  };

  app.get<ById>('/api/exercises/:id/debrief', (request): DebriefStanding => {
    const { room, reader } = asked(request, request.params.id);
    const isOver = room.state.clock === 'ended';
    if (!isOver && !reader.isControl) throw notOver();
    const editions = editionsOf(room.game.scenario).filter((edition) => reader.isConcerned(edition));
    return {
      exercise: room.exercise,
      isOver,
      editions: editions.map((edition) => ({
        edition,
        isReleased: room.state.released.includes(edition),
        mayOpen: reader.mayOpen(edition),
      })),
    };
  });

  app.get<ByEdition>('/api/exercises/:id/debrief/:edition', async (request, reply) => {
    const { id, edition } = request.params;
    const { room, reader } = asked(request, id);
    mustOpen(request, room, reader, edition);
    const json = await debriefs.bundle(room, edition);
    // It takes seconds to make, in which EXCON may have withheld it, gone back into play, or ended the session.
    const now = asked(request, id);
    mustOpen(request, now.room, now.reader, edition);
    return reply.type('application/json; charset=utf-8').send(json);
  });

  app.get<ByEdition>('/api/exercises/:id/run/:edition', (request, reply) => {
    const { id, edition } = request.params;
    const { room, reader } = asked(request, id);
    // Control may have its run file at any time; the seed is in it only after EndEx.
    const isOver = room.state.clock === 'ended';
    if (isOver || !reader.isControl || edition !== 'truth') mustOpen(request, room, reader, edition);
    const file = runOf(exportRun(room, { reveal: isOver }), edition);
    if (!file) throw new HttpError(404, 'noRun', 'The common edition holds sums and no run. Open its debrief.');
    const name = edition === 'truth' ? `${id}.run.json` : `${id}.${edition}.run.json`;
    return reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('application/json; charset=utf-8')
      .send(writeRunText(file));
  });
}

/** Refuses whoever may not open an edition, and says why without telling of anybody else's. */
function mustOpen(request: FastifyRequest, room: Room, reader: Reader, edition: string): void {
  if (reader.mayOpen(edition)) return;
  request.log.warn({ exercise: room.exercise, edition }, 'an edition was refused');
  if (room.state.clock !== 'ended') throw notOver();
  if (!reader.isConcerned(edition)) {
    if (reader.isControl) throw new HttpError(404, 'unknownEdition', `This exercise has no edition ${edition}.`);
    throw new HttpError(403, 'notYours', 'This edition is not for your seat.');
  }
  throw new HttpError(403, 'notReleased', 'Exercise control has not released this edition.');
}

function notOver(): HttpError {
  return new HttpError(403, 'notOver', 'The debrief opens after the end of the exercise.');
}
