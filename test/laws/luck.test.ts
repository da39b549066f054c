/**
 * LAW 2: one order more changes nobody else's luck (rules L8, T6). Dice are keyed by what they are about and not drawn from a
 * stream, so an extra hunt in Kesara cannot make Talumar notice its door a turn later. Fast-check draws a random run, a seat
 * and an order that it may seal beside everything else.
 */
import { describe, expect, it } from 'vitest';
import { checkLuck, checkOwnBusiness } from '../support/laws/checkLuck.ts';

describe('LAW 2 luck', () => {
  it('2.1 every roll of both runs falls the same', () => {
    expect(checkLuck({ seed: 21, runs: 20 })).toBeNull();
  });

  it('2.2 an order that is nobody else’s business touches no row and no news of anybody else', () => {
    expect(checkOwnBusiness({ seed: 22, runs: 30 })).toBeNull();
  });
});
