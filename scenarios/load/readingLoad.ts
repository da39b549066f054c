import type { Delivery, Inject } from '../../engine/model/inject.ts';
import { excludes } from './foresee/excludes.ts';
import type { Head, NationFile } from './parts.ts';

/** Words that a person with English as a second language can read in the minute before deciding. */
export const READING_BUDGET = 150;

/** The most words of one inject. */
export const INJECT_WORDS = 90;

/** The most injects that a seat gets in one turn. */
export const INJECT_BUDGET = 3;

/** What one seat has to read and to decide at the opening of one turn, in the worst case. */
export interface ReadingRow {
  readonly seat: string;
  readonly turn: number;
  readonly words: number;
  readonly injects: number;
  /** Decide buttons, if every trigger holds. */
  readonly decisions: number;
}

/**
 * What every seat has to read in every turn. An inject with a trigger counts as if it came, except that two whose triggers
 * exclude each other do not both count: then the heavier choice does.
 */
export function readingLoad(
  head: Pick<Head, 'turns' | 'languages'>,
  nations: readonly NationFile[],
  injects: readonly Inject[],
): readonly ReadingRow[] {
  const language = head.languages[0] ?? 'en';
  const rows: ReadingRow[] = [];
  for (const seat of nations.flatMap((nation) => nation.seats)) {
    for (let turn = 1; turn <= head.turns; turn++) {
      const due = injects.filter((inject) => inject.turn === turn && readBy(inject, seat.id).length > 0);
      const words = worst(due, (inject) =>
        readBy(inject, seat.id).reduce((sum, delivery) => sum + wordsOf(delivery, language), 0),
      );
      const decisions = due
        .flatMap((inject) => readBy(inject, seat.id))
        .reduce((sum, delivery) => sum + delivery.decide.length, 0);
      rows.push({ seat: seat.id, turn, words, injects: worst(due, () => 1), decisions });
    }
  }
  return rows;
}

/** What a seat reads of an inject. */
export function readBy(inject: Inject, seat: string): readonly Delivery[] {
  return inject.deliveries.filter((delivery) => delivery.to.includes(seat));
}

/** The most that injects can weigh together when those whose triggers exclude each other do not come together. */
function worst(injects: readonly Inject[], weigh: (inject: Inject) => number): number {
  const [first, ...rest] = injects;
  if (!first) return 0;
  const beside = rest.filter((other) => !apart(first, other));
  const withFirst = weigh(first) + worst(beside, weigh);
  return beside.length === rest.length ? withFirst : Math.max(withFirst, worst(rest, weigh));
}

function apart(a: Inject, b: Inject): boolean {
  return a.trigger !== undefined && b.trigger !== undefined && excludes(a.trigger, b.trigger);
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
