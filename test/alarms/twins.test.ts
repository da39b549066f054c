/** ALARMS of law 11: for each kind of secret one engine that leaks it, by a slip that somebody might make. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkTwins } from '../support/laws/checkTwins.ts';
import { redirected, toAll } from '../support/laws/redirected.ts';
import { sharedStream } from '../support/laws/sharedStream.ts';
import type { Secret } from '../support/laws/twins.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/turn/emission.ts'), async (original) => {
  const whole = await original();
  return {
    startEmission: (state) => {
      const emit = whole.startEmission(state);
      if (broken.by !== 'oneCounter') return emit;
      const nextId = (of: string) => emit.nextId('all').replace('all', of);
      return { ...emit, nextId };
    },
  };
});

vi.mock(import('../../engine/turn/phases/telemetry.ts'), async (original) => {
  const whole = await original();
  return {
    telemetry: ({ emit, ...context }) =>
      whole.telemetry({
        ...context,
        emit: broken.by === 'sharedScreens' ? redirected(emit, 'telemetry', toAll) : emit,
      }),
  };
});

vi.mock(import('../../engine/run/dice.ts'), async (original) => {
  const whole = await original();
  return { makeDice: (seed, salt) => (broken.by === 'sharedStream' ? sharedStream(seed) : whole.makeDice(seed, salt)) };
});

vi.mock(import('../../engine/view/makePublicScenario.ts'), async (original) => {
  const whole = await original();
  return {
    makePublicScenario: (scenario, nation) => {
      const known = whole.makePublicScenario(scenario, nation);
      return broken.by === 'wholeScenario' ? { ...scenario, ...known } : known;
    },
  };
});

vi.mock(import('../../engine/orders/effects/brief.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    brief: (run) =>
      whole.brief(broken.by === 'openBriefs' ? { ...run, emit: redirected(run.emit, 'briefGiven', toAll) } : run),
  };
});

vi.mock(import('../../engine/view/newsFor.ts'), async (original) => {
  const whole = await original();
  return {
    newsFor: (...args) => whole.newsFor(...args) ?? (broken.by === 'emptyFrames' ? { items: [], texts: {} } : null),
  };
});

vi.mock(import('../../engine/turn/inputs/makeOffer.ts'), async (original) => {
  const whole = await original();
  return {
    makeOffer: ({ emit, ...context }, input) =>
      whole.makeOffer(
        { ...context, emit: broken.by === 'openOffers' ? redirected(emit, 'proposal', toAll) : emit },
        input,
      ),
  };
});

vi.mock(import('../../engine/turn/inputs/adjudicate.ts'), async (original) => {
  const whole = await original();
  return {
    adjudicate: ({ emit, ...context }, input) =>
      whole.adjudicate(
        { ...context, emit: broken.by === 'openRulings' ? redirected(emit, 'ruled', toAll) : emit },
        input,
      ),
  };
});

vi.mock(import('../../engine/threat/runStage.ts'), async (original) => {
  const whole = await original();
  return {
    runStage: (scenario, state, emit, ...stage) =>
      whole.runStage(scenario, state, broken.by === 'openBlows' ? redirected(emit, 'struck', toAll) : emit, ...stage),
  };
});

vi.mock(import('../../engine/turn/phases/hours.ts'), async (original) => {
  const whole = await original();
  return {
    hours: ({ emit, ...context }) =>
      whole.hours({ ...context, emit: broken.by === 'openMending' ? redirected(emit, 'partsBack', toAll) : emit }),
  };
});

vi.mock(import('../../engine/room/wallFrame.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    wallFrame: (room) => {
      const frame = whole.wallFrame(room);
      return broken.by === 'busyWall' ? { ...frame, inputs: room.entries.length } : frame;
    },
  };
});

const LEAKS: readonly (readonly [story: string, secret: Secret, sabotage: string, says: RegExp])[] = [
  ['11.1 ids count what anybody has made', 'orders', 'oneCounter', /when orders differ/],
  ['11.1 everybody gets a frame for every input', 'orders', 'emptyFrames', /when orders differ/],
  ['11.2 one nation’s instruments are on every screen', 'target', 'sharedScreens', /when target differ/],
  ['11.3 rolls of one nation move those of the others', 'dwell', 'sharedStream', /when dwell differ/],
  ['11.4 the scenario goes out whole', 'actor', 'wholeScenario', /when actor differ/],
  ['11.5 a brief is told to everybody', 'dice', 'openBriefs', /when dice differ/],
  ['11.1 the wall counts what was sent', 'orders', 'busyWall', /what wall is sent when orders differ/],
  ['11.6 a note makes an empty frame', 'notes', 'emptyFrames', /when notes differ/],
  ['11.7 offers are told to everybody', 'talks', 'openOffers', /when talks differ/],
  ['11.8 a ruling is told to everybody', 'rulings', 'openRulings', /when rulings differ/],
  ['11.10 everybody is told what was struck', 'parts', 'openBlows', /news of kes-/],
  ['11.10 everybody is told what is back', 'parts', 'openMending', /news of kes-/],
];

describe('the alarms of law 11', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(LEAKS)('rings when %s', (_story, secret, sabotage, says) => {
    broken.by = sabotage;
    expect(checkTwins(secret, { seed: 11, runs: 15 })).toMatch(says);
  });

  it.each([...new Set(LEAKS.map(([, secret]) => secret))])('is silent about %s on the whole engine', (secret) => {
    expect(checkTwins(secret, { seed: 11, runs: 1 })).toBeNull();
  });
});
