import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** How many turns have been closed: their hours have run, and columns tell how the last of them ended. */
export function closedTurns(history: readonly HistoryEntry[]): number {
  for (const entry of history.toReversed()) {
    if (entry.line.type !== 'closeTurn') continue;
    const closed = factsOf(entry).find((fact) => fact.fact === 'turnClosed');
    if (closed) return closed.turn;
  }
  return 0;
}
