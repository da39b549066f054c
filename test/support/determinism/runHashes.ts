import type { BotName } from '../../../engine/bots/botNames.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { playBots } from '../../../engine/room/playBots.ts';
import type { Tools } from '../../../engine/run/game.ts';

/** One run that every machine is to play alike. */
export interface SeededRun {
  readonly seed: string;
  readonly bots: BotName;
}

/** A run of eight turns, told by its two hashes. */
export interface RunHashes {
  readonly stateHash: string | null;
  readonly logHash: string | undefined;
}

/** Plays a run to its end and gives its hashes. */
export function runHashes(
  scenario: Scenario,
  { seed, bots }: SeededRun,
  by: { readonly tools: Tools; readonly writer: 'immer' | 'thaw' },
): RunHashes {
  const room = playBots({ scenario, seed, turns: 8, bots, ...by });
  return { stateHash: room.stateHash, logHash: room.entries.at(-1)?.chain };
}
