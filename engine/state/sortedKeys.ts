import { byId } from '../model/ids.ts';

/** The keys of a record in the order of code units, so that the order in which they were written means nothing. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(record);
  // Most records are written in order, and looking is cheaper than sorting.
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort(byId);
  return keys;
}
