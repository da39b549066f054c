import { nationOfAsset } from '../../coordination/nationOfAsset.ts';
import type { Effect } from '../../model/order.ts';
import { openingHour } from '../../turn/openingHour.ts';
import type { OrderRun } from '../orderRun.ts';

/** Sends an item from the purse to an asset, at home or abroad; it arrives hours after the turn's first hour (rule R8). */
export function dispatch(run: OrderRun, effect: Extract<Effect, { do: 'dispatch' }>): void {
  const { state, nation, emit, game, order } = run;
  const asset = order.answers.target ?? null;
  const to = asset === null ? nation.id : nationOfAsset(game.scenario, asset);
  const hours = to === nation.id ? effect.homeHours : effect.abroadHours;
  const transit = {
    order: order.id,
    item: effect.item,
    count: 1,
    from: nation.id,
    to,
    asset,
    atHour: openingHour(game.scenario, state.turn) + hours,
  };
  emit.fact({ fact: 'dispatched', transit });
  emit.report({ report: 'transit', to: { nation: nation.id }, transit, arrived: false });
  if (to !== nation.id)
    emit.report({
      report: 'transit',
      to: { nation: to },
      transit: { ...transit, order: `${nation.id}-loan` },
      arrived: false,
    });
}
