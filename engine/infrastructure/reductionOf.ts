import type { PostureRow } from '../state/state.ts';

/** Service that an asset gives up for an advisory or for being cut off from the office network, per mille (rule W3). */
export function reductionOf(posture: PostureRow, turn: number): number {
  const isolated = posture.measures.isolated?.terms.reducesPerMille ?? 0;
  return posture.reductions.reduce((sum, r) => (r.untilTurn >= turn ? sum + r.byPerMille : sum), isolated);
}
