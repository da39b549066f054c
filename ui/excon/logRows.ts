import { t } from '@lingui/core/macro';
import type { LogLine } from '../../engine/protocol/message.ts';
import { listOf } from '../kit/listOf.ts';
import { botWhyWords } from './botWhyWords.ts';
import type { HistoryEntry } from './control.ts';
import type { ExconNames } from './exconNames.ts';
import { factsOf } from './factsOf.ts';
import { lineWords } from './lineWords.ts';
import { nudgedSeats } from './nudgeWords.ts';

/** One line of EXCON's log. */
export interface LogRow {
  readonly line: LogLine;
  /** The turn it belongs to; 0 before the first. */
  readonly turn: number;
  readonly who: string;
  readonly what: string;
  readonly why: string | null;
  /** The words of a message; null where there are none, or where they were erased. */
  readonly quote: string | null;
}

/** The log as it is read: who did what, for bots why, and what messages say. Oldest first. */
export function logRows(
  history: readonly HistoryEntry[],
  texts: Readonly<Record<string, string | null>>,
  names: ExconNames,
): readonly LogRow[] {
  return history.map((entry) => {
    const { line } = entry;
    const why = line.why === null ? null : botWhyWords(line.why);
    const facts = factsOf(entry);
    // The line of a closing carries the turn that opened by it.
    const turn = facts.find((fact) => fact.fact === 'turnClosed')?.turn ?? line.turn;
    const nudged = nudgedSeats(entry, texts);
    const what =
      nudged.length > 0 ? t`nudged ${listOf(nudged.map(names.seat), names.language)}` : lineWords(entry, names);
    return { line, turn, who: names.seat(line.by), what, why, quote: quoteOf(entry, texts) };
  });
}

function quoteOf({ batches }: HistoryEntry, texts: Readonly<Record<string, string | null>>): string | null {
  for (const batch of batches) {
    for (const one of batch.reports) if (one.report === 'messageSent') return texts[one.text] ?? null;
  }
  return null;
}
