import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Scenario } from '../engine/model/scenario.ts';
import type { Clock } from './clock.ts';
import { openDebriefs } from './debrief/debriefs.ts';
import { type Exercises, openExercises, type RandomBytes } from './exercises.ts';
import { sessionCookies } from './identity/cookie.ts';
import { openIdentity } from './identity/identity.ts';
import { mergedSeats } from './identity/mergedSeats.ts';
import type { EventStore } from './store/eventStore.ts';
import { createApp } from './transport/createApp.ts';
import { debriefRoutes } from './transport/debriefRoutes.ts';
import { healthRoutes } from './transport/healthRoutes.ts';
import { hostRoutes } from './transport/hostRoutes.ts';
import { joinRoutes } from './transport/joinRoutes.ts';
import { ownPlaceRoutes } from './transport/ownPlaceRoutes.ts';
import { pages } from './transport/pages.ts';
import { seatAccessRoutes } from './transport/seatAccessRoutes.ts';
import { sessionLines } from './transport/sessionLines.ts';
import { socketRoutes } from './transport/socketRoutes.ts';
import { LOOPBACK_WIRE, type Wire } from './transport/wire.ts';

/** What a server is made of; whoever makes it opens the store and tells the time. */
export interface ServerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly logFile: string | null;
  /** How browsers reach it; on this machine only unless told otherwise. */
  readonly wire?: Wire;
  /** Where exercises take ids, seeds and secrets from; Node's own source unless a test compares two servers. */
  readonly randomBytes?: RandomBytes;
}

/** A whole server that does not listen yet. */
export interface Server {
  readonly app: FastifyInstance;
  readonly exercises: Exercises;
  /** A fresh one-time token for the host; earlier ones are void. */
  inviteHost(): Promise<string>;
  /** Finishes what is under way, says goodbye on every line, and closes the store. */
  stop(): Promise<void>;
}

/** Puts a server together and restores its exercises. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { store, clock, scenarios, randomBytes = cryptoRandomBytes, wire = LOOPBACK_WIRE } = options;
  const app = await createApp({ logFile: options.logFile, wire });
  const identity = await openIdentity(store, clock, sessionCookies(wire));
  const lines = sessionLines();
  const exercises = await openExercises({ store, clock, log: app.log, randomBytes });
  const debriefs = openDebriefs();
  for (const host of exercises.list()) await host.merge(mergedSeats(identity, host.exercise));
  let stopping: Promise<void> | null = null;

  await app.register(pages, { folder: options.pages });
  await app.register(joinRoutes, { identity });
  await app.register(ownPlaceRoutes, { exercises, identity, wire });
  await app.register(hostRoutes, { prefix: '/api/host', scenarios, exercises, identity });
  await app.register(seatAccessRoutes, { prefix: '/api/host', exercises, identity, lines, wire });
  await app.register(debriefRoutes, { exercises, identity, debriefs });
  await app.register(socketRoutes, { exercises, identity, clock, lines });
  await app.register(healthRoutes, { store, isStopping: () => stopping !== null });

  const stop = async (): Promise<void> => {
    await Promise.all([exercises.stop(), debriefs.stop()]);
    await app.close();
    await store.close();
  };
  return {
    app,
    exercises,
    inviteHost: () => identity.invite({ exercise: null, seat: 'host', role: 'host' }),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
