import type { EnergyNetwork, PartId } from '../../model/network.ts';
import type { KeptGrid } from '../../model/networkState.ts';
import type { Mate } from './playPlan.ts';

/** What a nation sees of the far side of one of its ties: what came from there in the hour before, and whether there is power to share. */
export interface FarSide {
  readonly sentKilowatts: number;
  readonly isLit: boolean;
}

/** A line that nothing comes by: its other end is missing, or it is out of service. */
const DEAD: FarSide = { sentKilowatts: 0, isLit: false };

/**
 * The far sides of a nation's ties, as they were before the hour (rule N5); `grids` are those of all nations then. A tie whose other end is
 * missing is dead, and so is one that `isDisabled` at either end (rule S4).
 */
export function abroad(
  ties: EnergyNetwork['ties'],
  mates: readonly (Mate | null)[],
  grids: readonly KeptGrid[],
  isDisabled: (nation: number | null, tie: PartId) => boolean,
): readonly FarSide[] {
  return ties.map(({ id }, t) => {
    const mate = mates[t];
    const far = mate ? grids[mate.nation] : undefined;
    if (!mate || !far || isDisabled(null, id) || isDisabled(mate.nation, mate.id)) return DEAD;
    return {
      sentKilowatts: 0 - (far.transferKilowatts[mate.tie] ?? 0),
      // A bus that came to life in the hour before may have done so from here, and cannot give that back.
      isLit: (far.hoursLive[mate.bus] ?? 0) > 1,
    };
  });
}

/** What is to flow in by a tie this hour: no more than is scheduled, nor than the neighbour sent. Negative goes out. */
export function comesIn(importKilowatts: number, far: FarSide | undefined): number {
  return importKilowatts > 0 ? Math.min(importKilowatts, far?.sentKilowatts ?? 0) : importKilowatts;
}
