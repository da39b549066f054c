import type { BotName } from '../../engine/bots/botNames.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Removal } from '../../engine/room/lean/leanTable.ts';
import type { RightTally } from '../../engine/room/lean/rightOrders.ts';

/** One way to play all seeds: a policy in every seat, with or without some orders. */
export interface Way {
  readonly name: string;
  readonly bots: BotName;
  readonly without: readonly Removal[];
}

/** What every worker needs to play any run of the ensemble. */
export interface Plan {
  readonly scenario: Scenario;
  readonly turns: number;
  readonly seeds: readonly string[];
  readonly ways: readonly Way[];
}

/** One run to play: for its measures, or to find which orders were right in it. */
export interface Job {
  readonly way: number;
  readonly seed: number;
  readonly find: 'measures' | 'right';
}

/** What a run came to: numbers by the measure's key; null where there is none. */
export type Measured = Readonly<Record<string, number | null>>;

/** What a job found. */
export type Found =
  | { readonly find: 'measures'; readonly measured: Measured }
  | { readonly find: 'right'; readonly tally: RightTally };
