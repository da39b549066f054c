import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import { solveProgramme } from '../solveProgramme.ts';
import type { CaseFile } from './caseFile.ts';
import { placeOf, placesOf } from './caseNetwork.ts';
import { costOf, priceOf } from './costOf.ts';
import { asProgramme, type OptimalFlow } from './optimalFlow.ts';

/** The file's optima come from an interior-point solver, which stops a little above the optimum. */
const SHARE = 1e-6;
/** Its generation is printed with four digits. */
const PRINTED = 1e-4;

/** Holds the optimum of a case (MATPOWER's convention) against the oracle, and the generation given for it against both. */
export async function judgeCaseOptimum(file: CaseFile): Promise<readonly Check[]> {
  const { dc_opf: optimum, gencost } = file;
  if (!optimum) return [];
  if (!gencost) throw new UnreadableFile('dc_opf has an objective, and there is no gencost to reckon it with');
  const flow = caseOptimalFlow(file, gencost);
  const { text, constant } = asProgramme(flow);
  const ours = await solveProgramme(text);
  const off = ours == null ? Number.NaN : Math.abs(ours + constant - optimum.objective);
  // Where the oracle gives up it says nothing about the file; the generation given is still judged below.
  const checks =
    ours === undefined ? [] : [check('cost of the optimal power flow, $/h', off, SHARE * Math.abs(optimum.objective))];
  const { gen_MW: given } = optimum;
  if (!given) return checks;
  const running = file.gen.filter(({ status }) => status > 0);
  const outputs = given.length === file.gen.length ? given.filter((_, g) => (file.gen[g]?.status ?? 0) > 0) : given;
  if (outputs.length !== running.length)
    throw new UnreadableFile(`dc_opf.gen_MW holds ${given.length} figures where ${running.length} belong`);
  const load = flow.buses.reduce((sum, bus) => sum + bus.load, 0);
  const made = outputs.reduce((sum, mw) => sum + mw, 0);
  const price = flow.generators.reduce((sum, { cost }, g) => sum + priceOf(cost, outputs[g] ?? 0), 0);
  const slope = flow.generators.reduce(
    (sum, { cost, most }) => Math.max(sum, Math.abs(priceOf(cost, most) - priceOf(cost, most - 1))),
    0,
  );
  return [
    ...checks,
    check('generation at the optimum less load, MW', Math.abs(made - load), PRINTED * outputs.length),
    check(
      'cost of the generation given, $/h',
      Math.abs(price - optimum.objective),
      SHARE * Math.abs(optimum.objective) + PRINTED * outputs.length * slope,
    ),
  ];
}

function caseOptimalFlow(file: CaseFile, gencost: readonly (readonly number[])[]): OptimalFlow {
  const places = placesOf(file.bus);
  return {
    buses: file.bus.map(({ Pd, Gs, type }) => ({ load: type === 4 ? 0 : Pd + Gs, isReference: type === 3 })),
    generators: file.gen.flatMap(({ bus, status, Pmin, Pmax }, g) =>
      status > 0
        ? [
            {
              bus: placeOf(places, bus, `generator ${g}`),
              least: Pmin,
              most: Pmax,
              cost: costOf(gencost[g], `generator ${g}`),
            },
          ]
        : [],
    ),
    branches: file.branch.flatMap(({ f, t, x, tap, shift, rateA, status }, k) =>
      status > 0
        ? [
            {
              from: placeOf(places, f, `branch ${k}`),
              to: placeOf(places, t, `branch ${k}`),
              susceptance: file.baseMVA / (x * (tap === 0 ? 1 : tap)),
              shiftRadians: (shift * Math.PI) / 180,
              limit: rateA > 0 ? rateA : null,
              angles: null,
            },
          ]
        : [],
    ),
  };
}
