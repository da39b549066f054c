import type { NationId } from '../../../../engine/model/ids.ts';
import type { EnergyNetwork } from '../../../../engine/model/network.ts';
import type { Draw } from '../../references/draw.ts';

/** A nation's grid, before or after its ties. */
export interface NationGrid {
  readonly nation: NationId;
  readonly energy: EnergyNetwork;
}

/**
 * Joins neighbours by a tie each, round the ring of all nations: its two ends say the opposite of each other. It carries a tenth of what
 * the smaller side takes, and by schedule not half of that; the deficit that its loss makes is within the reserve.
 */
export function withTies(grids: readonly NationGrid[], draw: Draw): readonly NationGrid[] {
  const ends = new Map(grids.map(({ nation }) => [nation, [] as EnergyNetwork['ties'][number][]]));
  // Two nations are neighbours once, not twice.
  const pairs = grids.length === 2 ? 1 : grids.length;
  for (let i = 0; i < pairs; i++) {
    const here = grids[i];
    const there = grids[(i + 1) % grids.length];
    if (!here || !there) continue;
    const capacityKilowatts = Math.floor(Math.min(demandOf(here), demandOf(there)) / 10);
    const importKilowatts = Math.floor((capacityKilowatts * draw.whole(-45, 45)) / 100);
    const formsGrid = draw.whole(0, 3) > 0;
    const end = (at: NationGrid, other: NationGrid, kilowatts: number) =>
      ends.get(at.nation)?.push({
        id: `tie-${other.nation}`,
        bus: at.energy.buses[draw.whole(0, at.energy.buses.length - 1)]?.id ?? '',
        nation: other.nation,
        capacityKilowatts,
        importKilowatts: kilowatts,
        formsGrid,
      });
    end(here, there, importKilowatts);
    end(there, here, 0 - importKilowatts);
  }
  return grids.map(({ nation, energy }) => ({ nation, energy: { ...energy, ties: ends.get(nation) ?? [] } }));
}

function demandOf({ energy }: NationGrid): number {
  return energy.feeders.reduce((sum, { kilowatts }) => sum + kilowatts, 0);
}
