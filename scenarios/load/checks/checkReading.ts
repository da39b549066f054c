import type { Fault } from '../fault.ts';
import { type Check, faultAt } from '../parts.ts';
import { INJECT_WORDS, READING_BUDGET, readingLoad, wordsOf } from '../readingLoad.ts';

/** Nobody has to read too much in a turn, and no seat is without a decision two turns running. */
export const checkReading: Check = (parts) => {
  const faults: Fault[] = [];
  const language = parts.head.value.languages[0] ?? 'en';
  for (const part of parts.injects) {
    for (const [d, delivery] of part.value.deliveries.entries()) {
      const words = wordsOf(delivery, language);
      if (words <= INJECT_WORDS) continue;
      const says = `seats read ${words} words here; an inject has at most ${INJECT_WORDS}`;
      faults.push(faultAt(part, ['deliveries', d, 'body'], says, 'make it shorter', 'warning'));
    }
  }
  const load = readingLoad(
    parts.head.value,
    parts.nations.map((part) => part.value),
    parts.injects.map((part) => part.value),
  );
  for (const nation of parts.nations) {
    for (const [s, seat] of nation.value.seats.entries()) {
      const rows = load.filter((row) => row.seat === seat.id);
      for (const row of rows) {
        if (row.words <= READING_BUDGET) continue;
        const says = `\`${seat.id}\` reads ${row.words} words in turn ${row.turn}; ${READING_BUDGET} can be read in a minute`;
        faults.push(faultAt(nation, ['seats', s], says, 'shorten its injects, or spread them', 'warning'));
      }
      for (const [i, row] of rows.entries()) {
        const before = rows[i - 1];
        if (!before || before.decisions > 0 || row.decisions > 0) continue;
        const says = `no inject gives \`${seat.id}\` a decision in turns ${before.turn} and ${row.turn}`;
        faults.push(faultAt(nation, ['seats', s], says, 'give it an inject with a Decide button', 'warning'));
      }
    }
  }
  return faults;
};
