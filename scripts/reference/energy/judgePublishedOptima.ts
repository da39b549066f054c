import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { check } from '../check.ts';
import { type Check, type ReferenceFile, UnreadableFile, type Verdict } from '../referee.ts';
import { solveProgramme } from '../solveProgramme.ts';
import { placeOf, placesOf } from './caseNetwork.ts';
import { costOf } from './costOf.ts';
import { type MatpowerCase, readMatpowerCase } from './matpowerCase.ts';
import { asProgramme, type OptimalFlow } from './optimalFlow.ts';
import { readFormat } from './readFormat.ts';

const optimaSchema = z.looseObject({
  cases: z
    .record(
      z.string(),
      z.looseObject({
        published_BASELINE_DC: z.number().positive().optional(),
        computed_powermodels_convention: z.number().positive().optional(),
        computed_matpower_convention: z.number().positive().optional(),
      }),
    )
    .refine((cases) => Object.keys(cases).length > 0, 'there is no case'),
});

/** PowerModels: b = x / (r² + x²), without taps and shifts. MATPOWER: b = 1 / (x · tap), shifts injected. */
type Convention = 'powermodels' | 'matpower';

/** What the oracle's own tolerances leave open, as a share of the cost. */
const SHARE = 1e-7;

/** Holds the optimal power flow against published optima; each case lies beside the file as `pglib/pglib_opf_case<name>.m`. */
export async function judgePublishedOptima(value: unknown, place: ReferenceFile): Promise<Verdict> {
  const file = readFormat(optimaSchema, value, 'a file of published optima');
  const checks: Check[] = [];
  let solveMicros = 0;
  for (const [name, given] of Object.entries(file.cases)) {
    const network = caseBeside(name, place);
    const costs: Partial<Record<Convention, number>> = {};
    for (const convention of ['powermodels', 'matpower'] as const) {
      const { text, constant } = asProgramme(optimalFlowOf(network, convention, name));
      const startedAt = performance.now();
      const cost = await solveProgramme(text);
      solveMicros += Math.round((performance.now() - startedAt) * 1000);
      costs[convention] = cost == null ? Number.NaN : cost + constant;
    }
    const off = (convention: Convention, theirs: number) => Math.abs((costs[convention] ?? Number.NaN) - theirs);
    const { published_BASELINE_DC: published, computed_powermodels_convention: computed } = given;
    if (published !== undefined)
      checks.push(check(`${name}, published cost, $/h`, off('powermodels', published), halfDigit(published)));
    if (computed !== undefined)
      checks.push(check(`${name}, computed cost, $/h`, off('powermodels', computed), SHARE * computed));
    const { computed_matpower_convention: matpower } = given;
    if (matpower !== undefined)
      checks.push(check(`${name}, cost by MATPOWER’s convention, $/h`, off('matpower', matpower), SHARE * matpower));
  }
  if (checks.length === 0) throw new UnreadableFile('no case says what its optimum is');
  return { kind: 'energy', checks, solveMicros };
}

/** Half a unit of the fifth digit, and a hair for what lies on the border. */
function halfDigit(published: number): number {
  return 0.5000001 * 10 ** (Math.floor(Math.log10(published)) - 4);
}

function caseBeside(name: string, place: ReferenceFile): MatpowerCase {
  const path = `pglib_opf_case${name}.m`;
  for (const file of [path, `pglib_opf_${name}.m`, `${name}.m`])
    for (const at of [`pglib/${file}`, file]) {
      const text = place.beside(at);
      if (text !== null) return readMatpowerCase(text, file);
    }
  throw new UnreadableFile(`${path} lies neither in pglib/ beside it nor beside it`);
}

const [ID, TYPE, PD, , GS] = [0, 1, 2, 3, 4];
const RADIANS = Math.PI / 180;

function optimalFlowOf(file: MatpowerCase, convention: Convention, name: string): OptimalFlow {
  const column = (row: readonly number[], at: number): number => row[at] ?? 0;
  const places = placesOf(file.bus.map((row) => ({ id: column(row, ID) })));
  return {
    buses: file.bus.map((row) => ({
      load: column(row, TYPE) === 4 ? 0 : column(row, PD) + column(row, GS),
      isReference: column(row, TYPE) === 3,
    })),
    generators: file.gen.flatMap((row, g) => {
      const [bus = 0, , , , , , , status = 0, most = 0, least = 0] = row;
      if (status <= 0) return [];
      const what = `generator ${g + 1} of case ${name}`;
      return [{ bus: placeOf(places, bus, what), least, most, cost: costOf(file.gencost[g], what) }];
    }),
    branches: file.branch.flatMap((row, k) => {
      const [from = 0, to = 0, r = 0, x = 0, , rate = 0, , , tap = 0, shift = 0, status = 0] = row;
      const [least = -360, most = 360] = row.slice(11);
      if (status <= 0) return [];
      const what = `branch ${k + 1} of case ${name}`;
      const isBare = convention === 'powermodels';
      const susceptance = isBare ? x / (r * r + x * x) : 1 / (x * (tap === 0 ? 1 : tap));
      if (!Number.isFinite(susceptance)) throw new UnreadableFile(`${what} has no reactance`);
      return [
        {
          from: placeOf(places, from, what),
          to: placeOf(places, to, what),
          susceptance: file.baseMva * susceptance,
          shiftRadians: isBare ? 0 : shift * RADIANS,
          limit: rate > 0 ? rate : null,
          angles:
            (least === 0 && most === 0) || (least <= -360 && most >= 360)
              ? null
              : ([least * RADIANS, most * RADIANS] as const),
        },
      ];
    }),
  };
}
