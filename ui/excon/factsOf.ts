import type { Fact } from '../../engine/model/fact.ts';
import type { HistoryEntry } from './control.ts';

/** The facts of one entry, phase after phase. */
export function factsOf(entry: HistoryEntry): readonly Fact[] {
  return entry.batches.flatMap((batch) => batch.facts);
}
