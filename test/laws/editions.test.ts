/**
 * LAW 9: what is erased is gone, and the file still verifies (rule L2). Rival states take home the same exercise, each its own
 * edition: its seats' inputs, the clock, the texts that its seats could read. The chain covers salted hashes, so the rest is
 * neither needed to verify nor to be guessed from what is left.
 */
import { describe, expect, it } from 'vitest';
import { checkEditions, checkErasing } from '../support/laws/checkEdition.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

describe('LAW 9 editions', () => {
  const rooms = playedRuns({ seed: 9, runs: 3 });

  it('9.1 an edition verifies, holds what its nation sent and read and no more, and confirms no guess', () => {
    expect(checkEditions(rooms)).toBeNull();
  });

  it('9.2 with every text erased the file verifies and re-executes, and the texts read as null', () => {
    expect(checkErasing(rooms)).toBeNull();
  });
});
