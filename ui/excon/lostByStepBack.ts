import type { LogRow } from './logRows.ts';

/** What is abandoned when the exercise steps back to an entry: everything after it. */
export function lostByStepBack(rows: readonly LogRow[], to: LogRow): readonly LogRow[] {
  return rows.filter((row) => row.line.entry > to.line.entry);
}
