import type { Sha256 } from './game.ts';

/**
 * A keyed hash of a text. Both parts are hex digests or numbers of fixed form, hashed twice with the key (the nested
 * construction of HMAC), so that knowing one salt says nothing about another.
 */
export function keyedHash(sha256: Sha256, key: string, text: string): string {
  return sha256(`${key}:outer:${sha256(`${key}:inner:${text}`)}`);
}
