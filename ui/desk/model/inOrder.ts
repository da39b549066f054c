import type { NationId } from '../../../engine/model/ids.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';

/** Nations in the scenario's order, which is the same wherever they are named and says nothing about them. */
export function inOrder(nations: readonly NationId[], scenario: Pick<PublicScenario, 'nations'>): readonly NationId[] {
  return scenario.nations.map(({ id }) => id).filter((id) => nations.includes(id));
}
