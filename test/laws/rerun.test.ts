/**
 * LAW 14: a log played again tells nothing but what the change did (rule P1). As it stands it is the run itself, from whichever
 * turn it is taken up; the futures of a debrief are those that exercise control saw live; what changes nothing makes no
 * difference.
 */
import { describe, expect, it } from 'vitest';
import { checkExamined, checkUnchanged } from '../support/laws/checkRerun.ts';
import { firstFault, playedRuns } from '../support/laws/playedRuns.ts';

describe('LAW 14 logs played again', () => {
  const rooms = playedRuns({ seed: 141, runs: 2 });

  it('14.1 as it stands a log comes to the room’s states, views and figures, with nothing refused', () => {
    expect(firstFault(rooms, checkUnchanged)).toBeNull();
  });

  it('14.2 the futures are the room’s own, twice the same, and a warning brief never matters', () => {
    expect(firstFault(rooms.slice(0, 1), checkExamined)).toBeNull();
  });
});
