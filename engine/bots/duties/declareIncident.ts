import { sealFirst } from '../drafts.ts';
import type { Policy } from '../policy.ts';

/** Puts a noticed door on record, for the indicator that comes with it; once it holds an own copy there is nothing to gain. */
export const declareIncident: Policy = (seen) =>
  seen.view.nation.copies.some(({ copy }) => copy.from === null)
    ? null
    : sealFirst(seen, 'declare', {}, 'declareNoticedDoor');
