import type { Batch } from '../../model/event.ts';
import type { Fact, FactType } from '../../model/fact.ts';
import type { Report, ReportType } from '../../model/report.ts';

interface FactRow<K extends FactType = FactType> {
  readonly turn: number;
  readonly phase: string;
  readonly fact: Extract<Fact, { fact: K }>;
}

interface ReportRow<K extends ReportType = ReportType> {
  readonly turn: number;
  readonly report: Extract<Report, { report: K }>;
}

/** Everything that happened in a run, each event with the turn in which it happened. */
export interface Timeline {
  facts<K extends FactType>(kind: K): readonly FactRow<K>[];
  reports<K extends ReportType>(kind: K): readonly ReportRow<K>[];
}

/** Dates the events of a run: what comes before a turn opens belongs to the turn before it. */
export function timelineOf(batches: readonly Batch[]): Timeline {
  const facts: FactRow[] = [];
  const reports: ReportRow[] = [];
  let turn = 0;
  for (const batch of batches) {
    for (const fact of batch.facts) {
      if (fact.fact === 'turnOpened') turn = fact.turn;
      facts.push({ turn, phase: batch.phase, fact } as FactRow);
    }
    for (const report of batch.reports) reports.push({ turn, report } as ReportRow);
  }
  return {
    // The compiler cannot see that a row of this kind is a row of this kind.
    facts: <K extends FactType>(kind: K) => facts.filter((row) => row.fact.fact === kind) as unknown as FactRow<K>[],
    reports: <K extends ReportType>(kind: K) =>
      reports.filter((row) => row.report.report === kind) as unknown as ReportRow<K>[],
  };
}

/** The earliest of some turns; null when there is none. */
export function firstTurn(turns: readonly number[]): number | null {
  return turns.reduce<number | null>((first, turn) => (first === null || turn < first ? turn : first), null);
}
