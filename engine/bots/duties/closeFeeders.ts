import { freeOf } from '../../view/freeOf.ts';
import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** Sends a crew to opened feeders and disabled parts, substations first, and a second one where one more stays in reserve. */
export const closeFeeders: Policy = (seen) => {
  const { purse } = seen.view.nation;
  const free = purse ? freeOf(purse, 'crew') : 0;
  for (const { asset, known } of [...ownAssets(seen, 'substation'), ...ownAssets(seen, 'hub')]) {
    if (!known.struck) continue;
    const move = sealFirst(seen, 'repair', { target: asset.id, count: free > 2 ? 2 : 1 }, 'closeFeeders');
    if (move) return move;
  }
  return null;
};
