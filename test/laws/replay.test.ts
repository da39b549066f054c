/**
 * LAW 4: replay is live again (rules L1, L4, L5, L6). An exercise is a log of inputs, so a file read back from a disk gives the
 * same states, hashes and news as the room lived through; a fork that changes nothing is the original; and what was stepped
 * back over is in the chain and out of force, also for a server that starts again.
 */
import { describe, expect, it } from 'vitest';
import { checkFork, checkReplay } from '../support/laws/checkReplay.ts';
import { checkSeatTrue } from '../support/laws/checkSeatTrue.ts';
import { checkStepBack } from '../support/laws/checkStepBack.ts';

describe('LAW 4 replay', () => {
  it('4.1 a replay gives the hashes, the views and every news byte for byte', () => {
    expect(checkReplay({ seed: 41, runs: 6 })).toBeNull();
  });

  it('4.2 a fork without a change is the original, entry for entry', () => {
    expect(checkFork({ seed: 42, runs: 5 })).toBeNull();
  });

  it('4.3 after a step back the file verifies, replays and restarts, and nobody returns to what was abandoned', () => {
    expect(checkStepBack({ seed: 43, runs: 4 })).toBeNull();
  });

  it('4.4 an edition holds, byte for byte, what each of its seats received live, over step backs, late comers and broken lines', () => {
    expect(checkSeatTrue({ seed: 44, runs: 3 })).toBeNull();
  });
});
