import { performance } from 'node:perf_hooks';
import { factorFlow, type PowerFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile, type Verdict } from '../referee.ts';
import { type CaseFile, caseSchema } from './caseFile.ts';
import { caseNetwork, isIsolated, placeOf, placesOf } from './caseNetwork.ts';
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
    check('angles, degrees', deviation(degrees, connectedAngles(file, degrees), 'solution.Va_deg'), DEGREES),
    check('flows, MW', deviation(network.flow, file.solution.flow_MW, 'solution.flow_MW'), MEGAWATTS),
    ...slackChecks(file, network),
    check('balance at each bus, MW', imbalance(network), MEGAWATTS),
    ...judgeOutages(file, network),
    ...(await judgeCaseOptimum(file)),
  ];
  return { kind: 'energy', checks, solveMicros };
}

/** The file's angles; of a bus that is isolated by its type the angle means nothing, and ours stands for it. */
function connectedAngles(file: CaseFile, ours: Float64Array): readonly number[] {
  const { Va_deg: theirs } = file.solution;
  return theirs.map((angle, i) => {
    const bus = file.bus[i];
    return bus && isIsolated(bus) ? (ours[i] ?? angle) : angle;
  });
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

/**
 * The generators at the reference bus give what the others leave open: the first one in service takes it all. The file may name all of
 * them, with those out of service or without, or the first alone, or their sum.
 */
function slackChecks(file: CaseFile, network: PowerFlow): readonly Check[] {
  const { slack_bus: buses, slack_gen_MW: theirs } = file.solution;
  const references = file.bus.filter(({ type }) => type === 3).map(({ id }) => id);
  const checks = buses ? [check('reference buses that differ', setDifference(references, buses), 0)] : [];
  if (!theirs) return checks;
  const places = placesOf(file.bus);
  const out = outflow(network);
  const at = references.map((id) => {
    const bus = placeOf(places, id, 'the solution');
    const rest = (out[bus] ?? 0) - (network.injection[bus] ?? 0);
    const here = file.gen.filter((g) => g.bus === id);
    const first = here.findIndex(({ status }) => status > 0);
    return here.map(({ Pg, status }, i) => ({
      isOn: status > 0,
      isFirst: i === first,
      mw: i === first ? Pg + rest : Pg,
    }));
  });
  const running = at.map((here) => here.filter(({ isOn }) => isOn));
  const mw = (rows: readonly { readonly mw: number }[]) => rows.map((row) => row.mw);
  const readings = [
    mw(running.flat()),
    mw(running.flatMap((here) => here.filter(({ isFirst }) => isFirst))),
    running.map((here) => mw(here).reduce((sum, each) => sum + each, 0)),
    at.flat().map(({ isOn, mw: each }) => (isOn ? each : 0)),
    mw(at.flat()),
  ].filter(({ length }) => length === theirs.length);
  if (readings.length === 0)
    throw new UnreadableFile(
      `solution.slack_gen_MW holds ${theirs.length} figures where ${running.flat().length} belong`,
    );
  const off = readings.map((ours) => deviation(ours, theirs, 'solution.slack_gen_MW'));
  return [...checks, check('generation at the reference, MW', Math.min(...off), MEGAWATTS)];
}
