import type { BotName } from '../../../engine/bots/botNames.ts';
import { metricsOf } from '../../../engine/evaluation/metrics.ts';
import type { Metrics } from '../../../engine/model/metrics.ts';
import type { Removal } from '../../../engine/room/lean/leanTable.ts';
import { playLean } from '../../../engine/room/lean/playLean.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { firstLight } from '../firstLight.ts';

/** The seeds of `npm run -s ensemble -- first-light`, so that its figures are these. */
export function seeds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `ensemble-${i + 1}`);
}

/** What one run of First Light comes to under a policy, perhaps without some orders. */
export function playedTo(bots: BotName, seed: string, without: readonly Removal[] = []): Metrics {
  const run = playLean({ scenario: firstLight, seed, turns: firstLight.turns, bots, tools: nativeTools, without });
  return metricsOf(firstLight, run.state);
}

/** An order that nobody may give in these turns; in all of them when none are named. */
export function without(order: string, fromTurn = 1, toTurn = firstLight.turns): readonly Removal[] {
  return [{ order, fromTurn, toTurn }];
}

/** Person-hours of all nations but the first. */
export function neighbours({ byNation }: Metrics): number {
  return firstLight.nations.slice(1).reduce((sum, { id }) => {
    const row = byNation[id];
    return sum + (row ? row.water + row.power : 0);
  }, 0);
}

/** The middle one of the sorted numbers. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
