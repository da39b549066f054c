import type { KeptGrid } from '../../model/networkState.ts';
import type { Mate } from './playPlan.ts';

/** What a nation sees of the far side of one of its ties: what came from there in the hour before, and whether there is power to share. */
export interface FarSide {
  readonly sentKilowatts: number;
  readonly isLit: boolean;
}

/**
 * The far sides of a nation's ties, as they were before the hour (rule N5); `grids` are those of all nations then. A tie whose other end is
 * missing is dead.
 */
export function abroad(mates: readonly (Mate | null)[], grids: readonly KeptGrid[]): readonly FarSide[] {
  return mates.map((mate) => {
    const far = mate ? grids[mate.nation] : undefined;
    if (!mate || !far) return { sentKilowatts: 0, isLit: false };
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
