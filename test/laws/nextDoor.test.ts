/**
 * LAW 23: what other rooms play is nothing to a room (rules L1, L5). Solvers remember what they solved, grids and pipes are made ready once for
 * all rooms that play a scenario; none of it may show. Nor may it whether a state was kept in memory or read from a disk.
 */
import { describe, expect, it } from 'vitest';
import { checkKept } from '../support/laws/checkKept.ts';
import { checkNextDoor } from '../support/laws/checkNextDoor.ts';

describe('LAW 23 next door', () => {
  it('23.1 a room that plays beside others, and goes on from states that were read again, lives the life that it lives alone', () => {
    expect(checkNextDoor({ seed: 23, runs: 12 })).toBeNull();
  });

  it('23.2 what is kept between turns is whole, bounded, the same when read again, and never written to', () => {
    expect(checkKept({ seed: 232, runs: 40 })).toBeNull();
  });
});
