import type { HistoryEntry } from './control.ts';
import type { ExconNames } from './exconNames.ts';
import { factSentences } from './factSentences.ts';
import { reportWords } from './reportWords.ts';

/** What an entry came to, in sentences, in the order in which the phases spoke; the same words only once. */
export function consequences({ batches }: HistoryEntry, names: ExconNames): readonly string[] {
  const said = batches.flatMap(({ facts, reports }) => [
    ...factSentences(facts, names),
    ...reports.map((report) => reportWords(report, names)),
  ]);
  return [...new Set(said.filter((words) => words !== null))];
}
