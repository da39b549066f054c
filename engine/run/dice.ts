import seedrandom from 'seedrandom';
import { canonicalJson } from './canonicalJson.ts';

/** What a roll is about: turn first, then words and ids. One more order never changes another key's roll. */
export type DiceKey = readonly (string | number)[];

/** Rolls by meaning: the same key gives the same roll whatever else was rolled, in any order. */
export interface Dice {
  /** A whole number from 0 to 999. */
  perMille(key: DiceKey): number;
  /** A whole number from 0 to 2³²−1. */
  word(key: DiceKey): number;
}

const ASCII = /^[\x20-\x7e]+$/;

/**
 * Keyed dice (rule L8). `seedrandom.alea(seed)` once gives two words; a 2×32-bit integer hash of the canonical JSON of the
 * key, seeded with them (multiply, rotate, xor-shift finaliser), gives the roll. Seed and keys must be non-empty ASCII,
 * because seedrandom's mixer masks characters to 8 bits and seeds itself from an empty key. `salt` re-rolls on purpose.
 */
export function makeDice(seed: string, salt = ''): Dice {
  if (!ASCII.test(seed)) throw new RangeError('a seed is one or more printable ASCII characters');
  const alea = seedrandom.alea(seed);
  const first = alea.int32();
  const second = alea.int32();
  const word = (key: DiceKey): number => {
    if (key.length === 0) throw new RangeError('an empty dice key');
    const text = canonicalJson(salt === '' ? key : [...key, 'salt', salt]);
    if (!ASCII.test(text)) throw new RangeError(`a dice key that is not ASCII: ${text}`);
    return hash(text, first, second);
  };
  return { word, perMille: (key) => Math.floor(word(key) / 4294967.296) };
}

/** Two lanes of 32-bit multiply-rotate over the characters, crossed at the end and finished as in MurmurHash3 (Appleby). */
function hash(text: string, first: number, second: number): number {
  let a = first;
  let b = second;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(rotate(a ^ c, 13), 0x85ebca6b);
    b = Math.imul(rotate(b ^ c, 17), 0xc2b2ae35);
  }
  a ^= text.length;
  b = (b + a) | 0;
  a = (a + rotate(b, 16)) | 0;
  return finish(finish(a) ^ finish(b)) >>> 0;
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function finish(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
