import { type Pick, shuffled } from './pickFrom.ts';

/** A value as it comes back from JSON, with the keys of every object in an order drawn from the picks. */
export function rekeyed<T>(value: T, pick: Pick): T {
  let n = 0;
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    n += 1;
    const here = n;
    const entries = Object.entries(part);
    return Object.fromEntries(shuffled(entries, (what, below) => pick(`${here}/${what}`, below)));
  }) as T;
}
