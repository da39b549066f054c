import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { type LoadedEpanet, loadEpanet } from '../../server/loadEpanet.ts';
import { check } from './check.ts';
import { oneLine } from './oneLine.ts';
import { type Check, type Referee, type ReferenceFile, UnreadableFile } from './referee.ts';
import { type Moment, waterPeriod } from './waterPeriod.ts';
import { waterReadings } from './waterReadings.ts';

/** Heads, demands and flows in the units of the file. */
const TOLERANCE = 1e-3;
/** Half of the last digit with which single demands are printed. */
const HALF_PRINTED = 5e-6;

const Answer = z.object({
  scenario: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  node_ids: z.array(z.string()).min(1),
  link_ids: z.array(z.string()).min(1),
  steps: z
    .array(
      z.object({
        t: z.number(),
        head: z.array(z.number()),
        demand: z.array(z.number()),
        flow: z.array(z.number()),
        served: z.number().nullish(),
        deficit: z.number().nullish(),
      }),
    )
    .min(1),
});
type Answer = z.infer<typeof Answer>;

/** EPANET as we run it against heads, demands and flows of another build of it: `Net1.inp` with the `water_Net1_s*.json` beside it. */
export const waterReferee: Referee = {
  kinds: ['water', 'epanet'],
  async judge(file) {
    const { text, answers } = filesOf(file);
    const epanet = await loadEpanet();
    const start = performance.now();
    const periods = answers.map(({ name, answer }) => ({ name, answer, moments: solve(epanet, text, answer) }));
    const solveMicros = Math.round((performance.now() - start) * 1000);
    const checks = periods.flatMap(({ name, answer, moments }) => compare(name, answer, moments));
    return { kind: 'water', checks, solveMicros };
  },
};

function filesOf(file: ReferenceFile): { text: string; answers: readonly { name: string; answer: Answer }[] } {
  const network = /^(?<net>.+)\.inp$/i.exec(file.name)?.groups?.net;
  if (network !== undefined) {
    const names = file.list.filter((name) => name.startsWith(`water_${network}_s`) && /_s\d+\.json$/.test(name));
    if (names.length === 0)
      throw new UnreadableFile(`no answers lie beside it; there should be files such as water_${network}_s0.json.`);
    return {
      text: file.text,
      answers: names.map((name) => ({ name, answer: readAnswer(name, file.beside(name) ?? '') })),
    };
  }
  const named = /^water_(?<net>.+)_s\d+\.json$/.exec(file.name)?.groups?.net;
  if (named === undefined)
    throw new UnreadableFile('a water file is a network such as Net1.inp or its answers such as water_Net1_s0.json.');
  const text = file.beside(`${named}.inp`);
  if (text === null) throw new UnreadableFile(`its network ${named}.inp does not lie beside it.`);
  return { text, answers: [{ name: file.name, answer: readAnswer(file.name, file.text) }] };
}

function readAnswer(name: string, text: string): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`${name} is no JSON: ${oneLine(error)}`);
  }
  const answer = Answer.safeParse(json);
  if (!answer.success)
    throw new UnreadableFile(`${name} is not of the form of water answers: ${oneLine(z.prettifyError(answer.error))}`);
  return answer.data;
}

/** Runs an answer's scenario. Where its name leaves open what is meant, the first reading counts whose answers fit, else the plainest. */
function solve(epanet: LoadedEpanet, text: string, answer: Answer): readonly Moment[] {
  const [plainest, ...others] = waterReadings(epanet, text, answer.scenario);
  const moments = waterPeriod(epanet, text, answer.scenario, plainest);
  const fits = (given: readonly Moment[]) => compare('', answer, given).every(({ ok }) => ok);
  if (fits(moments)) return moments;
  for (const reading of others) {
    const given = waterPeriod(epanet, text, answer.scenario, reading);
    if (fits(given)) return given;
  }
  return moments;
}

function compare(name: string, { node_ids, link_ids, steps }: Answer, moments: readonly Moment[]): readonly Check[] {
  const worst = { head: 0, demand: 0, flow: 0 };
  const sums: { served: number | null; deficit: number | null } = { served: null, deficit: null };
  const at = new Map(moments.map((moment) => [moment.t, moment]));
  for (const step of steps) {
    const moment = at.get(step.t);
    for (const what of ['head', 'demand', 'flow'] as const) {
      const ids = what === 'flow' ? link_ids : node_ids;
      if (step[what].length !== ids.length)
        throw new UnreadableFile(
          `${name} has ${step[what].length} values of ${what} at ${step.t} s for ${ids.length} ids.`,
        );
      for (const [i, id] of ids.entries()) {
        const ours = moment?.[what].get(id);
        if (moment && ours === undefined) throw new UnreadableFile(`${name} names ${id}, which the network has not.`);
        worst[what] = Math.max(worst[what], Math.abs((ours ?? Number.NaN) - (step[what][i] ?? Number.NaN)));
      }
    }
    for (const what of ['served', 'deficit'] as const) {
      const given = step[what];
      if (typeof given === 'number')
        sums[what] = Math.max(sums[what] ?? 0, sumApart(what, given, node_ids, step.demand, moment));
    }
  }
  const scenario = name.replace(/\.json$/, '');
  return [
    ...(['head', 'demand', 'flow'] as const).map((what) => check(`${scenario} ${what}s`, worst[what], TOLERANCE)),
    ...(['served', 'deficit'] as const).flatMap((what) =>
      sums[what] === null ? [] : [check(`${scenario} ${what}, in all`, sums[what], TOLERANCE)],
    ),
  ];
}

/**
 * How far what junctions are served or lack in all is off. Each demand may be off by the tolerance and their sum by more; therefore what the
 * file's own demands, which are held one by one, add up to counts as well, as exactly as their five printed digits let it.
 */
function sumApart(
  what: 'served' | 'deficit',
  given: number,
  ids: readonly string[],
  demands: readonly number[],
  moment: Moment | undefined,
): number {
  if (!moment) return Number.NaN;
  const added = demands.reduce(
    (sum, demand, i) => (moment.junctions.has(ids[i] ?? '') ? sum + Math.max(0, demand) : sum),
    0,
  );
  const byDemands = what === 'served' ? added : moment.served + moment.deficit - added;
  return Math.min(
    Math.abs(given - moment[what]),
    Math.max(0, Math.abs(given - byDemands) - HALF_PRINTED * demands.length),
  );
}
