/** ALARMS of law 15: a figure of a nation's edition that counts what it must not know. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FactType } from '../../engine/model/event.ts';
import { checkDebriefs } from '../support/laws/checkDebriefs.ts';

const broken = vi.hoisted(() => ({ counts: null as FactType | null }));

vi.mock(import('../../engine/evaluation/debrief/figures.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    ownFigures: (scenario, timeline, ...rest) => {
      const own = whole.ownFigures(scenario, timeline, ...rest);
      return broken.counts === null ? own : { ...own, receipts: timeline.facts(broken.counts).length };
    },
  };
});

afterEach(() => {
  broken.counts = null;
});

describe('the alarm of law 15 rings', () => {
  it.each([
    ['orders', 'orderSealed'],
    ['notes', 'noted'],
    ['target', 'serviceLost'],
  ] as const)('when a nation’s report counts %s of all', (secret, fact) => {
    broken.counts = fact;
    expect(checkDebriefs(secret, { seed: 152, runs: 1 })).toContain('the report of tal');
  });
});
