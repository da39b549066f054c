/** ALARMS of laws 1, 2 and 7: engines in which arrival, other orders or the neighbour's sheet do make a difference. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkArrival } from '../support/laws/checkArrival.ts';
import { checkFrozen } from '../support/laws/checkFrozen.ts';
import { checkLuck, checkOwnBusiness } from '../support/laws/checkLuck.ts';
import { checkSheets } from '../support/laws/checkSheets.ts';
import { sharedStream } from '../support/laws/sharedStream.ts';

type Sabotage = 'unsortedSheet' | 'numberedByNation' | 'liveState' | 'sharedStream' | 'everybodysWorks';
const broken = vi.hoisted(() => ({ by: null as Sabotage | null }));

vi.mock(import('../../engine/turn/sealedRuns.ts'), async (original) => {
  const whole = await original();
  return {
    sealedRuns: (game, state, emit) => {
      const runs = whole.sealedRuns(game, state, emit);
      if (broken.by !== 'unsortedSheet') return runs;
      const arrived = Object.values(state.sealed).flat();
      return runs.toSorted((a, b) => arrived.indexOf(a.order) - arrived.indexOf(b.order));
    },
  };
});

vi.mock(import('../../engine/turn/emission.ts'), async (original) => {
  const whole = await original();
  return {
    startEmission: (state) => {
      const emit = whole.startEmission(state);
      if (broken.by !== 'numberedByNation') return emit;
      return { ...emit, nextId: (of) => emit.nextId(of.split('-')[0] ?? of) };
    },
  };
});

vi.mock(import('../../engine/turn/runPhases.ts'), async (original) => {
  const whole = await original();
  const { thaw } = await import('../../engine/state/thaw.ts');
  const { apply } = await import('../../engine/state/apply.ts');
  const { startEmission } = await import('../../engine/turn/emission.ts');
  return {
    runPhases: (game, from, phases) => {
      if (broken.by !== 'liveState') return whole.runPhases(game, from, phases);
      const state = thaw(from);
      const batches = phases.map(({ name, run }) => {
        const emit = startEmission(state);
        const { facts, reports } = emit;
        run({
          ...{ game, state },
          emit: {
            ...emit,
            fact: (fact) => {
              emit.fact(fact);
              apply(state, fact);
            },
          },
        });
        return { phase: name, facts, reports };
      });
      return { state, batches };
    },
  };
});

vi.mock(import('../../engine/run/dice.ts'), async (original) => {
  const whole = await original();
  return { makeDice: (seed, salt) => (broken.by === 'sharedStream' ? sharedStream(seed) : whole.makeDice(seed, salt)) };
});

vi.mock(import('../../engine/orders/effects/isolate.ts'), async (original) => {
  const whole = await original();
  return {
    isolate: (run, effect) => {
      for (const nation of run.game.scenario.nations) {
        if (broken.by !== 'everybodysWorks' && nation !== run.nation) continue;
        const target = run.order.answers.target?.replace(/^[a-z]+/, nation.id) ?? '';
        whole.isolate({ ...run, nation, order: { ...run.order, answers: { ...run.order.answers, target } } }, effect);
      }
    },
  };
});

const CHECKS = {
  across: (runs: number) => checkArrival('acrossSeats', { seed: 1, runs }),
  within: (runs: number) => checkArrival('withinSheets', { seed: 2, runs }),
  frozen: (runs: number) => checkFrozen({ seed: 3, runs }),
  luck: (runs: number) => checkLuck({ seed: 4, runs }),
  business: (runs: number) => checkOwnBusiness({ seed: 6, runs }),
  sheets: (runs: number) => checkSheets({ seed: 5, runs }),
};

describe('the alarms of laws 1, 2 and 7', () => {
  afterEach(() => {
    broken.by = null;
  });

  it('1.2 rings when the orders of a sheet are not sorted', () => {
    broken.by = 'unsortedSheet';
    expect(CHECKS.within(30)).toMatch(/what \d+ orders come to differs/);
  });

  it('1.1 rings when orders are numbered by nation, so that the neighbour’s arrival counts', () => {
    broken.by = 'numberedByNation';
    expect(CHECKS.across(30)).toMatch(/what \d+ orders come to differs/);
  });

  it('1.3 rings when a rule reads the live state, with the order before it already in it', () => {
    broken.by = 'liveState';
    expect(CHECKS.frozen(30)).toMatch(/worked alone and failed among/);
  });

  it('2.1 rings when all dice draw from one shared stream', () => {
    broken.by = 'sharedStream';
    expect(CHECKS.luck(30)).toMatch(/fell \d+ without the order and \d+ with it/);
  });

  it('2.2 rings when isolating one works isolates the works of all', () => {
    broken.by = 'everybodysWorks';
    expect(CHECKS.business(30)).toMatch(/what O02 by \w+-civ is to others differs/);
  });

  it('7.1 rings when both sheets are numbered together', () => {
    broken.by = 'numberedByNation';
    expect(CHECKS.sheets(30)).toMatch(/the state before the lock differs/);
  });

  it.each(Object.entries(CHECKS))('%s is silent on the whole engine', (_law, check) => {
    expect(check(2)).toBeNull();
  });
});
