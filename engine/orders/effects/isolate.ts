import { liftMeasure } from '../../coordination/liftMeasure.ts';
import { setMeasure } from '../../coordination/setMeasure.ts';
import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Cuts the asset's control systems off from the office network: its door is held while this stands (rule R3). */
export function isolate(run: OrderRun, effect: Extract<Effect, { do: 'isolate' }>): void {
  if (run.order.answers.mode === 'off') liftMeasure(run, 'isolated');
  else setMeasure(run, 'isolated', null, { reducesPerMille: effect.reducesPerMille });
}
