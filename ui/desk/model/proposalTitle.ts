import { t } from '@lingui/core/macro';
import type { Proposal } from '../../../engine/model/event.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Names } from '../../kit/names.ts';
import { items } from '../../kit/vocabulary.ts';

/** An open question in a few words, from where this seat stands. */
export function proposalTitle(proposal: Proposal, view: View, names: Names): string {
  const isAsker = proposal.fromSeat === view.seat.seat;
  const from = names.seat(proposal.fromSeat);
  const order = proposal.draft?.type ?? '';
  const what = items(proposal.item ?? 'crew', proposal.count);
  const isOurs = proposal.fromNation === view.nation.nation;
  switch (proposal.kind) {
    case 'coSignature':
      if (proposal.status === 'changed')
        return isAsker ? t`${order} came back changed: confirm it` : t`Waiting for ${from} to confirm ${order}`;
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
