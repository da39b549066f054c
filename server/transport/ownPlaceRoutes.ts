import type { FastifyInstance } from 'fastify';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { isAdmitted } from './access.ts';
import { HttpError } from './httpError.ts';
import { pageOf } from './joinRoutes.ts';
import { linkOrigin } from './sameHost.ts';
import type { Wire } from './wire.ts';

/** What a page without a line may ask: which places its browser holds, the stop in their name, and where others come in. */
export async function ownPlaceRoutes(
  app: FastifyInstance,
  options: { readonly exercises: Exercises; readonly identity: Identity; readonly wire: Wire },
): Promise<void> {
  const { exercises, identity, wire } = options;

  app.get('/api/me', (request) => ({
    host: isAdmitted(identity, request, null, 'host'),
    places: identity.placesOf(request.cookies).flatMap((place) => {
      const room = exercises.get(place.exercise)?.room();
      if (!room) return [];
      const { exercise, seat, role } = place;
      const realWorldLabel = room.game.scenario.realWorldLabel ?? null;
      return [
        {
          exercise,
          seat,
          to: pageOf(place),
          runs: role !== 'observer' && room.clock.phase !== 'ended',
          realWorldLabel,
        },
      ];
    }),
  }));

  /** Where somebody else opens a link: an address and no secret; null while only this machine reaches the server. */
  app.get('/api/door', (request) => ({
    url: wire.nameForLinks() === null ? null : `${linkOrigin(request.headers.host, request.protocol, wire)}/join`,
  }));

  // Whoever holds a place may stop its exercise for something real, wherever in this browser they are (rule X5).
  app.post('/api/stop', { bodyLimit: 1024 }, async (request) => {
    // An observer sends nothing (rule G6).
    const places = identity.placesOf(request.cookies).filter(({ role }) => role !== 'observer');
    if (places.length === 0) {
      throw new HttpError(403, 'noPlace', 'This browser has no place in an exercise, so it can stop none.');
    }
    let stopped = 0;
    for (const { exercise, seat } of places) {
      const host = exercises.get(exercise);
      await host?.realWorldStop(seat);
      if (host?.room().clock.phase === 'stopped') stopped += 1;
    }
    request.log.info({ stopped }, 'real-world stop from a page without a line');
    return { stopped };
  });
}
