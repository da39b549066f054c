/**
 * LAW 5: a state is its JSON (rules L3, T2). It goes to disks, workers and other engines that order keys as they like; so
 * the state of a random run is written and read before each turn, every object's keys shuffled, and the turn must not notice.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId } from '../../engine/model/ids.ts';
import { putInOrder } from '../../engine/state/putInOrder.ts';
import { checkKeys } from '../support/laws/checkKeys.ts';

describe('LAW 5 keys', () => {
  it('5.1 a state with shuffled keys that was JSON gives the same state, the same events and the same digest', () => {
    expect(checkKeys({ seed: 51, runs: 6 })).toBeNull();
  });

  it('5.2 ids are put in the order that sorting gives, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (ids) => {
        expect(putInOrder([...ids])).toEqual([...ids].sort(byId));
      }),
      { seed: 52, numRuns: 500 },
    );
  });
});
