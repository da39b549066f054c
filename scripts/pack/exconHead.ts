import type { Scenario } from '../../engine/model/scenario.ts';
import type { Names } from './names.ts';
import type { PageHead } from './page.ts';

/** The head of a page that no national seat may see. */
export function exconHead(scenario: Scenario, sheet: string, names: Names): PageHead {
  return { title: `${names.say(scenario.title)} · ${sheet}`, caveat: names.say(scenario.caveat), mark: 'EXCON only' };
}
