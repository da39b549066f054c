import { reductionOf } from '../reductionOf.ts';
import type { PlayHour } from './nationHour.ts';
import { worksAble } from './worksAble.ts';

/**
 * What each place of the coupled network can give by itself this hour, per mille (rules E1, E2, W2, W3): a substation nothing while its
 * feeders are open, less while cut off from the office network; a works less by hand. Everything else can give all.
 */
export function ableOf({ hour, turn, nations }: PlayHour, places: number): number[] {
  const able = new Array<number>(places).fill(1000);
  for (const { plan, row, scratch } of nations) {
    for (const rank of plan.ofKind.works) {
      const posture = row.postures[rank];
      if (posture) able[plan.places[rank] ?? -1] = worksAble(posture, turn, hour);
    }
    for (const rank of plan.ofKind.substation) {
      const posture = row.postures[rank];
      const isClosed = scratch.feedersClosed[rank] === 1;
      if (posture) able[plan.places[rank] ?? -1] = isClosed ? Math.max(0, 1000 - reductionOf(posture, turn)) : 0;
    }
  }
  return able;
}
