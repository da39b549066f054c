import type { BotName } from '../../../engine/bots/botNames.ts';
import { metricsOf } from '../../../engine/evaluation/metrics.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { closeLean, openLean } from '../../../engine/room/lean/leanRun.ts';
import { moveLean } from '../../../engine/room/lean/moveLean.ts';
import { nativeTools } from '../../../server/nativeTools.ts';
import { quantile } from '../../ensemble/quantile.ts';

/** What practice runs came to: for each nation and closed turn, the middle half of its weighted person-hours so far. */
export interface PracticeBands {
  readonly runs: number;
  readonly bots: string;
  readonly nations: Readonly<Record<string, readonly (readonly [low: number, high: number])[]>>;
}

/**
 * Plays a scenario's own number of turns over seeds `practice-1`, `practice-2`, … under each policy, one policy in all seats,
 * and takes the quartiles over all of these runs after each turn: teams differ more than luck does.
 */
export function practiceBands(scenario: Scenario, bots: readonly BotName[], seeds: number): PracticeBands {
  const hours: Record<string, number[][]> = {};
  for (const { id } of scenario.nations) hours[id] = Array.from({ length: scenario.turns }, () => []);
  const { turns } = scenario;
  for (const [i, bot] of played(bots, seeds)) {
    const run = openLean({ scenario, seed: `practice-${i}`, turns, bots: bot, tools: nativeTools });
    for (let closed = 0; closed < turns; closed++) {
      moveLean(run);
      closeLean(run);
      for (const [id, nation] of Object.entries(metricsOf(scenario, run.state).byNation)) {
        hours[id]?.[closed]?.push(nation.water + nation.power);
      }
    }
  }
  const band = (values: readonly number[]) =>
    [Math.round(quantile(values, 0.25) ?? 0), Math.round(quantile(values, 0.75) ?? 0)] as const;
  const nations = Object.fromEntries(Object.entries(hours).map(([id, rows]) => [id, rows.map(band)]));
  return { runs: seeds * bots.length, bots: bots.join(', '), nations };
}

/** Each seed with each policy. */
function played(bots: readonly BotName[], seeds: number): readonly (readonly [number, BotName])[] {
  return bots.flatMap((bot) => Array.from({ length: seeds }, (_, i) => [i + 1, bot] as const));
}
