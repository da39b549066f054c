/** ALARMS of law 26: chains that end in the middle, come too late, or tell what their nation does not know. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkChains, checkOwnChains } from '../support/laws/checkChains.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/infrastructure/play/disabledCauses.ts'), async (original) => {
  const whole = await original();
  return {
    disabledCauses: (networks, one) => {
      const causes = whole.disabledCauses(networks, one);
      if (broken.by === 'forgetsStage') return causes.slice(0, 1);
      if (broken.by === 'comesLate') return causes.map((cause, i) => ({ ...cause, hour: cause.hour + i }));
      // What it is called elsewhere.
      if (broken.by === 'takesPlace')
        return causes.map((cause) => ({ ...cause, which: `mai-sub - m-tie ${cause.hour}` }));
      return causes;
    },
  };
});

vi.mock(import('../../engine/view/shown.ts'), async (original) => {
  const { shown } = await original();
  const causes: typeof shown.causes = (because) => (broken.by === 'tellsStage' ? because : shown.causes(because));
  return { shown: { ...shown, causes } };
});

describe('the alarms of law 26', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each([
    ['26.1 a part that is out of service has no stage behind it', 'forgetsStage', /has nothing behind it/],
    ['26.1 a stage comes after what it did', 'comesLate', /came too late/],
  ])('rings when %s', (_, sabotage, says) => {
    broken.by = sabotage;
    expect(checkChains({ seed: 26, runs: 150 })).toMatch(says);
  });

  it.each([
    ['26.2 a nation reads of the stage', 'tellsStage', /tells of the stage/],
    ['26.2 a chain goes on at a neighbour', 'takesPlace', /tells of m|names a neighbour/],
  ])('rings when %s', (_, sabotage, says) => {
    broken.by = sabotage;
    expect(checkOwnChains({ seed: 262, runs: 60 })).toMatch(says);
  });

  it('is silent on the whole engine', () => {
    expect([checkChains({ seed: 26, runs: 3 }), checkOwnChains({ seed: 262, runs: 3 })]).toEqual([null, null]);
  });
});
