import { byId } from '../model/ids.ts';

/** The keys of a record in the order of code units, so that the order in which they were written means nothing. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).sort(byId);
}
