import { freeOf } from '../../view/freeOf.ts';
import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** A works that was hit gets the protection team where one is free, else a crew that runs it by hand. */
export const mendWorks: Policy = (seen) => {
  const { purse } = seen.view.nation;
  for (const { asset, known } of ownAssets(seen, 'works')) {
    // While a team is on site, or once its work is done, hand work gives less water and nothing else.
    if (!known.struck || known.measures.protection || known.door?.state === 'shut') continue;
    const team = sealFirst(seen, 'protect', { target: asset.id }, 'askForTeam');
    if (team) return team;
    const asked = seen.view.nation.proposals.some(
      ({ proposal: p }) => p.kind === 'coSignature' && p.status === 'open' && p.draft?.answers.target === asset.id,
    );
    const sealed = seen.view.nation.sealed.some(
      (order) => order.answers.target === asset.id && order.answers.untilTurn,
    );
    if (asked || sealed || (purse && freeOf(purse, 'team') > 0)) continue;
    const manual = sealFirst(seen, 'goManual', { target: asset.id }, 'runByHand');
    if (manual) return manual;
  }
  return null;
};
