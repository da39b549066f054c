import type { PublicScenario } from '../../../engine/view/publicScenario.ts';

/** The side of the map away from the own land, where cards in a corner cover nothing that one looks after. */
export function farSide(scenario: PublicScenario): 'left' | 'right' {
  const own = scenario.map.nations.find((nation) => nation.id === scenario.own.nation);
  return (own?.label[0] ?? 0) < scenario.map.width / 2 ? 'right' : 'left';
}
