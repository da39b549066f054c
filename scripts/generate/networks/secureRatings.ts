import { factorFlow, solveFlow, split } from '../../../engine/infrastructure/energy/flow/powerFlow.ts';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import { injectAll } from '../../../engine/infrastructure/energy/grid/injectAll.ts';
import { startGrid } from '../../../engine/infrastructure/energy/grid/runGridHour.ts';
import { nationGrid } from '../../../engine/infrastructure/play/nationGrid.ts';
import type { EnergyNetwork } from '../../../engine/model/network.ts';

/** How much more a branch may carry than it ever has to, and what the smallest may carry, kW; ratings are whole steps. */
const SECURE = 1.25;
const LEAST_KILOWATTS = 30_000;
const STEP_KILOWATTS = 5000;

/** What an hour is changed by. */
type Case = (input: GridInput) => void;

/**
 * A grid with ratings for all that may happen at once: any one branch out, while any one unit is out, the feeders of a substation are open, or
 * the neighbours send nothing. Units stand where the merit order puts them.
 */
export function secureRatings(energy: EnergyNetwork): EnergyNetwork {
  const most = new Float64Array(energy.branches.length);
  for (const change of casesOf(energy)) {
    const branches = energy.branches.map((branch) => ({ ...branch, ratingKilowatts: 0x7fffffff }));
    const made = nationGrid({ ...energy, branches });
    if (!made) continue;
    const { network } = made.grid;
    change(made.input);
    startGrid(made.run, made.input);
    injectAll(made.run);
    for (let out = -1; out < most.length; out++) {
      network.inService.fill(1);
      if (out >= 0) network.inService[out] = 0;
      split(network);
      factorFlow(network);
      solveFlow(network);
      for (const [k, flow] of network.flow.entries()) most[k] = Math.max(most[k] ?? 0, Math.abs(flow));
    }
  }
  const ratingOf = (kilowatts: number) =>
    STEP_KILOWATTS * Math.ceil(Math.max(LEAST_KILOWATTS, kilowatts * SECURE) / STEP_KILOWATTS);
  return {
    ...energy,
    branches: energy.branches.map((branch, k) => ({ ...branch, ratingKilowatts: ratingOf(most[k] ?? 0) })),
  };
}

function casesOf({ buses, units, feeders, ties }: EnergyNetwork): readonly Case[] {
  const substations = new Set(buses.flatMap(({ at }) => at ?? []));
  const at = (bus: string) => buses.find(({ id }) => id === bus)?.at;
  return [
    () => undefined,
    ...units.map(
      (_, u): Case =>
        ({ availableKilowatts }) => {
          availableKilowatts[u] = 0;
        },
    ),
    ...[...substations].map(
      (substation): Case =>
        ({ feederClosed }) => {
          for (const [f, { bus }] of feeders.entries()) if (at(bus) === substation) feederClosed[f] = 0;
        },
    ),
    ...ties.map(
      (_, t): Case =>
        ({ transferLive }) => {
          transferLive[t] = 0;
        },
    ),
  ];
}
