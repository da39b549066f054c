import type { FastifyInstance } from 'fastify';
import { EXCON } from '../../engine/model/ids.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { isAdmitted } from './access.ts';
import { HttpError } from './httpError.ts';

/** The run file, for control only. Its seed is in it only after EndEx. */
export async function runRoutes(
  app: FastifyInstance,
  { exercises, identity }: { readonly exercises: Exercises; readonly identity: Identity },
): Promise<void> {
  app.get<{ Params: { readonly exercise: string } }>('/api/run/:exercise', async (request, reply) => {
    const { exercise } = request.params;
    const host = exercises.get(exercise);
    if (!host || !isAdmitted(identity, request, exercise, EXCON)) {
      request.log.warn({ exercise }, 'somebody who is not its control asked for a run file');
      throw new HttpError(403, 'controlOnly', 'Only the control of this exercise may have its run file.');
    }
    const room = host.room();
    return reply
      .header('content-disposition', `attachment; filename="${exercise}.run.json"`)
      .type('application/json; charset=utf-8')
      .send(writeRunText(exportRun(room, { reveal: room.state.clock === 'ended' })));
  });
}
