import type { Scenario } from '../../engine/model/scenario.ts';
import type { ConditionNames } from './conditionWords.ts';
import { namesOf } from './names.ts';

/** The names of the whole scenario: exercise control may read all of it. */
export function exconNames(scenario: Scenario, language: string): ConditionNames {
  const names = namesOf(scenario, language);
  const information = new Map(scenario.information.map(({ id, name }) => [id, names.say(name)]));
  return { ...names, information: (id) => information.get(id) ?? id };
}
