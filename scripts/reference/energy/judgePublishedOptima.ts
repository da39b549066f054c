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
        published_BASELINE_DC: z.number().nullish(),
        computed_powermodels_convention: z.number().nullish(),
        computed_matpower_convention: z.number().nullish(),
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
    const costs = new Map<Convention, number>();
    const off = async (convention: Convention, theirs: number): Promise<number> => {
      const known = costs.get(convention);
      if (known !== undefined) return Math.abs(known - theirs);
      const { text, constant } = asProgramme(optimalFlowOf(network, convention, name));
      const startedAt = performance.now();
      const cost = await solveProgramme(text);
      solveMicros += Math.round((performance.now() - startedAt) * 1000);
      costs.set(convention, cost == null ? Number.NaN : cost + constant);
      return off(convention, theirs);
    };
    const hold = async (
      what: string,
      convention: Convention,
      theirs: number | null | undefined,
      tolerance: Tolerance,
    ) => {
      if (typeof theirs !== 'number') return;
      checks.push(check(`${name}, ${what}, $/h`, await off(convention, theirs), tolerance(theirs)));
    };
    await hold('published cost', 'powermodels', given.published_BASELINE_DC, halfDigit);
    await hold('computed cost', 'powermodels', given.computed_powermodels_convention, share);
    await hold('cost by MATPOWER’s convention', 'matpower', given.computed_matpower_convention, share);
  }
  if (checks.length === 0) throw new UnreadableFile('no case says what its optimum is');
  return { kind: 'energy', checks, solveMicros };
}

type Tolerance = (cost: number) => number;

/** Half a unit of the fifth digit, and a hair for what lies on the border; half of the fourth digit behind the point for a cost of 0. */
function halfDigit(published: number): number {
  return published === 0 ? 5e-5 : 0.5000001 * 10 ** (Math.floor(Math.log10(Math.abs(published))) - 4);
}

/** Of a cost that is given to more digits. */
function share(computed: number): number {
  return SHARE * (computed === 0 ? 1 : Math.abs(computed));
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
