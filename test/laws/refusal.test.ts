/**
 * LAW 6: a refusal follows from the view alone (rule O6). The same function greys the button and guards the server. If it
 * looked at the truth, pressing a button would tell what nobody there can know; if it let too much pass, a rule would throw.
 * Fast-check draws inputs that the door would let in, sensible or not, in the middle of a random run.
 */
import { describe, expect, it } from 'vitest';
import { checkRefusal, checkRefusalBlind } from '../support/laws/checkRefusal.ts';

describe('LAW 6 refusal', () => {
  it('6.1 what it lets pass is accepted and never thrown; what it refuses is refused alike and leaves nothing behind', () => {
    expect(checkRefusal({ seed: 61, runs: 40 })).toBeNull();
  });

  it('6.2 where truths differ and views do not, every input gets the same answer', () => {
    expect(checkRefusalBlind({ seed: 62, runs: 30 })).toBeNull();
  });
});
