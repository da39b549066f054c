/**
 * LAW 15: a nation's debrief holds what it knew, did and came to, and nothing else (rules P6, P7). Runs that differ only in what it
 * must not know give it the same printed pages and the same bundle, byte for byte; of the run file it keeps the numbers and salted
 * hashes by which it verifies, and what can be read in it is the same.
 */
import { describe, expect, it } from 'vitest';
import { checkDebriefs } from '../support/laws/checkDebriefs.ts';
import type { Secret } from '../support/laws/twins.ts';

const SECRETS: readonly Secret[] = ['orders', 'target', 'dwell', 'actor', 'notes', 'talks', 'washes'];

describe('LAW 15 editions of a debrief', () => {
  it.each(SECRETS)('15.1 do not tell %s apart', (secret) => {
    expect(checkDebriefs(secret, { seed: 151, runs: 1 })).toBeNull();
  });
});
