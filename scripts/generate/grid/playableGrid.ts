import seedrandom from 'seedrandom';
import type { GridInput } from '../../../engine/infrastructure/energy/grid/gridInput.ts';
import type { GridPlan } from '../../../engine/infrastructure/energy/grid/gridPlan.ts';
import { secureBranches } from './secureBranches.ts';
import { syntheticGrid } from './syntheticGrid.ts';

/** A grid that can be played, and an hour in which all is well. */
export interface PlayableGrid {
  readonly plan: GridPlan;
  readonly input: GridInput;
}

const KILOWATTS = 1000;

/**
 * A synthetic grid with everything that the rules of play know: units with ramps, some of which form the grid and start black, feeders
 * in a plan of shedding, a tie-line and an HVDC link, ratings as a planner would choose them. The same seed gives the same grid.
 */
export function playableGrid(seed: string, buses: number): PlayableGrid {
  const random = seedrandom.alea(`${seed} played`);
  const grid = syntheticGrid({ seed, buses, parallels: Math.ceil(buses / 20) });
  const feeders = grid.buses.flatMap(({ load }, bus) => (load > 0 ? [{ bus }, { bus }] : []));
  const demand = feeders.map(({ bus }, f) =>
    Math.round((grid.buses[bus]?.load ?? 0) * (f % 2 === 0 ? 0.7 : 0.3) * KILOWATTS),
  );
  const units = grid.generators.map(({ bus, most, cost }, u) => {
    const startsBlack = u % 6 === 0;
    return {
      bus,
      rampKilowattsPerHour: Math.round(most * (0.4 + 0.6 * random())) * KILOWATTS,
      centsPerMegawattHour: cost * 100,
      formsGrid: startsBlack || random() < 0.7,
      startsBlack,
      startHours: startsBlack ? 1 : 1 + Math.floor(random() * 3),
    };
  });
  const branches = grid.branches.map(({ from, to, reactance, tap }) => ({
    from,
    to,
    reactanceMicro: Math.round(reactance * 1_000_000),
    ratingKilowatts: 1,
    ...(tap === 0 ? {} : { tapPerMille: Math.round(tap * 1000) }),
  }));
  const transfers = [
    { from: null, to: Math.floor(random() * buses), capacityKilowatts: 60_000, formsGrid: true },
    { from: Math.floor(buses / 3), to: buses - 1, capacityKilowatts: 20_000, formsGrid: false },
  ];
  const bare: GridPlan = { buses, branches, units, transfers, feeders };
  const input: GridInput = {
    branchClosed: new Uint8Array(branches.length).fill(1),
    availableKilowatts: Int32Array.from(grid.generators, ({ most }) => most * KILOWATTS),
    demandKilowatts: Int32Array.from(demand),
    feederClosed: new Uint8Array(feeders.length).fill(1),
    keepOrder: Int32Array.from(
      [...feeders.keys()].sort((a, b) => ((a * 7) % feeders.length) - ((b * 7) % feeders.length) || a - b),
    ),
    scheduledKilowatts: Int32Array.from([20_000, 5_000]),
    transferLive: new Uint8Array(transfers.length).fill(1),
  };
  return {
    plan: {
      ...bare,
      branches: secureBranches(bare, input),
    },
    input,
  };
}
