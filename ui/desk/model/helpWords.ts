import { t } from '@lingui/core/macro';
import type { Proposal } from '../../../engine/model/event.ts';
import { exerciseTime, openingHour } from '../../kit/exerciseTime.ts';
import type { Names } from '../../kit/names.ts';
import { items } from '../../kit/vocabulary.ts';
import type { Journey } from './journeyOf.ts';
import type { PurseRow } from './purseRows.ts';

/** When help is needed: "needed by turn 6 (15:00 EX)"; nothing where no turn was named. */
export function neededBy(byTurn: number | null, hoursPerTurn: number): string {
  if (byTurn === null) return '';
  return t`needed by turn ${byTurn} (${exerciseTime(openingHour(byTurn, hoursPerTurn))})`;
}

/** The condition of an offer: by when it is to be back. */
export function backBy(backByTurn: number | null): string {
  return backByTurn === null ? t`back when the job is done` : t`back by turn ${backByTurn}`;
}

/** What our own nation could give of an item, and what it would keep. */
export function spareSentence(row: PurseRow | undefined, count: number): string {
  if (!row || row.own + row.guest === 0) return t`You have none of these.`;
  const { free, bound } = row;
  if (free <= 0) {
    return bound > 0 ? t`None of yours is free: ${bound} at work or promised.` : t`None of yours is here now.`;
  }
  const given = Math.min(free, count);
  return t`You could spare ${given} and would keep ${free - given} free.`;
}

/** How an answer, an offer or a loan stands, in a few words; `hourNow` is the hour at which the turn opened. */
export function journeyWords(journey: Journey, hourNow: number): string {
  const time = journey.atHour === null ? '' : exerciseTime(journey.atHour);
  switch (journey.standing) {
    case 'open':
      return t`open`;
    case 'changed':
      return t`changed`;
    case 'accepted':
      return t`accepted`;
    case 'declined':
      return t`declined`;
    case 'withdrawn':
      return t`withdrawn`;
    case 'lapsed':
      return t`lapsed unanswered`;
    case 'onRoad':
      return (journey.atHour ?? 0) <= hourNow ? t`arrives in this turn` : t`on the road, there at ${time}`;
    case 'arrived':
      return t`arrived at ${time}`;
    case 'returned':
      return t`back home`;
  }
}

/** An offer in one line from where our nation stands. */
export function offerSentence(offer: Proposal, own: string, names: Names): string {
  const what = items(offer.item ?? 'crew', offer.count);
  return offer.fromNation === own
    ? t`You offered ${names.nation(offer.toNation)} ${what}, ${backBy(offer.backByTurn)}.`
    : t`${names.nation(offer.fromNation)} offers ${what}, ${backBy(offer.backByTurn)}.`;
}
