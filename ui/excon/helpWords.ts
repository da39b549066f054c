import { t } from '@lingui/core/macro';
import { exerciseTime } from '../kit/exerciseTime.ts';
import { items } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';
import type { HelpRow, Journey } from './helpBoard.ts';

/** Who asks or offers what: "Kesara asks Talumar for 1 generator set". */
export function helpHead({ proposal, giver, receiver }: HelpRow, names: ExconNames): string {
  const what = proposal.item ? items(proposal.item, proposal.count) : t`help`;
  return proposal.kind === 'request'
    ? t`${names.nation(receiver)} asks ${names.nation(giver)} for ${what}`
    : t`${names.nation(giver)} offers ${names.nation(receiver)} ${what}`;
}

/** The conditions under which it was asked or offered; null where there are none. */
export function helpTerms({ proposal }: HelpRow): string | null {
  if (proposal.byTurn !== null) return t`needed when turn ${proposal.byTurn} opens`;
  if (proposal.backByTurn !== null) return t`back by turn ${proposal.backByTurn}`;
  return null;
}

/** How the question stands. */
export function answerWord({ proposal, answeredTurn }: HelpRow): string {
  const turn = answeredTurn ?? 0;
  switch (proposal.status) {
    case 'open':
    case 'changed':
      return t`No answer yet`;
    case 'accepted':
    case 'returned':
      return t`Accepted T${turn}`;
    case 'declined':
      return t`Declined T${turn}`;
    case 'withdrawn':
      return t`Taken back T${turn}`;
    case 'lapsed':
      return t`Lapsed unanswered`;
  }
}

/** How far what was promised has come; null while nothing is promised. */
export function journeyWord(journey: Journey | null): string | null {
  if (!journey) return null;
  if (journey.homeTurn !== null) return t`There T${journey.thereTurn ?? 0}, home since T${journey.homeTurn}`;
  if (journey.thereTurn !== null) return t`There since T${journey.thereTurn}`;
  return t`On the road, due ${exerciseTime(journey.dueHour)}`;
}
