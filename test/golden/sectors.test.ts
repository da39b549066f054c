/**
 * Communications, banking and coupling, pinned to the last bit: a hundred seeded runs and one hash, the same on every engine that
 * runs this test. A change that is meant writes the new hash here, and CHANGELOG.md says what changed.
 */
import { expect, it } from 'vitest';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { sectorRun } from '../support/sectorRun.ts';

it('gives the pinned bits for a hundred seeds', () => {
  const hashes = Array.from({ length: 100 }, (_, i) => sectorRun(`sectors-${i}`));
  expect(nativeSha256(hashes.join())).toBe('5baeaf3f56cb314c97d6b3d7984ad644191cec755cd7c811aa755bba99dcbd0f');
});
