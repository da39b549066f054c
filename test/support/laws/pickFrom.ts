/** Chooses a whole number from 0 to `below` − 1 for what is asked. */
export type Pick = (what: string, below: number) => number;

/**
 * Picks by name from one word. It is no part of the engine, so that a law can keep what its players do the same while the
 * engine's own dice are sabotaged.
 */
export function pickFrom(luck: string): Pick {
  return (what, below) => {
    let hash = 0x811c9dc5;
    for (const character of `${luck}/${what}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    hash = Math.imul(hash, 0x297a2d39);
    return ((hash ^ (hash >>> 15)) >>> 0) % Math.max(1, below);
  };
}

/** A list in an order drawn from the picks. */
export function shuffled<T>(list: readonly T[], pick: Pick): readonly T[] {
  const keyed = list.map((value, i) => ({ value, key: pick(`shuffle/${i}`, 1_000_000) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
