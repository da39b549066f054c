import { t } from '@lingui/core/macro';
import type { Draft } from '../../../engine/model/order.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import { informationName } from '../../kit/informationName.ts';
import { keptWord } from '../../kit/keptWord.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { items, sectorWord } from '../../kit/vocabulary.ts';
import { inOrder } from './inOrder.ts';

/** An order in one line: its name, then what it is about. "Go manual · Riverside water works". */
export function orderObject(order: Draft, scenario: PublicScenario, names: Names): string {
  const { target, mode, nations, information, sector, subject, item, statement, keep } = order.answers;
  const about: string[] = [];
  // To begin is what the order's name says already. It stands first, so that no narrow line cuts it off.
  if (mode === 'off') about.push(t`end it`);
  if (target !== undefined) about.push(names.asset(target));
  if (information !== undefined) about.push(informationName(information));
  if (item !== undefined) about.push(items(item, order.answers.count ?? 1));
  if (nations !== undefined && nations.length > 0)
    about.push(listOf(inOrder(nations, scenario).map(names.nation), names.language));
  if (sector !== undefined) about.push(sectorWord(sector));
  if (keep !== undefined) about.push(keptWord(keep));
  if (subject !== undefined) about.push(names.subject(subject));
  if (statement !== undefined) about.push(`“${names.statement(statement)}”`);
  const name = names.order(order.type).replace(` (${order.type})`, '');
  const known = scenario.orders.some((one) => one.id === order.type) ? name : order.type;
  return [known, ...about].join(' · ');
}
