/**
 * LAW 26: every loss says why (rule N3), whatever happens: what was done, what a nation did itself, or what there was too little of stands at the
 * end of each of its chains, and nothing comes before its cause.
 */
import { describe, expect, it } from 'vitest';
import { checkChains, checkOwnChains } from '../support/laws/checkChains.ts';

describe('LAW 26 chains', () => {
  it('26.1 chains lead back to a reason, over hours, turns and sectors', () => {
    expect(checkChains({ seed: 26, runs: 150 })).toBeNull();
  });

  it('26.2 a nation’s chains name its own assets and parts alone, also where a neighbour’s failure set them off', () => {
    expect(checkOwnChains({ seed: 262, runs: 60 })).toBeNull();
  });
});
