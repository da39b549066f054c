import type { Item } from '../../model/order.ts';
import { freeOf } from '../../view/freeOf.ts';
import { moveOf, otherNations, sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy, Seen } from '../policy.ts';
import { WHY_SENTENCES } from '../whySentences.ts';
import { latestBand } from './askBrief.ts';

/** From this likelihood on, in per cent, a nation asks for a second crew before its power fails. */
const LIKELY_PERCENT = 55;

/** Asks every neighbour for a set when the hospital has lost its power and none is at hand or on the road. */
export const askForSet: Policy = (seen) => {
  const struck = ownAssets(seen, 'substation').some(({ known }) => known.struck);
  return struck && lacks(seen, 'set')
    ? sealFirst(seen, 'request', { nations: otherNations(seen), item: 'set' }, 'askForSet')
    : null;
};

/** Asks every neighbour for a crew when power is likely to fail, or has failed: help needs its hours on the road. */
export const askForCrew: Policy = (seen) => {
  const { nation } = seen.view.nation;
  const substations = ownAssets(seen, 'substation');
  const atWork = substations.some(({ known }) => known.measures.repair !== null);
  const struck = substations.some(({ known }) => known.struck);
  const likely = (latestBand(seen, nation)?.[0] ?? 0) >= LIKELY_PERCENT;
  if (atWork || !(struck || likely) || guestsOf(seen, 'crew') > 0 || !neverAsked(seen, 'crew')) return null;
  return sealFirst(seen, 'request', { nations: otherNations(seen), item: 'crew' }, 'askForCrew');
};

/** Takes what was asked for, once; what comes on top goes back to who may need it more. */
export const takeHelp: Policy = (seen) => {
  const { turn, nation, proposals } = seen.view.nation;
  for (const { proposal: p } of proposals) {
    if (p.kind !== 'offer' || p.toNation !== nation || p.status !== 'open' || p.item === null) continue;
    const enough = onTheRoad(seen, p.item) || guestsOf(seen, p.item) > 0;
    const why = enough ? 'declineOffer' : 'acceptOffer';
    const verdict = enough ? 'decline' : 'accept';
    const reason = WHY_SENTENCES[why];
    return moveOf(
      seen,
      { type: 'answerProposal', turn, proposal: p.id, verdict, digest: p.digest, change: null, reason },
      why,
    );
  }
  return null;
};

/** Takes its own open requests back once help of that kind is on the road. */
export const withdrawRequests: Policy = (seen) => {
  const { turn, proposals } = seen.view.nation;
  for (const { proposal: p, mine } of proposals) {
    if (!mine || p.kind !== 'request' || p.status !== 'open' || p.item === null) continue;
    if (p.fromSeat !== seen.view.seat.seat || !onTheRoad(seen, p.item)) continue;
    const reason = WHY_SENTENCES.withdrawRequest;
    return moveOf(
      seen,
      { type: 'answerProposal', turn, proposal: p.id, verdict: 'withdraw', digest: p.digest, change: null, reason },
      'withdrawRequest',
    );
  }
  return null;
};

function lacks(seen: Seen, item: Item): boolean {
  const { purse, transits } = seen.view.nation;
  const sent = transits.some(({ transit }) => transit.item === item && transit.to === seen.view.nation.nation);
  return purse !== null && freeOf(purse, item) === 0 && !sent && neverAsked(seen, item);
}

function neverAsked({ view }: Seen, item: Item): boolean {
  return !view.nation.proposals.some(({ proposal: p, mine }) => mine && p.kind === 'request' && p.item === item);
}

function guestsOf({ view }: Seen, item: Item): number {
  return view.nation.purse?.[item].guest ?? 0;
}

function onTheRoad({ view }: Seen, item: Item): boolean {
  const { nation, transits } = view.nation;
  return transits.some(({ transit, arrived }) => !arrived && transit.item === item && transit.to === nation);
}
