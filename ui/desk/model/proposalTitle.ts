import { t } from '@lingui/core/macro';
import type { Proposal } from '../../../engine/model/event.ts';
import type { Answers } from '../../../engine/model/order.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { items } from '../../kit/vocabulary.ts';

/** An open question in a few words, from where this seat stands; `first` is what a co-signature asked for at first. */
export function proposalTitle(proposal: Proposal, view: View, names: Names, first?: Answers): string {
  const isAsker = proposal.fromSeat === view.seat.seat;
  const from = names.seat(proposal.fromSeat);
  const order = proposal.draft?.type ?? '';
  const what = items(proposal.item ?? 'crew', proposal.count);
  const isOurs = proposal.fromNation === view.nation.nation;
  switch (proposal.kind) {
    case 'coSignature':
      if (proposal.status === 'changed')
        return isAsker
          ? t`${order} came back changed${changeWords(proposal.draft?.answers, first)}: confirm it`
          : t`Waiting for ${from} to confirm ${order}${changeWords(proposal.draft?.answers, first)}`;
      return isAsker ? t`Waiting for the second signature on ${order}` : t`${from} asks you to sign ${order}`;
    case 'offer':
      return isOurs
        ? t`Waiting for ${names.nation(proposal.toNation)}: your offer of ${what}`
        : t`${from} offers ${what}`;
    case 'request':
      return isOurs
        ? t`Waiting for ${names.nation(proposal.toNation)}: you asked for ${what}`
        : t`${from} asks for ${what}`;
  }
}

/** What was changed, old and new, where it is the end: ", until turn 5 instead of 4". */
function changeWords(now: Answers | undefined, first: Answers | undefined): string {
  const until = now?.untilTurn;
  const was = first?.untilTurn;
  return until === undefined || was === undefined || until === was ? '' : t`, until turn ${until} instead of ${was}`;
}
