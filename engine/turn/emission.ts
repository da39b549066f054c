import type { Fact } from '../model/fact.ts';
import type { Report } from '../model/report.ts';
import type { State } from '../state/state.ts';

/** What a rule hands out: facts for the state, reports for the views, ids in the numbering of whoever will see them. */
export interface Emission {
  readonly facts: Fact[];
  readonly reports: Report[];
  fact(fact: Fact): void;
  report(report: Report): void;
  /** The next id `<of>/<turn>/<n>`, where `of` is the seat or nation that sees it, so that it counts nothing else (rule V3). */
  nextId(of: string): string;
}

/** Starts an emission on a frozen state. */
export function startEmission(state: State): Emission {
  const facts: Fact[] = [];
  const reports: Report[] = [];
  const numbers = new Map<string, number>();
  return {
    facts,
    reports,
    fact: (fact) => {
      facts.push(fact);
    },
    report: (report) => {
      reports.push(report);
    },
    nextId: (of) => {
      const n = (numbers.get(of) ?? state.numbers[of] ?? 0) + 1;
      numbers.set(of, n);
      facts.push({ fact: 'numbered', of, n });
      return `${of}/${state.turn}/${n}`;
    },
  };
}
