/**
 * LAW 13: the clock loses nothing (rules X1, X3, X4, X5). Fast-check draws any sequence of pause, resume, more time, lock,
 * real-world stop and resume, restart and kill, with orders, papers and injects in between, on the server's own exercise host
 * over a store that is torn down. The built server is killed in test/server/kill.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { checkClock } from '../support/laws/checkClock.ts';

describe('LAW 13 the clock', () => {
  it('13.1 loses, doubles or moves no inject and no order, and no planning time beyond the least of a restart', async () => {
    expect(await checkClock({ seed: 131, runs: 300 })).toBeNull();
  });
});
