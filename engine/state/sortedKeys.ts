import { putInOrder } from './putInOrder.ts';

/** The keys of a record in the order of code units, so that the order in which they were written means nothing. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  return putInOrder(Object.keys(record));
}
