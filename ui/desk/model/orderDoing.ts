import type { Effect } from '../../../engine/model/order.ts';
import type { PublicOrderType, PublicScenario } from '../../../engine/view/publicScenario.ts';

/** The first order of the catalogue that has an effect; the desk knows orders by what they do, not by their codes. */
export function orderDoing<K extends Effect['do']>(
  scenario: Pick<PublicScenario, 'orders'>,
  word: K,
): { readonly type: PublicOrderType; readonly effect: Extract<Effect, { do: K }> } | null {
  for (const type of scenario.orders) {
    const effect = type.effects.find((one): one is Extract<Effect, { do: K }> => one.do === word);
    if (effect) return { type, effect };
  }
  return null;
}
