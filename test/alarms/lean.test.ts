/** ALARMS of law 13: lean runs that save a little too much. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkLean, checkLeanForks } from '../support/laws/checkLean.ts';
import { checkRight } from '../support/laws/checkRight.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/room/lean/leanTable.ts'), async (original) => {
  const whole = await original();
  return {
    setLeanTable: (options) => {
      const table = whole.setLeanTable(options);
      if (broken.by === 'otherOrder') return { ...table, seats: table.seats.toReversed() };
      if (broken.by === 'otherSalt') return { ...table, runSecret: 'none' };
      if (broken.by !== 'shortCatalogue') return table;
      const short = options.scenario.orders.map((order) => ({ order: order.id, fromTurn: 2, toTurn: 2 }));
      return { ...table, known: whole.setLeanTable({ ...options, without: short }).known };
    },
  };
});

vi.mock(import('../../engine/room/lean/leanRun.ts'), async (original) => {
  const whole = await original();
  const { nationOf } = await import('../../engine/state/rows.ts');
  const { thawView } = await import('../../engine/room/lean/thawView.ts');
  return {
    ...whole,
    stepLean: (run, by, input) => {
      const { idle } = run;
      const views = Object.entries(run.views).map(([seat, view]) => [seat, thawView(view)] as const);
      run.idle = { ...idle };
      const stepped = whole.stepLean(run, by, input);
      if (broken.by === 'sleepsOn') run.idle = idle;
      if (broken.by !== 'deafAbroad') return stepped;
      for (const [seat, view] of views) if (nationOf(seat) !== nationOf(by)) run.views[seat] = view;
      return stepped;
    },
  };
});

vi.mock(import('../../engine/room/lean/thawView.ts'), async (original) => {
  const whole = await original();
  return {
    thawView: (view) => {
      const copy = whole.thawView(view);
      if (broken.by === 'sharesLines') copy.nation.lines = view.nation.lines;
      return copy;
    },
  };
});

vi.mock(import('../../engine/room/lean/playLean.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    playOn: (run, stop) => whole.playOn(run, broken.by === 'leavesEarly' ? () => true : stop),
  };
});

const ends = () => checkLean({ seed: 1, runs: 1 });
const forks = () => checkLeanForks({ seed: 2, runs: 1 });

const rights = () => {
  try {
    checkRight('133', 'passive');
    return null;
  } catch (error) {
    return String(error);
  }
};

const ALARMS: readonly (readonly [story: string, sabotage: string, check: () => string | null, says: RegExp])[] = [
  ['13.1 the seats move in another order', 'otherOrder', ends, /what happened to \S+ differs/],
  ['13.1 texts are named by another salt', 'otherSalt', ends, /the last state of \S+ differs/],
  ['13.1 the catalogue lacks its orders for a turn', 'shortCatalogue', ends, /the last state of \S+ differs/],
  ['13.1 news from abroad does not arrive', 'deafAbroad', ends, /differs/],
  ['13.1 a bot that has passed does not wake up again', 'sleepsOn', ends, /the last state of \S+ differs/],
  ['13.2 a fork writes on in the lines of its original', 'sharesLines', forks, /that was forked differs/],
  ['13.3 a fork is left before it has come to more', 'leavesEarly', rights, /what was right under passive differs/],
];

describe('the alarms of law 13', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', (_story, sabotage, check, says) => {
    broken.by = sabotage;
    expect(check()).toMatch(says);
  });

  it.each([ends, forks])('is silent on the whole engine (%#)', (check) => {
    expect(check()).toBeNull();
  });
});
