import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { BOT_NAMES } from '../../engine/bots/botNames.ts';
import { EXCON } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { seatsOf } from '../../engine/room/openRoom.ts';
import type { Exercises } from '../exercises.ts';
import type { Identity } from '../identity/identity.ts';
import { hostOnly, isAdmitted, setSession } from './access.ts';
import { findExercise } from './findExercise.ts';
import { hostExercise } from './hostExercise.ts';
import { HttpError } from './httpError.ts';
import { readBody } from './readBody.ts';

const createBody = z.strictObject({
  scenario: z.string().max(60),
  turns: z.int().min(1).optional(),
  planningSeconds: z.int().min(1).max(86_400).optional(),
  bots: z.record(z.string().max(60), z.enum(BOT_NAMES)).default({}),
});

interface ById {
  Params: { readonly id: string };
}

/** What only the host does in the lobby: makes exercises and opens their consoles. */
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
    setSession(identity, reply, { exercise: host.exercise, seat: EXCON }, sessionToken);
    return reply.code(201).send(hostExercise(host.room(), identity));
  });

  app.post<ById>('/exercises/:id/stop', async (request) => {
    const host = findExercise(exercises, request.params.id);
    await host.realWorldStop(EXCON);
    request.log.info({ exercise: host.exercise }, 'real-world stop from the lobby');
    return { phase: host.room().clock.phase };
  });

  app.post<ById>('/exercises/:id/excon', async (request, reply) => {
    const { exercise } = findExercise(exercises, request.params.id);
    // A browser that is control already stays the controller it is; the list of controllers would fill with ghosts.
    if (!isAdmitted(identity, request, exercise, EXCON)) {
      setSession(identity, reply, { exercise, seat: EXCON }, await openControl(exercise));
    }
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
