import { byId } from '../model/ids.ts';

/** Beyond so many, sorting by parts is quicker than putting each in its place. */
const FEW = 24;

/**
 * Puts ids in the order of code units, in place, and gives them back. Most lists of keys are short and nearly in order, where this is
 * much quicker than sorting with a function; states are written and copied by their keys all the time.
 */
export function putInOrder(ids: string[]): readonly string[] {
  if (ids.length > FEW) return isInOrder(ids) ? ids : ids.sort(byId);
  for (let i = 1; i < ids.length; i++) {
    const id = ids[i] as string;
    let at = i;
    for (; at > 0 && (ids[at - 1] as string) > id; at--) ids[at] = ids[at - 1] as string;
    ids[at] = id;
  }
  return ids;
}

function isInOrder(ids: readonly string[]): boolean {
  for (let i = 1; i < ids.length; i++) if ((ids[i - 1] as string) > (ids[i] as string)) return false;
  return true;
}
