/**
 * LAW 7: the sheets of one nation commute (rules O4, T6, V3). The civil and the military seat each fill in a sheet, one after
 * the other or woven together; a sheet writes only its own seat's rows. What they share, they share: the purse takes the first
 * to claim, what is numbered between two nations counts both, and what is said in public is heard as it is said; the generator
 * leaves these to one of the two.
 */
import { describe, expect, it } from 'vitest';
import { checkSheets } from '../support/laws/checkSheets.ts';

describe('LAW 7 sheets', () => {
  it('7.1 sheets sealed together come to the same as one by one', () => {
    expect(checkSheets({ seed: 71, runs: 40 })).toBeNull();
  });
});
