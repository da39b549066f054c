import type { Text } from '../../engine/model/ids.ts';
import type { Scenario } from '../../engine/model/scenario.ts';

/** A text of the scenario in its first language. */
export function textOf({ languages }: Scenario, text: Text): string {
  return text[languages[0] ?? 'en'] ?? '';
}
