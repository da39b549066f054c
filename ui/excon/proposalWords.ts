import { t } from '@lingui/core/macro';
import type { Proposal } from '../../engine/model/event.ts';
import type { SeatId } from '../../engine/model/ids.ts';
import { items } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';

/** What somebody asked for or offered, after their name: "asked Talumar for 1 generator set". */
export function proposalWords(proposal: Proposal, names: ExconNames): string {
  const nation = names.nation(proposal.toNation);
  const what = proposal.item ? items(proposal.item, proposal.count) : t`help`;
  switch (proposal.kind) {
    case 'request':
      return t`asked ${nation} for ${what}`;
    case 'offer':
      return t`offered ${nation} ${what}`;
    case 'coSignature':
      return t`asked for the signature on ${draftName(proposal, names)}`;
  }
}

/** What somebody answered, after their name: "accepted the offer of 1 crew from Talumar". Who asked can only confirm. */
export function answerWords(proposal: Proposal, by: SeatId, names: ExconNames): string {
  const about = aboutWords(proposal, names);
  switch (proposal.status) {
    case 'accepted':
      return by === proposal.fromSeat ? t`confirmed ${about}` : t`accepted ${about}`;
    case 'declined':
      return t`declined ${about}`;
    case 'changed':
      return t`changed ${about}`;
    case 'withdrawn':
      return t`took back ${about}`;
    default:
      return t`answered ${about}`;
  }
}

function aboutWords(proposal: Proposal, names: ExconNames): string {
  const from = names.nation(proposal.fromNation);
  const what = proposal.item ? items(proposal.item, proposal.count) : t`help`;
  switch (proposal.kind) {
    case 'request':
      return t`the request of ${from} for ${what}`;
    case 'offer':
      return t`the offer of ${what} from ${from}`;
    case 'coSignature':
      return draftName(proposal, names);
  }
}

function draftName({ draft }: Proposal, names: ExconNames): string {
  return draft ? t`“${names.order(draft.type)}”` : t`an order`;
}
