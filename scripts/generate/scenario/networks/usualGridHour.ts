import type { GridInput } from '../../../../engine/infrastructure/energy/grid/gridInput.ts';
import type { GridPlan } from '../../../../engine/infrastructure/energy/grid/gridPlan.ts';
import type { EnergyNetwork } from '../../../../engine/model/network.ts';

/** A nation's grid as its solver takes it, and an hour in which all is well. */
export function usualGridHour({ buses, branches, units, ties, feeders }: EnergyNetwork): {
  readonly plan: GridPlan;
  readonly input: GridInput;
} {
  const ranks = new Map(buses.map(({ id }, rank) => [id, rank]));
  const at = (bus: string) => ranks.get(bus) ?? -1;
  return {
    plan: {
      buses: buses.length,
      branches: branches.map(({ from, to, reactanceMicro, ratingKilowatts }) => ({
        from: at(from),
        to: at(to),
        reactanceMicro,
        ratingKilowatts,
      })),
      units: units.map((unit) => ({ ...unit, bus: at(unit.bus) })),
      transfers: ties.map(({ bus, capacityKilowatts, formsGrid }) => ({
        from: null,
        to: at(bus),
        capacityKilowatts,
        formsGrid,
      })),
      feeders: feeders.map(({ bus }) => ({ bus: at(bus) })),
    },
    input: {
      branchClosed: new Uint8Array(branches.length).fill(1),
      availableKilowatts: Int32Array.from(units, ({ kilowatts }) => kilowatts),
      demandKilowatts: Int32Array.from(feeders, ({ kilowatts }) => kilowatts),
      feederClosed: new Uint8Array(feeders.length).fill(1),
      keepOrder: Int32Array.from(feeders.keys()),
      scheduledKilowatts: Int32Array.from(ties, ({ importKilowatts }) => importKilowatts),
      transferLive: new Uint8Array(ties.length).fill(1),
    },
  };
}
