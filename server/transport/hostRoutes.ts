import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { BOT_NAMES } from '../../engine/bots/botNames.ts';
import { EXCON } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import type { ExerciseHost } from '../exerciseHost.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity, Place } from '../identity/identity.ts';
import { hostOnly, setSession } from './access.ts';
import { hostExercise } from './hostExercise.ts';
import { HttpError } from './httpError.ts';
import { readBody } from './readBody.ts';

const createBody = z.strictObject({
  scenario: z.string().max(60),
  turns: z.int().min(1).optional(),
  planningSeconds: z.int().min(1).max(86_400).optional(),
  bots: z.record(z.string().max(60), z.enum(BOT_NAMES)).default({}),
});
const placeBody = z.strictObject({ seat: z.string().max(60) });

interface ById {
  Params: { readonly id: string };
}

/** What the host does in the lobby: makes exercises, hands out links, takes them back. */
export async function hostRoutes(
  app: FastifyInstance,
  options: {
    readonly scenarios: ReadonlyMap<string, Scenario>;
    readonly exercises: Exercises;
    readonly identity: Identity;
  },
): Promise<void> {
  const { scenarios, exercises, identity } = options;
  app.addHook('onRequest', hostOnly(identity));

  const find = (id: string): ExerciseHost => {
    const host = exercises.get(id);
    if (!host) throw new HttpError(404, 'unknownExercise', `There is no exercise ${id} here.`);
    return host;
  };
  const placeIn = (host: ExerciseHost, body: unknown): Place => {
    const { seat } = readBody(placeBody, body);
    if (seat === EXCON) return { exercise: host.exercise, seat, role: 'excon' };
    if (!seatsOf(host.room().game.scenario).includes(seat)) {
      throw new HttpError(404, 'unknownSeat', `There is no seat ${seat} in ${host.exercise}.`);
    }
    return { exercise: host.exercise, seat, role: 'seat' };
  };
  const openControl = (exercise: string) => identity.openSession({ exercise, seat: EXCON, role: 'excon' });

  app.get('/scenarios', () => ({ scenarios: [...scenarios.values()].map(hostScenario) }));

  app.get('/exercises', () => ({ exercises: exercises.list().map((host) => hostExercise(host.room(), identity)) }));

  app.post('/exercises', async (request, reply) => {
    const plan = readBody(createBody, request.body);
    const scenario = scenarios.get(plan.scenario);
    if (!scenario) throw new HttpError(404, 'unknownScenario', `There is no scenario ${plan.scenario} here.`);
    const { turns = scenario.turns, planningSeconds = scenario.planningSeconds, bots } = plan;
    if (turns > scenario.turns) {
      throw new HttpError(400, 'malformed', `turns: ${scenario.id} is written for ${scenario.turns} turns`);
    }
    const stranger = Object.keys(bots).find((seat) => !seatsOf(scenario).includes(seat));
    if (stranger !== undefined) throw new HttpError(400, 'malformed', `bots: there is no seat ${stranger}`);
    const host = await exercises.create({ scenario, turns, planningSeconds, covered: bots });
    const sessionToken = await openControl(host.exercise);
    setSession(reply, { exercise: host.exercise, seat: EXCON }, sessionToken);
    return reply.code(201).send(hostExercise(host.room(), identity));
  });

  app.post<ById>('/exercises/:id/invites', async (request) => {
    const place = placeIn(find(request.params.id), request.body);
    const token = await identity.invite(place);
    request.log.info({ exercise: place.exercise, seat: place.seat }, 'invited');
    return { seat: place.seat, url: `${request.protocol}://${request.headers.host}/join#${token}` };
  });

  app.post<ById>('/exercises/:id/revoke', async (request) => {
    const host = find(request.params.id);
    const place = placeIn(host, request.body);
    const ended = await identity.revoke(host.exercise, place.seat);
    host.dismiss(place.seat);
    request.log.info({ exercise: host.exercise, seat: place.seat, ended }, 'revoked');
    return { seat: place.seat, ended };
  });

  app.post<ById>('/exercises/:id/excon', async (request, reply) => {
    const { exercise } = find(request.params.id);
    setSession(reply, { exercise, seat: EXCON }, await openControl(exercise));
    return { to: `/excon/${exercise}` };
  });
}

function hostScenario({ id, title, summary, caveat, turns, hoursPerTurn, nations }: Scenario) {
  return {
    id,
    title,
    summary,
    caveat,
    turns,
    hoursPerTurn,
    nations: nations.map((nation) => ({
      id: nation.id,
      name: nation.name,
      colour: nation.colour,
      lendsOnly: nation.mayOnlyTravel.length > 0,
      seats: nation.seats.map(({ id: seat, role, name }) => ({ id: seat, role, name })),
    })),
  };
}
