/**
 * LAW 8: Immer and thaw write the same (rule L9). The server and ensembles write states by a hand-written copy of the rows, browsers and
 * tests by Immer. A row that the copy forgets would be shared with the state before, and change the past. So would one that is written in
 * place, of which a digest takes the old text for the new one (rule L3).
 */
import { describe, expect, it } from 'vitest';
import { checkDigests } from '../support/laws/checkDigests.ts';
import { checkWriters } from '../support/laws/checkWriters.ts';

describe('LAW 8 writers', () => {
  it('8.1 after every input both have written the same state, and the state before is as it was', () => {
    expect(checkWriters({ seed: 81, runs: 4 })).toBeNull();
  });

  it('8.2 a digest that writes what is new has the bytes of one that writes all', () => {
    expect(checkDigests({ seed: 82, runs: 3 })).toBeNull();
  });
});
