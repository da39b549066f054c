import type { SeatId } from '../../engine/model/ids.ts';
import { botWhyWords } from './botWhyWords.ts';
import type { HistoryEntry } from './control.ts';

/** Why each bot did what it did last in this turn; that it had nothing more to do only when it did nothing else. */
export function botReasons(history: readonly HistoryEntry[], turn: number): ReadonlyMap<SeatId, string> {
  const found = new Map<SeatId, string>();
  for (const { line } of history) {
    if (line.why === null || line.turn !== turn) continue;
    if (line.type === 'setReady' && found.has(line.by)) continue;
    found.set(line.by, botWhyWords(line.why));
  }
  return found;
}
