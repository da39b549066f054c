import { liftMeasure } from '../../coordination/liftMeasure.ts';
import { setMeasure } from '../../coordination/setMeasure.ts';
import type { Effect } from '../../model/order.ts';
import { judge } from '../judge.ts';
import type { OrderRun } from '../orderRun.ts';

/** Tells people not to drink: they count less while it stands; where no untreated water is near, it costs trust (rule R6). */
export function notice(run: OrderRun, effect: Extract<Effect, { do: 'notice' }>): void {
  const { state, game, nation, emit, order } = run;
  if (order.answers.mode === 'off') {
    liftMeasure(run, 'notice');
    return;
  }
  setMeasure(run, 'notice', null, {});
  const asset = order.answers.target ?? '';
  const needed = judge({ test: 'untreated', asset, withinHours: effect.withinHours }, state, game.scenario).holds;
  if (!needed) emit.fact({ fact: 'trustChanged', nation: nation.id, byPerMille: -effect.needlessTrust });
}
