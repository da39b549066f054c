import type { LoggedRow } from './loggedRun.ts';

/** Rows together with the answers without which they come to nothing: to the co-signature of an order, to an offer. */
export function withAnswers(rows: readonly LoggedRow[], chosen: readonly LoggedRow[]): readonly LoggedRow[] {
  const ids = new Set(chosen.flatMap(({ stepped }) => (stepped.id === null ? [] : [stepped.id])));
  const answers = rows.filter(({ input }) => input.type === 'answerProposal' && ids.has(input.proposal));
  const indexes = new Set([...chosen, ...answers].map(({ index }) => index));
  return rows.filter(({ index }) => indexes.has(index));
}
