import { nationOfAsset } from '../../coordination/nationOfAsset.ts';
import { settleRequests } from '../../coordination/settleRequests.ts';
import { tellTransit } from '../../coordination/tellTransit.ts';
import type { Effect } from '../../model/order.ts';
import { openingHour } from '../../turn/openingHour.ts';
import type { OrderRun } from '../orderRun.ts';

/** Sends an item from the purse to an asset, at home or abroad; it arrives hours after the turn's first hour (rule R8). */
export function dispatch(run: OrderRun, effect: Extract<Effect, { do: 'dispatch' }>): void {
  const { state, nation, emit, game, order } = run;
  const asset = order.answers.target ?? null;
  const to = asset === null ? nation.id : nationOfAsset(game.scenario, asset);
  const home = to === nation.id;
  const transit = {
    order: home ? order.id : emit.nextId(`${nation.id}-${to}`),
    item: effect.item,
    count: 1,
    from: nation.id,
    to,
    asset,
    atHour: openingHour(game.scenario, state.turn) + (home ? effect.homeHours : effect.abroadHours),
  };
  emit.fact({ fact: 'dispatched', transit });
  tellTransit(emit, transit, false);
  if (!home) settleRequests(state, emit, to, nation.id, effect.item);
}
