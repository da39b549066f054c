import type { PostureRow } from '../../state/state.ts';

/** What a works gives by hand in a turn, and less when its people have tired (rules W2, R4); 1000 when it is not run by hand. */
export function manualPerMille(posture: PostureRow, turn: number): number {
  const { manual } = posture.measures;
  if (!manual) return 1000;
  const { servicePerMille = 1000, tiredPerMille = servicePerMille, tiredAfterTurns = 0 } = manual.terms;
  return turn - manual.sinceTurn >= tiredAfterTurns ? tiredPerMille : servicePerMille;
}
