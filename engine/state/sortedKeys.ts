import { byId } from '../model/ids.ts';

/** Beyond so many keys sorting by parts is quicker than putting each in its place. */
const FEW = 24;

/** The keys of a record in the order of code units, so that the order in which they were written means nothing. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(record);
  if (keys.length > FEW) return isSorted(keys) ? keys : keys.sort(byId);
  // Most records are small and written in order, or nearly so.
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

function isSorted(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return false;
  return true;
}
