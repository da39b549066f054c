import type { Proposal } from '../../../engine/model/event.ts';
import type { NationView } from '../../../engine/view/view.ts';

/** How far an offer or a request has come, from question to journey. */
export type Standing =
  | 'open'
  | 'changed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'onRoad'
  | 'arrived'
  | 'returned';

/** Where something stands, and when it arrives or arrived where it is on the road. */
export interface Journey {
  readonly standing: Standing;
  readonly atHour: number | null;
}

/** How an offer stands: as its status says until it was accepted, then as its journey tells. */
export function journeyOfOffer({ transits }: Pick<NationView, 'transits'>, offer: Proposal): Journey {
  if (offer.status !== 'accepted') return { standing: offer.status, atHour: null };
  const row = transits.find(({ transit }) => transit.order === offer.id);
  return row ? journey(row) : { standing: 'accepted', atHour: null };
}

/** How a request stands with one nation: once accepted, what that nation sent last of the kind says how far it is. */
export function journeyOfRequest({ transits }: Pick<NationView, 'transits'>, request: Proposal): Journey {
  if (request.status !== 'accepted') return { standing: request.status, atHour: null };
  const row = transits.findLast(
    ({ transit }) =>
      transit.from === request.toNation && transit.to === request.fromNation && transit.item === request.item,
  );
  return row ? journey(row) : { standing: 'accepted', atHour: null };
}

function journey({ transit, arrived }: NationView['transits'][number]): Journey {
  return { standing: arrived ? 'arrived' : 'onRoad', atHour: transit.atHour };
}
