import type { GridInput } from '../../../../engine/infrastructure/energy/grid/gridInput.ts';
import { nationGrid } from '../../../../engine/infrastructure/play/nationGrid.ts';
import type { EnergyNetwork } from '../../../../engine/model/network.ts';
import { secureBranches } from '../../grid/secureBranches.ts';

/** Rates a grid's branches for the loss of any one branch, unit or tie, and for the feeders of any one bus standing open. */
export function secureEnergy(energy: EnergyNetwork): EnergyNetwork {
  const made = nationGrid(energy);
  if (!made) return energy;
  const { input } = made;
  const others: readonly GridInput[] = [
    ...energy.units.map((_, unit) => ({
      ...input,
      availableKilowatts: input.availableKilowatts.map((kilowatts, u) => (u === unit ? 0 : kilowatts)),
    })),
    ...energy.ties.map((_, tie) => ({
      ...input,
      transferLive: input.transferLive.map((live, t) => (t === tie ? 0 : live)),
    })),
    ...energy.buses.map(({ id }) => ({
      ...input,
      feederClosed: input.feederClosed.map((closed, f) => (energy.feeders[f]?.bus === id ? 0 : closed)),
    })),
  ];
  const rated = secureBranches(made.grid.plan, input, others);
  return {
    ...energy,
    branches: energy.branches.map((branch, k) => ({
      ...branch,
      ratingKilowatts: rated[k]?.ratingKilowatts ?? branch.ratingKilowatts,
    })),
  };
}
