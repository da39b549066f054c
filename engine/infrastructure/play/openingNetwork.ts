import type { NetworkState } from '../../model/networkState.ts';
import { openingBanking } from './bankingSector.ts';
import { openingSites } from './communicationsSector.ts';
import { nationGrid } from './nationGrid.ts';
import type { NationWater } from './nationWater.ts';
import type { NationPlan } from './playPlan.ts';
import { openingFuels } from './transportSector.ts';

const NO_GRID: NetworkState['grid'] = {
  ...{ outputKilowatts: [], hoursToStart: [], heatPerMille: [], hoursToReclose: [], wasClosed: [] },
  ...{ hoursLive: [], servedKilowatts: [], transferKilowatts: [], restoring: [] },
};

/** What a nation's solvers carry into the first hour: as if all had run well for long. */
export function openingNetwork({ nation }: NationPlan, water: NationWater | null): NetworkState {
  const { energy, communications, banking, transport } = nation.network;
  return {
    grid: nationGrid(energy)?.opening ?? NO_GRID,
    water: water?.opening ?? { tankLitres: [], linkOpen: [], parcels: [], tanks: [] },
    ...openingSites(communications),
    banking: openingBanking(banking),
    fuel: openingFuels(transport),
    roadsPerMille: 1000,
    fear: { cash: 0, fuel: 0 },
    losses: {},
  };
}
