import type { AssetId } from '../../../engine/model/ids.ts';
import { allowedAnswers } from '../../../engine/orders/refuseAnswers.ts';
import type { PublicOrderType, PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { View } from '../../../engine/view/view.ts';
import { blockOf } from './blockOf.ts';

/** The orders that this seat could seal now with an asset as their target. */
export function ordersFor(view: View, scenario: PublicScenario, asset: AssetId): readonly PublicOrderType[] {
  return scenario.orders.filter((type) => {
    const ask = type.asks.find((one) => one.ask === 'target');
    if (!ask || !allowedAnswers(view, scenario, ask).includes(asset)) return false;
    return blockOf(view, scenario, type, { target: asset }) === null;
  });
}
