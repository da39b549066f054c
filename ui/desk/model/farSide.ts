import type { PublicScenario } from '../../../engine/view/publicScenario.ts';

/** Whether the own land lies in the lower half of the map, where notices would cover it. */
export function isLow(scenario: PublicScenario): boolean {
  const own = scenario.map.nations.find((nation) => nation.id === scenario.own.nation);
  return (own?.label[1] ?? 0) > scenario.map.height / 2;
}

/** The side of the map away from the own land, where cards in a corner cover nothing that one looks after. */
export function farSide(scenario: PublicScenario): 'left' | 'right' {
  const own = scenario.map.nations.find((nation) => nation.id === scenario.own.nation);
  return (own?.label[0] ?? 0) < scenario.map.width / 2 ? 'right' : 'left';
}
