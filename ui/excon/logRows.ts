import { t } from '@lingui/core/macro';
import type { Proposal } from '../../engine/model/event.ts';
import type { Fact } from '../../engine/model/fact.ts';
import type { Report } from '../../engine/model/report.ts';
import type { LogLine } from '../../engine/protocol/message.ts';
import { listOf } from '../kit/listOf.ts';
import { botWhyWords } from './botWhyWords.ts';
import { consequences } from './consequences.ts';
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
  /** The person's own words: a message, a reason, a note to a seat; null where there are none, or where they were erased. */
  readonly quote: string | null;
  /** What came of it, in sentences. */
  readonly came: readonly string[];
}

/** The log as it is read: who did what, for bots why, in whose words, and what came of it. Oldest first. */
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
    const who = names.seat(line.by);
    return { line, turn, who, what, why, quote: quoteOf(entry, texts), came: consequences(entry, names) };
  });
}

/** A bot's reason is told by `why`; its order carries the same in English. */
function quoteOf({ line, batches }: HistoryEntry, texts: Readonly<Record<string, string | null>>): string | null {
  const ref = batches.flatMap(({ facts, reports }) => [...reports.map(textOf), ...facts.map(reasonOf)]).find(Boolean);
  return ref && line.why === null ? (texts[ref] ?? null) : null;
}

function textOf(report: Report): string | null {
  if (report.report === 'messageSent' || report.report === 'helpAsked' || report.report === 'helpAnswered')
    return report.text;
  if (report.report === 'noteAdded') return report.note.text;
  return report.report === 'ruled' ? report.note : null;
}

function reasonOf(fact: Fact): string | null {
  switch (fact.fact) {
    case 'rulingAsked':
      return fact.ruling.order.reason;
    case 'orderSealed':
      return fact.order.reason;
    case 'proposed':
      return fact.proposal.reason;
    case 'proposalChanged':
      return isAnswer(fact.proposal) ? fact.proposal.answerReason : null;
    default:
      return null;
  }
}

/** An accepted co-signature may be the asker's own confirming of a change; the words are then those of who changed it. */
function isAnswer({ status, kind }: Proposal): boolean {
  return status === 'declined' || status === 'changed' || (status === 'accepted' && kind !== 'coSignature');
}
