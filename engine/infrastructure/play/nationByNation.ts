import type { CoupledSector, SectorHour } from '../coupling/coupledHour.ts';
import type { PlayPlan } from './playPlan.ts';

/** A sector's `solve` from that of one nation: each writes what its places give into `given`, which is by places of the coupled network. */
export function nationByNation(
  { nations }: PlayPlan,
  given: Int32Array,
  solveNation: (nation: number, hour: SectorHour) => void,
): CoupledSector['solve'] {
  const answer: number[] = [];
  return (hour) => {
    for (const n of nations.keys()) solveNation(n, hour);
    const { own } = hour;
    for (let i = 0; i < own.length; i++) answer[i] = given[own[i] as number] ?? 0;
    return answer;
  };
}
