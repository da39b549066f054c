import type { Item } from '../../model/order.ts';
import { freeOf } from '../../view/freeOf.ts';
import { moveOf, sealFirst } from '../drafts.ts';
import { openDoors, ownAssets } from '../ownAssets.ts';
import type { Move, Policy, Seen } from '../policy.ts';
import { WHY_SENTENCES } from '../whySentences.ts';
import { latestBand } from './askBrief.ts';

/** Likely, in the words of ICD 203: from here on a nation keeps its crews at home. */
const LIKELY_PERCENT = 55;

/**
 * Offers what is asked and can be spared, with no date to be back; else says why not. A set is sent straight to the hospital
 * that asked by who has nothing to lose by it; others wait a turn, so that one set comes and not three.
 */
export const lend: Policy = (seen) => {
  for (const { proposal: p, mine } of seen.view.nation.proposals) {
    if (mine || p.kind !== 'request' || p.status !== 'open' || p.item === null) continue;
    if (answered(seen, p.fromNation, p.item)) continue;
    if (p.item === 'set' && seen.scenario.own.mayOnlyTravel.includes('set')) {
      const sent = sendSet(seen, p.fromNation);
      if (sent) return sent;
      continue;
    }
    if (p.item === 'set' && p.turn === seen.view.nation.turn) continue;
    return spares(seen, p.item) ? offer(seen, p.fromNation, p.item) : decline(seen, p.id, p.digest, 'declineToKeep');
  }
  return null;
};

/** Who goes alone declines at once, so that nobody waits. */
export const declineRequests: Policy = (seen) => {
  const open = seen.view.nation.proposals.find(
    ({ proposal: p, mine }) => !mine && p.kind === 'request' && p.status === 'open',
  );
  return open ? decline(seen, open.proposal.id, open.proposal.digest, 'declineOnPrinciple') : null;
};

function sendSet(seen: Seen, to: string): Move | null {
  const there = seen.scenario.nations.find((n) => n.id === to)?.assets.find((asset) => asset.kind === 'hospital');
  return there ? sealFirst(seen, 'dispatch', { target: there.id }, 'lend') : null;
}

function offer(seen: Seen, to: string, item: Item): Move | null {
  const { turn } = seen.view.nation;
  const reason = WHY_SENTENCES.lend;
  return moveOf(seen, { type: 'makeOffer', turn, to, item, count: 1, backByTurn: null, reason }, 'lend');
}

function decline(
  seen: Seen,
  proposal: string,
  digest: string,
  why: 'declineToKeep' | 'declineOnPrinciple',
): Move | null {
  const { turn } = seen.view.nation;
  const reason = WHY_SENTENCES[why];
  return moveOf(
    seen,
    { type: 'answerProposal', turn, proposal, verdict: 'decline', digest, change: null, reason },
    why,
  );
}

/** An offer of ours to this nation is open or has been accepted for this. */
function answered({ view }: Seen, nation: string, item: Item): boolean {
  return view.nation.proposals.some(
    ({ proposal: p, mine }) =>
      mine && p.kind === 'offer' && p.toNation === nation && p.item === item && p.turn === view.nation.turn,
  );
}

/** What may only travel is spared; else one of a kind stays at home while anything is wrong there or may soon be. */
function spares(seen: Seen, item: Item): boolean {
  const { purse } = seen.view.nation;
  const free = purse ? freeOf(purse, item) : 0;
  if (seen.scenario.own.mayOnlyTravel.includes(item)) return free > 0;
  const trouble =
    openDoors(seen).length > 0 ||
    [...ownAssets(seen, 'works'), ...ownAssets(seen, 'substation')].some(({ known }) => known.struck);
  const likely = (latestBand(seen, seen.view.nation.nation)?.[0] ?? 0) >= LIKELY_PERCENT;
  return free > (item === 'crew' ? 1 : 0) && !trouble && !likely;
}
