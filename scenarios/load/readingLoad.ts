import type { Delivery, Inject } from '../../engine/model/inject.ts';
import type { Nation } from '../../engine/model/scenario.ts';
import type { Head } from './parts.ts';

/** Words that a person with English as a second language can read in the minute before deciding. */
export const READING_BUDGET = 150;

/** The most words of one inject. */
export const INJECT_WORDS = 90;

/** What one seat has to read and to decide at the opening of one turn, if every trigger holds. */
export interface ReadingRow {
  readonly seat: string;
  readonly turn: number;
  readonly words: number;
  readonly decisions: number;
}

/** What every seat has to read in every turn. */
export function readingLoad(
  head: Pick<Head, 'turns' | 'languages'>,
  nations: readonly Nation[],
  injects: readonly Inject[],
): readonly ReadingRow[] {
  const language = head.languages[0] ?? 'en';
  const rows: ReadingRow[] = [];
  for (const seat of nations.flatMap((nation) => nation.seats)) {
    for (let turn = 1; turn <= head.turns; turn++) {
      const read = injects
        .filter((inject) => inject.turn === turn)
        .flatMap((inject) => inject.deliveries.filter((delivery) => delivery.to.includes(seat.id)));
      const words = read.reduce((sum, delivery) => sum + wordsOf(delivery, language), 0);
      const decisions = read.reduce((sum, delivery) => sum + delivery.decide.length, 0);
      rows.push({ seat: seat.id, turn, words, decisions });
    }
  }
  return rows;
}

/** The words of a delivery: its subject and the longer one of its bodies. */
export function wordsOf(delivery: Delivery, language: string): number {
  const bodies = [delivery.body, delivery.ifHolds?.body].map((body) => countWords(body?.[language] ?? '', language));
  return countWords(delivery.subject[language] ?? '', language) + Math.max(...bodies);
}

/** Making a segmenter is slow, using one is not. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Counts the words of a text, also in languages that put no spaces between them. */
export function countWords(text: string, language: string): number {
  let words = 0;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  for (const segment of segmenter.segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}
