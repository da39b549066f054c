import { decisionGaps, gapTurns } from '../decisionGaps.ts';
import type { Fault } from '../fault.ts';
import { canCome } from '../foresee/canCome.ts';
import { reachOf } from '../foresee/reach.ts';
import { type Check, faultAt } from '../parts.ts';
import { INJECT_BUDGET, INJECT_WORDS, READING_BUDGET, readingLoad, wordsOf } from '../readingLoad.ts';

/**
 * Nobody has to read too much in a turn, and no seat of a nation that plays is without a decision two turns running. Here an
 * inject with a trigger counts when its trigger can hold; the dry run of `check` sees which ones come.
 */
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
  const reach = reachOf(parts);
  const gaps = decisionGaps(
    parts.head.value.turns,
    parts.nations.map((part) => part.value),
    parts.injects.map((part) => part.value),
    (inject) => canCome(inject, reach),
  );
  for (const nation of parts.nations) {
    for (const [s, seat] of nation.value.seats.entries()) {
      const rows = load.filter((row) => row.seat === seat.id);
      for (const row of rows) {
        const at = (says: string, remedy: string) =>
          faults.push(faultAt(nation, ['seats', s], says, remedy, 'warning'));
        if (row.words > READING_BUDGET) {
          const says = `\`${seat.id}\` reads ${row.words} words in turn ${row.turn}; ${READING_BUDGET} can be read in a minute`;
          at(says, 'shorten its injects, or spread them');
        }
        if (row.injects > INJECT_BUDGET) {
          const says = `\`${seat.id}\` gets ${row.injects} injects in turn ${row.turn}; ${INJECT_BUDGET} are enough for one turn`;
          at(says, 'join some of them, or spread them');
        }
      }
      for (const gap of gaps.filter((one) => one.seat === seat.id)) {
        const says = `no inject gives \`${seat.id}\` a decision in ${gapTurns(gap)}`;
        faults.push(faultAt(nation, ['seats', s], says, 'give it an inject with a Decide button', 'warning'));
      }
    }
  }
  return faults;
};
