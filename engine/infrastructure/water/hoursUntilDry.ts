import type { SolveHour } from './rememberHours.ts';
import { stepWater, type WaterConditions, type WaterState } from './stepWater.ts';
import type { WaterNetwork } from './waterNetwork.ts';

/**
 * How many whole hours a network serves at least `servedPerMille` of what is asked for under conditions that last, such as
 * pumps without power: the hours that its tanks bridge. `atMost` when it is not short within as many hours.
 */
export function hoursUntilDry(
  network: WaterNetwork,
  solve: SolveHour,
  from: WaterState,
  conditions: WaterConditions,
  { atMost, servedPerMille }: { readonly atMost: number; readonly servedPerMille: number },
): number {
  let state = from;
  for (let hours = 0; hours < atMost; hours++) {
    const step = stepWater(network, solve, state, { ...conditions, hour: conditions.hour + hours });
    const served = step.flows.servedLitres.reduce((sum, litres) => sum + Math.max(0, litres), 0);
    const short = step.flows.shortLitres.reduce((sum, litres) => sum + litres, 0);
    if (served * 1000 < (served + short) * servedPerMille) return hours;
    state = step.state;
  }
  return atMost;
}
