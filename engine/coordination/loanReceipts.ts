import type { AssetId } from '../model/ids.ts';
import type { Item } from '../model/order.ts';
import type { Service } from '../model/scenario.ts';
import type { OrderRun } from '../orders/orderRun.ts';
import { peopleServed } from './peopleServed.ts';
import { purseOf } from './purse.ts';

/**
 * Tells lenders that what they lent is at work (rule K4): an order takes hold that the nation's own crews or teams would not have
 * been enough for. Who lent what is here at present is told, once an order.
 */
export function loanReceipts(run: OrderRun, asset: AssetId, item: Item, service: Service): void {
  const { game, state, nation, emit } = run;
  const purse = purseOf(game.scenario, state, nation.id)[item];
  const taken = emit.facts.reduce((sum, fact) => {
    const mine = fact.fact === 'committed' && fact.nation === nation.id && fact.commitment.item === item;
    return mine ? sum + fact.commitment.count : sum;
  }, purse.bound);
  if (taken <= purse.own - purse.away) return;
  for (const loan of state.proposals) {
    if (loan.kind !== 'offer' || loan.status !== 'accepted' || loan.toNation !== nation.id || loan.item !== item)
      continue;
    if (state.transits.some((transit) => transit.order === loan.id)) continue;
    emit.report({
      report: 'receipt',
      to: { nation: loan.fromNation },
      helped: nation.id,
      with: 'loan',
      information: null,
      item,
      sharedTurn: loan.turn,
      actedTurn: state.turn,
      service,
      people: peopleServed(game.scenario, asset, service),
    });
  }
}
