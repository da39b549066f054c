import type { NationId } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { State } from '../../engine/state/state.ts';
import { nationsMatrix } from './nationsMatrix.ts';
import type { RulingGround } from './rulingForm.ts';

/** What a ruling for this nation can build on: what is free, and where crews are at work. */
export function rulingGround(scenario: Scenario, state: State, id: NationId): RulingGround | null {
  const nation = scenario.nations.find((one) => one.id === id);
  const row = state.nations[id];
  const purse = nationsMatrix(scenario, state, []).find((one) => one.nation === id)?.purse;
  if (!nation || !row || !purse) return null;
  const free = { crew: 0, team: 0, set: 0 };
  for (const one of purse) free[one.item] = one.free;
  const underWork = row.postures
    .filter((_, index) => (row.columns.crewHoursLeft[index] ?? 0) > 0)
    .map((posture) => posture.asset);
  return { nation, free, underWork };
}
