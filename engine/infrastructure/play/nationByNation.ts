import type { CoupledSector, SectorHour } from '../coupling/coupledHour.ts';
import type { PlayPlan } from './playPlan.ts';

/** A sector's `solve` from that of one nation: each writes what its places give into `given`, which is by places of the coupled network. */
export function nationByNation(
  { nations }: PlayPlan,
  given: Int32Array,
  solveNation: (nation: number, hour: SectorHour) => void,
): CoupledSector['solve'] {
  return (hour) => {
    for (const n of nations.keys()) solveNation(n, hour);
    return hour.own.map((place) => given[place] ?? 0);
  };
}
