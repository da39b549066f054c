import { performance } from 'node:perf_hooks';
import { factorFlow, type PowerFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile, type Verdict } from '../referee.ts';
import { type CaseFile, caseSchema } from './caseFile.ts';
import { caseNetwork, placeOf, placesOf } from './caseNetwork.ts';
import { deviation, setDifference } from './deviation.ts';
import { judgeCaseOptimum } from './judgeCaseOptimum.ts';
import { judgeOutages } from './judgeOutages.ts';
import { readFormat } from './readFormat.ts';
import { DEGREES, MEGAWATTS } from './tolerances.ts';

/** Holds the DC power flow against a case: its solution, every outage of one branch, and what falls apart then. */
export async function judgeCase(value: unknown): Promise<Verdict> {
  const file = readFormat(caseSchema, value, 'an energy case');
  const network = caseNetwork(file);
  const startedAt = performance.now();
  split(network);
  factorFlow(network);
  solveFlow(network);
  const solveMicros = Math.round((performance.now() - startedAt) * 1000);
  const degrees = network.angleRadians.map((angle) => angle * (180 / Math.PI));
  const checks = [
    check('angles, degrees', deviation(degrees, file.solution.Va_deg, 'solution.Va_deg'), DEGREES),
    check('flows, MW', deviation(network.flow, file.solution.flow_MW, 'solution.flow_MW'), MEGAWATTS),
    ...slackChecks(file, network),
    check('balance at each bus, MW', imbalance(network), MEGAWATTS),
    ...judgeOutages(file, network),
    ...(await judgeCaseOptimum(file)),
  ];
  return { kind: 'energy', checks, solveMicros };
}

/** What leaves each bus over its branches, MW. */
function outflow({ topology, flow }: PowerFlow): Float64Array {
  const out = new Float64Array(topology.busCount);
  for (const [k, mw] of flow.entries()) {
    const f = topology.from[k] ?? 0;
    const t = topology.to[k] ?? 0;
    out[f] = (out[f] ?? 0) + mw;
    out[t] = (out[t] ?? 0) - mw;
  }
  return out;
}

/** What goes into a bus leaves it over its branches, everywhere but at the references. */
function imbalance(network: PowerFlow): number {
  const { injection, islandOf, referenceOf } = network;
  const rest = outflow(network).map((mw, bus) =>
    referenceOf[islandOf[bus] ?? 0] === bus ? 0 : mw - (injection[bus] ?? 0),
  );
  return deviation(
    rest,
    Array.from(rest, () => 0),
    'the balance',
  );
}

/** The generators at the reference bus give what the others leave open: the first one in service takes it all. */
function slackChecks(file: CaseFile, network: PowerFlow): readonly Check[] {
  const { slack_bus: buses, slack_gen_MW: theirs } = file.solution;
  const references = file.bus.filter(({ type }) => type === 3).map(({ id }) => id);
  const checks = buses ? [check('reference buses that differ', setDifference(references, buses), 0)] : [];
  if (!theirs) return checks;
  const places = placesOf(file.bus);
  const out = outflow(network);
  const held = references.flatMap((id) => {
    const bus = placeOf(places, id, 'the solution');
    const rest = (out[bus] ?? 0) - (network.injection[bus] ?? 0);
    return file.gen
      .filter((g) => g.bus === id && g.status > 0)
      .map(({ Pg }, i) => ({ mw: i === 0 ? Pg + rest : Pg, i }));
  });
  const ours = held.length === theirs.length ? held : held.filter(({ i }) => i === 0);
  if (ours.length !== theirs.length)
    throw new UnreadableFile(`solution.slack_gen_MW holds ${theirs.length} figures where ${ours.length} belong`);
  const off = deviation(
    ours.map(({ mw }) => mw),
    theirs,
    'solution.slack_gen_MW',
  );
  return [...checks, check('generation at the reference, MW', off, MEGAWATTS)];
}
