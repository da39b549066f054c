import { factorFlow, type PowerFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { CaseFile, Outage } from './caseFile.ts';
import { deviation, setDifference } from './deviation.ts';
import { MEGAWATTS } from './tolerances.ts';

/** The largest deviations over all outages of a case. */
interface Worst {
  ends: number;
  islands: number;
  separated: number;
  separatedMw: number;
  flows: number;
  sums: number;
  overloads: number;
}

/** Takes out each branch that the case takes out, alone, and compares what is left. */
export function judgeOutages(file: CaseFile, network: PowerFlow): readonly Check[] {
  const outages = file.n_minus_1;
  if (!outages || outages.length === 0) return [];
  const worst: Worst = { ends: 0, islands: 0, separated: 0, separatedMw: 0, flows: 0, sums: 0, overloads: 0 };
  for (const outage of outages) judgeOutage(file, network, outage, worst);
  const n = outages.length;
  return [
    check(`outages of ${n} whose branch ends elsewhere`, worst.ends, 0),
    check(`islands that differ over ${n} outages`, worst.islands, 0),
    check(`separated buses that differ over ${n} outages`, worst.separated, 0),
    check(`load and generation of separated parts over ${n} outages, MW`, worst.separatedMw, MEGAWATTS),
    check(`flows over ${n} outages, MW`, worst.flows, MEGAWATTS),
    check(`sums and largest flows over ${n} outages, MW`, worst.sums, MEGAWATTS),
    check(`overloaded branches that differ over ${n} outages`, worst.overloads, 0),
  ];
}

function judgeOutage(file: CaseFile, network: PowerFlow, outage: Outage, worst: Worst): void {
  const branch = file.branch[outage.branch];
  if (!branch) throw new UnreadableFile(`n_minus_1 takes out branch ${outage.branch}, and there is no such branch`);
  const was = network.inService[outage.branch] ?? 0;
  network.inService[outage.branch] = 0;
  split(network);
  if ((outage.from ?? branch.f) !== branch.f || (outage.to ?? branch.t) !== branch.t) worst.ends++;
  if (network.islandCount !== outage.islands) worst.islands++;
  judgeSeparated(file, network, outage, worst);
  factorFlow(network);
  solveFlow(network);
  const { flow } = network;
  const magnitudes = flow.map(Math.abs);
  const largest = magnitudes.reduce((a, b) => Math.max(a, b), 0);
  if (outage.flow_MW) raise(worst, 'flows', deviation(flow, outage.flow_MW, `outage ${outage.branch}`));
  const compare = (ours: number, theirs: number | null | undefined) => {
    if (typeof theirs === 'number') raise(worst, 'sums', Math.abs(ours - theirs));
  };
  compare(
    magnitudes.reduce((a, b) => a + b, 0),
    outage.sum_abs_flow_MW,
  );
  compare(Math.sqrt(flow.reduce((sum, mw) => sum + mw * mw, 0)), outage.l2_flow_MW);
  compare(largest, outage.max_abs_flow_MW);
  if (typeof outage.argmax_branch === 'number') compare(largest, magnitudes[outage.argmax_branch] ?? Number.NaN);
  if (outage.overloaded_branches) {
    const overloaded = file.branch.flatMap(({ rateA }, k) =>
      rateA > 0 && (magnitudes[k] ?? 0) > rateA + 1e-6 ? [k] : [],
    );
    worst.overloads += setDifference(overloaded, outage.overloaded_branches);
  }
  network.inService[outage.branch] = was;
}

/** The parts that fell off: each must be an island of ours, all but one of them. A part's load may be meant with or without its shunts. */
function judgeSeparated(file: CaseFile, network: PowerFlow, outage: Outage, worst: Worst): void {
  const { islandOf, islandCount } = network;
  const parts = outage.separated ?? [];
  if (!outage.separated) return;
  const seen = new Set<number>();
  for (const part of parts) {
    const island = islandOf[file.bus.findIndex(({ id }) => part.buses.includes(id))] ?? -1;
    seen.add(island);
    const buses = file.bus.filter((_, i) => islandOf[i] === island);
    const ids = buses.map(({ id }) => id);
    worst.separated += setDifference(ids, part.buses);
    const load = buses.reduce((sum, { Pd }) => sum + Pd, 0);
    const shunts = buses.reduce((sum, { Gs }) => sum + Gs, 0);
    const gens = file.gen.filter(({ bus, status }) => status > 0 && ids.includes(bus));
    const off = (ours: number, given: number) => raise(worst, 'separatedMw', Math.abs(ours - given));
    off(Math.abs(load - part.load_MW) <= Math.abs(load + shunts - part.load_MW) ? load : load + shunts, part.load_MW);
    off(
      gens.reduce((sum, { Pg }) => sum + Pg, 0),
      part.gen_MW,
    );
    off(
      gens.reduce((sum, { Pmax }) => sum + Pmax, 0),
      part.gen_cap_MW,
    );
  }
  worst.separated += Math.abs(islandCount - 1 - seen.size) + (parts.length - seen.size);
}

/** Keeps the larger; a NaN stays. */
function raise(worst: Worst, key: keyof Worst, value: number): void {
  worst[key] = Math.max(worst[key], value);
}
