import type { PostureRow } from '../../state/state.ts';
import { reductionOf } from '../reductionOf.ts';
import { manualPerMille } from '../water/manualPerMille.ts';

/** What a works can give in its present standing, per mille of the demand (rules W2, W3). */
export function worksAble(posture: PostureRow, turn: number, hour: number): number {
  const { recovering } = posture;
  const back = recovering && hour < recovering.untilHour ? recovering.perMille : 1000;
  return Math.max(0, Math.min(back, manualPerMille(posture, turn)) - reductionOf(posture, turn));
}
