import type { Text } from '../../engine/model/ids.ts';
import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** The line that the engine chose last for EXCON to read out, with its turn; null before the first. */
export function readOutNow(history: readonly HistoryEntry[]): { readonly turn: number; readonly say: Text } | null {
  for (const entry of history.toReversed()) {
    const fact = factsOf(entry).findLast((one) => one.fact === 'readOut');
    if (fact) return { turn: fact.turn, say: fact.say };
  }
  return null;
}
