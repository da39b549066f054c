import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';

/** The exercise hour that the desk shows: the opening of the present turn, and after EndEx the end of the last one. */
export function hourNow(view: View, scenario: Pick<PublicScenario, 'hoursPerTurn'>): number {
  const { turn, clock } = view.nation;
  return scenario.hoursPerTurn * (clock === 'ended' ? turn : Math.max(1, turn) - 1);
}
