/**
 * LAW 13: a lean run comes to what a room comes to (rule L7). Ensembles play without log, chain, keys and texts, and reuse
 * what a room makes anew; figures from them speak of the real thing only if every decision is the same.
 */
import { describe, expect, it } from 'vitest';
import { checkLean, checkLeanForks } from '../support/laws/checkLean.ts';
import { checkRight } from '../support/laws/checkRight.ts';

describe('LAW 13 lean runs', () => {
  it('13.1 every policy ends with the room’s state, the room’s views and the room’s batches', () => {
    expect(checkLean({ seed: 131, runs: 2 })).toBeNull();
  });

  it('13.2 a fork plays on as the run it was taken from, and leaves that run alone', () => {
    expect(checkLeanForks({ seed: 132, runs: 2 })).toBeNull();
  });

  it.each(['passive', 'cooperative'] as const)('13.3 what was right under %s is right by whole rooms too', (bots) => {
    checkRight('133', bots);
  });
});
