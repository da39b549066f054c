import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import type { Text } from '../../../engine/model/ids.ts';

/** A text of the scenario in its first language. */
export function textOf({ languages }: PrintedScenario, text: Text): string {
  return text[languages[0] ?? 'en'] ?? '';
}
