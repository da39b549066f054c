import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { lastTurnRan } from './lastTurnRan.ts';

/** The exercise hour that the desk shows: the opening of the present turn, and after EndEx the end of the last one that ran. */
export function hourNow(view: View, scenario: Pick<PublicScenario, 'hoursPerTurn'>): number {
  const { turn, clock } = view.nation;
  return scenario.hoursPerTurn * (clock === 'ended' && lastTurnRan(view) ? turn : Math.max(1, turn) - 1);
}
