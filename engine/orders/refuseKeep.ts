import type { Draft } from '../model/order.ts';
import type { PublicOrderType, PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import { keepable } from './keepable.ts';
import type { Refusal } from './refusal.ts';

/**
 * Judges a choice of what is kept first (rule R10): there is a grid that sheds, the nation chooses once a turn, and the choice changes
 * the plan in force. To end it, one names what is kept first now.
 */
export function refuseKeep(
  view: View,
  scenario: PublicScenario,
  type: PublicOrderType,
  { answers: { keep, mode } }: Draft,
  when: 'beforeAnswers' | 'withAnswers',
): Refusal | null {
  const ask = type.asks.find((one) => one.ask === 'keep');
  if (ask?.ask !== 'keep') return null;
  if (when === 'beforeAnswers')
    return keepable(scenario, ask.options).length === 0 ? { refused: 'nothingToKeep' } : null;
  if (!chooses(type) || keep === undefined) return null;
  const again = view.nation.sealed.find((order) =>
    scenario.orders.some((one) => one.id === order.type && chooses(one)),
  );
  if (again) return { refused: 'alreadySealed', order: again.id };
  const isInForce = view.nation.keepFirst === keep;
  if (mode === 'off') return isInForce ? null : { refused: 'notKeptFirst', kind: keep };
  return isInForce ? { refused: 'keptFirst', kind: keep } : null;
}

function chooses(type: PublicOrderType): boolean {
  return type.effects.some((effect) => effect.do === 'keepFirst');
}
