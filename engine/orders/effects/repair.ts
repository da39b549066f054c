import { loanReceipts } from '../../coordination/loanReceipts.ts';
import { setMeasure } from '../../coordination/setMeasure.ts';
import type { Effect } from '../../model/order.ts';
import { openingHour } from '../../turn/openingHour.ts';
import type { OrderRun } from '../orderRun.ts';

/**
 * Closes opened feeders by hand and mends disabled parts: so many crew-hours, a second crew joins some hours later (rules R5, S4). Only at a
 * substation or a hub.
 */
export function repair(run: OrderRun, effect: Extract<Effect, { do: 'repair' }>): void {
  const { nation, state, emit, game, order } = run;
  const target = nation.assets.find((asset) => asset.id === order.answers.target);
  if (target?.kind !== 'substation' && target?.kind !== 'hub') return;
  const start = openingHour(game.scenario, state.turn);
  const crews = order.answers.count ?? 1;
  setMeasure(run, 'repair', null, { crewHours: effect.crewHours, secondCrewAfterHours: effect.secondCrewAfterHours });
  emit.fact({ fact: 'repairStarted', nation: nation.id, asset: target.id, crewHours: effect.crewHours });
  emit.fact({ fact: 'repairCrewAdded', nation: nation.id, asset: target.id, fromHour: start, count: 1 });
  loanReceipts(run, target.id, 'crew', target.kind === 'hub' ? 'communications' : 'power');
  if (crews > 1) {
    const fromHour = start + effect.secondCrewAfterHours;
    emit.fact({ fact: 'repairCrewAdded', nation: nation.id, asset: target.id, fromHour, count: crews - 1 });
  }
}
