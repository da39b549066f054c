import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import type { TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';
import { KEPT_WORDS } from './keptWords.ts';
import { textOf } from './textOf.ts';

/** What a decision is called: the order with its target or what it keeps first, or the offer with whom it went to. */
export function decisionName(scenario: PrintedScenario, { type, answers, offered }: TriedOrder): string {
  if (offered) return `Offer of a ${offered.item} to ${offered.to.toUpperCase()}`;
  const order = scenario.orders.find((one) => one.id === type);
  const asset = scenario.nations.flatMap((one) => one.assets).find((one) => one.id === answers.target);
  const mode = answers.mode === 'off' ? ' (ended)' : '';
  const kept = answers.keep ? [KEPT_WORDS[answers.keep]] : [];
  const about = [...(asset ? [textOf(scenario, asset.name)] : []), ...kept].map((words) => `, ${words}`).join('');
  return `${type} ${order ? textOf(scenario, order.name) : ''}${mode}${about}`;
}
