/**
 * Communications, banking and coupling, pinned to the last bit: a hundred seeded runs and one hash, the same on every engine that
 * runs this test. A change that is meant writes the new hash here, and CHANGELOG.md says what changed.
 */
import { expect, it } from 'vitest';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { sectorRun } from '../support/sectorRun.ts';

it('gives the pinned bits for a hundred seeds', () => {
  const hashes = Array.from({ length: 100 }, (_, i) => sectorRun(`sectors-${i}`));
  expect(nativeSha256(hashes.join())).toBe('8079a4424195b1056eb46939edc8ab6408edf550a7462c0239d814d5425bdb0f');
});
