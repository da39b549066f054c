import type { LogPayload } from '../model/input.ts';
import type { LogEntry } from './logEntry.ts';

/** An entry with its payload read. */
export interface ReadEntry {
  readonly entry: LogEntry;
  readonly payload: LogPayload;
}

/** Reads an entry's payload; an erased one cannot be re-executed. */
export function readEntry(entry: LogEntry): ReadEntry {
  if (entry.payload === null)
    throw new Error(`the content of entry ${entry.n} has been erased, so the run cannot be re-executed`);
  return { entry, payload: JSON.parse(entry.payload) as LogPayload };
}

/**
 * The log without what was stepped back over (rule L4). A step back names the entry that is the last one kept; naming an
 * abandoned entry throws. `start` as name means: keep nothing.
 */
export function effectiveEntries(entries: readonly LogEntry[]): readonly ReadEntry[] {
  let kept: ReadEntry[] = [];
  for (const entry of entries) {
    const read = readEntry(entry);
    const to = steppedBackTo(read);
    if (to === null) kept.push(read);
    else kept = keptBy(kept, to, entry.n);
  }
  return kept;
}

/** The entry that a step back names, or null for every other entry. */
export function steppedBackTo({ payload }: ReadEntry): string | null {
  return payload.kind === 'input' && payload.input.type === 'stepBack' ? payload.input.to : null;
}

/** What of the entries in force a step back at entry `n` keeps. */
export function keptBy<Row extends ReadEntry>(inForce: readonly Row[], to: string, n: number): Row[] {
  const last = inForce.findIndex((row) => row.entry.chain === to);
  if (last < 0 && to !== 'start') throw new Error(`entry ${n} steps back to an entry that is not in force`);
  // A checkpoint belongs to the input before it and stays with it.
  return inForce.slice(0, last + (inForce[last + 1]?.payload.kind === 'checkpoint' && last >= 0 ? 2 : 1));
}
