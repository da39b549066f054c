import { freeOf } from '../../view/freeOf.ts';
import { sealFirst } from '../drafts.ts';
import { openDoors } from '../ownAssets.ts';
import type { Policy } from '../policy.ts';

/** One turn in so many, by the seat's own dice. */
const TURNS_BETWEEN_HUNTS = 8;

/** Who goes alone looks for itself now and then, with a crew that nothing else needs. */
export const huntWithSpareCrew: Policy = (seen) => {
  const { purse, copies } = seen.view.nation;
  if (!purse || freeOf(purse, 'crew') < 2 || copies.length > 0 || openDoors(seen).length > 0) return null;
  if (seen.pick('hunt', TURNS_BETWEEN_HUNTS) > 0) return null;
  return sealFirst(seen, 'hunt', { sector: 'water' }, 'huntWithSpareCrew');
};
