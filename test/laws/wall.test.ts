/**
 * LAW 16: the wall shows nothing that any seat may not know (rule V6). That runs which differ in a nation's secrets give it
 * equal bytes is in law 11; here are its gate, its silence about seats, and the one line that EXCON puts there.
 */
import { describe, expect, it } from 'vitest';
import { checkWallAllowList, checkWallLine, checkWallStill } from '../support/laws/checkWall.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

describe('LAW 16 the wall', () => {
  const rooms = playedRuns({ seed: 16, runs: 3 });

  it('a field that a rule adds stays off it until its gate lists it', () => {
    expect(checkWallAllowList(rooms)).toBeNull();
  });

  it('once the exercise runs it says of no seat who sits there, is ready or has written', () => {
    expect(checkWallStill(rooms)).toBeNull();
  });

  it('the line on it is this turn’s, and only after EXCON put it there', () => {
    expect(checkWallLine({ seed: 16, runs: 30 })).toBeNull();
  });
});
