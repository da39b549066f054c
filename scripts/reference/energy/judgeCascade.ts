import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import {
  balancedFlow,
  type CascadeLoads,
  simultaneousCascade,
} from '../../../engine/infrastructure/energy/cascade/simultaneousCascade.ts';
import type { PowerFlow } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import { check } from '../check.ts';
import { type ReferenceFile, UnreadableFile, type Verdict } from '../referee.ts';
import { type CaseFile, caseSchema } from './caseFile.ts';
import { caseNetwork, placeOf, placesOf } from './caseNetwork.ts';
import { deviation } from './deviation.ts';
import { readFormat, readObject } from './readFormat.ts';
import { MEGAWATTS } from './tolerances.ts';

const index = z.int().min(0);
const cascadeSchema = z.looseObject({
  case: z.string().optional(),
  alpha: z.number().min(0),
  floor_MW: z.number().min(0),
  base_served_MW: z.number(),
  base_flow_MW: z.array(z.number()),
  capacity_MW: z.array(z.number()),
  cases: z
    .array(
      z.looseObject({
        initial: z.array(index),
        rounds: z.array(z.array(index)),
        n_tripped: index,
        islands: index,
        served_MW: z.number(),
        served_fraction: z.number(),
      }),
    )
    .min(1),
});

/** Served shares are printed with nine digits. */
const SHARE = 1e-8;

/** Holds the cascade without operators against a file: base flows, limits, and round by round what each outage brings down. */
export function judgeCascade(value: unknown, place: ReferenceFile): Verdict {
  const file = readFormat(cascadeSchema, value, 'an energy cascade');
  const network = bareNetwork(caseBeside(file.case, place));
  const limit = new Float64Array(network.flow.length);
  const startedAt = performance.now();
  const base = startingLoads(network.file);
  balancedFlow(network, base);
  const served = sum(base.load);
  for (const [k, mw] of network.flow.entries()) limit[k] = Math.max((1 + file.alpha) * Math.abs(mw), file.floor_MW);
  const flows = deviation(network.flow, file.base_flow_MW, 'base_flow_MW');
  const limits = deviation(limit, file.capacity_MW, 'capacity_MW');
  const off = { rounds: 0, tripped: 0, islands: 0, served: 0, share: 0 };
  for (const [n, outage] of file.cases.entries()) {
    network.inService.set(network.atFirst);
    for (const k of outage.initial) {
      if (k >= limit.length) throw new UnreadableFile(`case ${n} takes out branch ${k}, and there is no such branch`);
      network.inService[k] = 0;
    }
    // Every outage strikes the network as it was balanced before.
    const loads: CascadeLoads = {
      generation: base.generation.slice(),
      capability: base.capability,
      load: base.load.slice(),
    };
    const rounds = simultaneousCascade(network, loads, limit);
    if (JSON.stringify(rounds) !== JSON.stringify(outage.rounds.map((round) => round.toSorted((a, b) => a - b))))
      off.rounds++;
    if (rounds.flat().length !== outage.n_tripped) off.tripped++;
    if (network.islandCount !== outage.islands) off.islands++;
    off.served = Math.max(off.served, Math.abs(sum(loads.load) - outage.served_MW));
    off.share = Math.max(off.share, Math.abs(sum(loads.load) / served - outage.served_fraction));
  }
  const solveMicros = Math.round((performance.now() - startedAt) * 1000);
  const n = file.cases.length;
  const checks = [
    check('flows before any outage, MW', flows, MEGAWATTS),
    check('limits, MW', limits, MEGAWATTS),
    check('load served before any outage, MW', Math.abs(served - file.base_served_MW), MEGAWATTS),
    check(`cascades of ${n} that differ in a round`, off.rounds, 0),
    check(`cascades of ${n} that trip another number`, off.tripped, 0),
    check(`cascades of ${n} that leave other islands`, off.islands, 0),
    check(`load served after ${n} cascades, MW`, off.served, MEGAWATTS),
    check(`share served after ${n} cascades`, off.share, SHARE),
  ];
  return { kind: 'energy', checks, solveMicros };
}

/** The case that the cascade ran on lies beside it as `energy_<case>.json`. */
function caseBeside(named: string | undefined, place: ReferenceFile): CaseFile {
  const name = `energy_${named ?? place.name.replace(/^energy_cascade_|\.json$/g, '')}.json`;
  const text = place.beside(name);
  if (text === null) throw new UnreadableFile(`its network is in ${name}, which does not lie beside it`);
  return readFormat(caseSchema, readObject(text), `an energy case (${name})`);
}

/** The cascade's own convention leaves phase shifts out. */
function bareNetwork(file: CaseFile): PowerFlow & { readonly file: CaseFile; readonly atFirst: Uint8Array } {
  const network = caseNetwork(file);
  network.shiftRadians.fill(0);
  return { ...network, file, atFirst: network.inService.slice() };
}

/** Negative load counts as none; a generator that gives more than its most may go on doing so. */
function startingLoads(file: CaseFile): CascadeLoads {
  const places = placesOf(file.bus);
  const generation = new Float64Array(file.bus.length);
  const capability = new Float64Array(file.bus.length);
  for (const [k, { bus, Pg, Pmax, status }] of file.gen.entries()) {
    if (status <= 0) continue;
    const i = placeOf(places, bus, `generator ${k}`);
    generation[i] = (generation[i] ?? 0) + Pg;
    capability[i] = (capability[i] ?? 0) + Math.max(Pmax, Pg);
  }
  return { generation, capability, load: Float64Array.from(file.bus, ({ Pd }) => Math.max(0, Pd)) };
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
