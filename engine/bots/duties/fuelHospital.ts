import { sealFirst } from '../drafts.ts';
import { ownAssets } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** Sends a set of the nation's own to its hospital when the feeders are open. */
export const fuelHospital: Policy = (seen) => {
  if (!ownAssets(seen, 'substation').some(({ known }) => known.struck)) return null;
  for (const { asset } of ownAssets(seen, 'hospital')) {
    if (seen.view.nation.transits.some((row) => row.transit.asset === asset.id)) continue;
    const move = sealFirst(seen, 'dispatch', { target: asset.id }, 'fuelHospital');
    if (move) return move;
  }
  return null;
};
