/** ALARMS of law 16: for each promise of the wall one wall that breaks it, by a slip that somebody might make. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkWallAllowList, checkWallLine, checkWallStill } from '../support/laws/checkWall.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/room/wallFrame.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    wallFrame: (room) => {
      const frame = whole.wallFrame(room);
      if (broken.by === 'wholeState') return { ...frame, turn: room.state };
      if (broken.by === 'busySeats') return { ...frame, ready: room.state.ready };
      return broken.by === 'everyLine' ? { ...frame, readOut: whole.readOutOf(room) } : frame;
    },
  };
});

describe('the alarms of law 16', () => {
  const rooms = playedRuns({ seed: 160, runs: 1 });
  afterEach(() => {
    broken.by = '';
  });

  it('rings when the state goes out whole', () => {
    broken.by = 'wholeState';
    expect(checkWallAllowList(rooms)).toMatch(/the wall shows a new field/);
  });

  it('rings when it shows who is ready', () => {
    broken.by = 'busySeats';
    expect(checkWallStill(rooms)).toMatch(/the wall without its seats differs/);
  });

  it('rings when the line stands there before EXCON has read it out', () => {
    broken.by = 'everyLine';
    expect(checkWallLine({ seed: 16, runs: 10 })).toMatch(/the line after/);
  });
});
