import type { SeatId } from '../../engine/model/ids.ts';
import type { HistoryEntry } from './control.ts';
import { factsOf } from './factsOf.ts';

/** A question of a seat on the help line, with what EXCON has answered. */
export interface HelpQuestion {
  readonly id: string;
  readonly seat: SeatId;
  readonly turn: number;
  readonly atMillis: number;
  /** Names of the texts: of the question, and of each answer. */
  readonly text: string;
  readonly answers: readonly { readonly turn: number; readonly text: string }[];
}

/** Every question on the help line: those that wait first, the longest waiting on top; then the answered, newest first. */
export function helpQueue(history: readonly HistoryEntry[]): readonly HelpQuestion[] {
  const found = new Map<string, HelpQuestion>();
  for (const entry of history) {
    for (const fact of factsOf(entry)) {
      if (fact.fact === 'helpAsked') {
        const { id, seat, turn, text } = fact;
        found.set(id, { id, seat, turn, text, atMillis: entry.line.atMillis, answers: [] });
      }
      const asked = fact.fact === 'helpAnswered' ? found.get(fact.question) : undefined;
      if (fact.fact === 'helpAnswered' && asked) {
        const answers = [...asked.answers, { turn: fact.turn, text: fact.text }];
        found.set(asked.id, { ...asked, answers });
      }
    }
  }
  const all = [...found.values()];
  return [...all.filter(isOpen), ...all.filter((question) => !isOpen(question)).reverse()];
}

/** Whether nobody has answered yet. */
export function isOpen(question: HelpQuestion): boolean {
  return question.answers.length === 0;
}
