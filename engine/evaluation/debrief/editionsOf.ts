import type { Edition } from '../../model/edition.ts';
import type { Scenario } from '../../model/scenario.ts';

/** Every edition that a debrief of this scenario has: control's, the common one, and one a nation in the scenario's order. */
export function editionsOf(scenario: Pick<Scenario, 'nations'>): readonly Edition[] {
  return ['truth', 'common', ...scenario.nations.map((nation) => nation.id)];
}
