/** ALARMS of law 13: clocks that lose, give or forget time, and hosts that go on while everything stands still. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkClock } from '../support/laws/checkClock.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/room/clockAfter.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    clockAfter: (room, state, input, atMillis) => {
      const clock = whole.clockAfter(room, state, input, atMillis);
      const goesOn = input.type === 'resumeTurn' || input.type === 'realWorldResume';
      if (goesOn && clock.endsAtMillis !== null && broken.by === 'losesASecond')
        return { ...clock, endsAtMillis: clock.endsAtMillis - 1_000 };
      if (goesOn && clock.endsAtMillis !== null && broken.by === 'givesTheWholeTurn')
        return { ...clock, endsAtMillis: atMillis + room.planningSeconds * 1_000 };
      if (input.type === 'pauseTurn' && broken.by === 'runsOn')
        return { ...clock, endsAtMillis: room.clock.endsAtMillis };
      if (input.type === 'extendTurn' && room.clock.still && broken.by === 'forgetsMoreTime') return room.clock;
      return clock;
    },
  };
});

vi.mock(import('../../engine/room/restoreRoom.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    restoreRoom: (options) => {
      const room = whole.restoreRoom(options);
      const { still } = room.clock;
      if (broken.by !== 'startsTheClock' || !still || still.leftMillis === null) return room;
      return {
        ...room,
        clock: { phase: still.beneath[0] ?? 'planning', endsAtMillis: options.atMillis + still.leftMillis },
      };
    },
  };
});

vi.mock(import('../../engine/room/refuseControl.ts'), async (original) => {
  const whole = await original();
  return {
    refuseControl: (room, input) =>
      broken.by === 'closesWhileStopped' && input.type === 'closeTurn' ? null : whole.refuseControl(room, input),
  };
});

vi.mock(import('../server/support/memoryStore.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    memoryStore: (disk) => {
      const store = whole.memoryStore(disk);
      return {
        ...store,
        read: async (exercise, from) => {
          const entries = await store.read(exercise, from);
          return broken.by === 'losesTheLast' ? entries.slice(0, -1) : entries;
        },
      };
    },
  };
});

const ALARMS: readonly (readonly [story: string, sabotage: string, says: RegExp])[] = [
  ['resuming costs a second', 'losesASecond', /1000 ms of planning are lost/],
  ['resuming gives the whole turn again', 'givesTheWholeTurn', /ms of planning are too many/],
  ['the clock runs on in a pause', 'runsOn', /something falls due while the clock is paused/],
  ['more time in a pause is forgotten', 'forgetsMoreTime', /ms of planning are lost/],
  ['a restart starts the clock', 'startsTheClock', /the clock is planning and should be (paused|stopped)/],
  ['a turn is closed in the middle of a stop', 'closesWhileStopped', /turnClosed while the clock is/],
  ['the disk loses the last entry', 'losesTheLast', /the log has|the log does not fit|lost: /],
];

describe('the alarms of law 13', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', async (_story, sabotage, says) => {
    broken.by = sabotage;
    expect(await checkClock({ seed: 131, runs: 60 })).toMatch(says);
  });

  it('is silent on the whole clock', async () => {
    expect(await checkClock({ seed: 132, runs: 20 })).toBeNull();
  });
});
