import type { CopyRow } from '../model/event.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Emission } from '../turn/emission.ts';

/** Gives a nation a copy of an information object and tells it what the object says. */
export function gainCopy(scenario: Scenario, emit: Emission, copy: CopyRow): void {
  const information = scenario.information.find((i) => i.id === copy.information);
  if (!information) throw new Error(`no information ${copy.information} in the scenario`);
  emit.fact({ fact: 'copyGained', copy });
  emit.report({
    report: 'informationGained',
    to: { nation: copy.nation },
    copy,
    name: information.name,
    says: information.says,
  });
}
