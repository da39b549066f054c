import { t } from '@lingui/core/macro';
import { byId } from '../../../engine/model/ids.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { percent } from '../../kit/number.ts';

/**
 * That a works of ours gave more or less in the turn before than in the one before it, from the readings; null where it gave
 * the same or a reading is missing. A warning's small price is no loss of a service and has no line of its own.
 */
export function flowSentence(view: View, scenario: PublicScenario, names: Names, turn: number): string | null {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation)?.assets ?? [];
  const ranked = own.map((asset) => asset.id).sort(byId);
  const reading = (of: number) => view.nation.readings.find((one) => one.turn === of)?.columns.servicePerMille;
  const [now, before] = [reading(turn), reading(turn - 1)];
  for (const { id } of own.filter((asset) => asset.kind === 'works')) {
    const is = now?.[ranked.indexOf(id)] ?? -1;
    const was = before?.[ranked.indexOf(id)] ?? -1;
    if (is < 0 || was < 0 || is === was) continue;
    return is > was
      ? t`${names.asset(id)} gave ${percent(is)} again in turn ${turn - 1}, after ${percent(was)}.`
      : t`${names.asset(id)} gave ${percent(is)} in turn ${turn - 1}.`;
  }
  return null;
}
