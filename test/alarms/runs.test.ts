/** ALARMS of laws 4, 5 and 8: engines that remember between calls, look at the order of keys, or change the past. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkDigests } from '../support/laws/checkDigests.ts';
import { checkKeys } from '../support/laws/checkKeys.ts';
import { checkFork, checkReplay } from '../support/laws/checkReplay.ts';
import { checkSeatTrue } from '../support/laws/checkSeatTrue.ts';
import { checkStepBack } from '../support/laws/checkStepBack.ts';
import { checkWriters } from '../support/laws/checkWriters.ts';

const broken = vi.hoisted(() => ({ by: '', calls: 0 }));

vi.mock(import('../../engine/turn/phases/detect.ts'), async (original) => {
  const whole = await original();
  const noticed = new Set<string>();
  return {
    detect: (context) => {
      const key = `${context.game.scenario.id} ${context.state.turn}`;
      if (broken.by === 'remembers' && noticed.has(key)) return;
      if (broken.by === 'remembers') noticed.add(key);
      whole.detect(context);
    },
  };
});

vi.mock(import('../../engine/view/newsFor.ts'), async (original) => {
  const whole = await original();
  return {
    newsFor: (...args) => {
      const news = whole.newsFor(...args);
      return news && broken.by === 'countsFrames' ? { ...news, frame: ++broken.calls } : news;
    },
  };
});

vi.mock(import('../../engine/run/appendInput.ts'), async (original) => {
  const whole = await original();
  const { step } = await import('../../engine/turn/step.ts');
  return {
    ...whole,
    appendInput: (run, logged) => {
      const appended = whole.appendInput(run, logged);
      if (broken.by !== 'stepsAsSent') return appended;
      const { state, batches } = step(run.game, run.state, logged.input, logged.by);
      return { ...appended, state, batches };
    },
  };
});

vi.mock(import('../../engine/run/fork.ts'), async (original) => {
  const whole = await original();
  return {
    fork: (file, options) =>
      whole.fork(file, broken.by === 'forksOneLate' ? { ...options, keep: options.keep + 1 } : options),
  };
});

vi.mock(import('../../engine/run/effectiveEntries.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    keptBy: (inForce, to, n) => {
      const kept = whole.keptBy(inForce, to, n);
      // As if nothing had been said since StartEx.
      return broken.by === 'learnsLittleAgain'
        ? kept.map((row, i) => (i > 0 ? { ...row, news: new Map() } : row))
        : kept;
    },
    effectiveEntries: (entries) => {
      if (broken.by !== 'keepsAbandoned') return whole.effectiveEntries(entries);
      const read = entries.map(whole.readEntry);
      return read.filter(({ payload }) => payload.kind !== 'input' || payload.input.type !== 'stepBack');
    },
  };
});

vi.mock(import('../../engine/turn/sealedRuns.ts'), async (original) => {
  const whole = await original();
  return {
    sealedRuns: (game, state, emit) => {
      const runs = whole.sealedRuns(game, state, emit);
      if (broken.by !== 'asWritten') return runs;
      return Object.keys(state.sealed).flatMap((seat) => runs.filter((run) => run.order.seat === seat));
    },
  };
});

vi.mock(import('../../engine/state/thaw.ts'), async (original) => {
  const whole = await original();
  return {
    thaw: (state, touched) => {
      const copy = whole.thaw(state, touched);
      return broken.by === 'forgetsSheets' ? { ...copy, sealed: state.sealed } : copy;
    },
  };
});

vi.mock(import('../../engine/state/touched.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    touchedBy: (facts) =>
      whole.touchedBy(broken.by === 'losesTouch' ? facts.filter((fact) => !('nation' in fact)) : facts),
  };
});

vi.mock(import('../../engine/state/recipes/putRow.ts'), async (original) => {
  const whole = await original();
  const { doorRow } = await import('../../engine/state/rows.ts');
  return {
    ...whole,
    putDoor: (state, at, change) => {
      if (broken.by === 'writesDoors') Object.assign(doorRow(state, at.nation, at.asset) ?? {}, change);
      else whole.putDoor(state, at, change);
    },
  };
});

vi.mock(import('../../engine/run/writtenAgain.ts'), async (original) => {
  const whole = await original();
  return {
    writtenAgain: (value, before, grain) => {
      const written = whole.writtenAgain(value, before, grain);
      if (broken.by !== 'takesPlaces' || !before || written?.text.length !== before.text.length) return written;
      return before;
    },
  };
});

vi.mock(import('../../engine/state/write.ts'), async (original) => {
  const whole = await original();
  return {
    write: (state, facts, writer) =>
      whole.write(state, broken.by === 'dropsLast' && writer === 'immer' ? facts.slice(0, -1) : facts, writer),
  };
});

const replays = () => checkReplay({ seed: 1, runs: 1 });
const forks = () => checkFork({ seed: 2, runs: 1 });
const stepsBack = () => checkStepBack({ seed: 3, runs: 1 });
const seatTrue = () => checkSeatTrue({ seed: 44, runs: 1 });
const shuffles = () => checkKeys({ seed: 4, runs: 1 });
const writes = () => checkWriters({ seed: 5, runs: 1 });
const digests = () => checkDigests({ seed: 6, runs: 1 });

const ALARMS: readonly (readonly [story: string, sabotage: string, check: () => string | null, says: RegExp])[] = [
  [
    '4.1 a phase remembers what it did in an earlier run',
    'remembers',
    replays,
    /the events kept beside entry \d+ are not those/,
  ],
  ['4.1 the gate counts the frames that it has built', 'countsFrames', replays, /the news of kes-civ differs/],
  ['4.1 an input is stepped as it was sent, not as it is logged', 'stepsAsSent', replays, /the news of \S+ differs/],
  ['4.2 a fork keeps one input more than it was told', 'forksOneLate', forks, /the fork differs|waiting/],
  ['4.3 what was stepped back over stays in force', 'keepsAbandoned', stepsBack, /back into what was abandoned/],
  [
    '4.4 a seat’s replay does not learn again after a step back',
    'learnsLittleAgain',
    seatTrue,
    /what \S+ heard differs/,
  ],
  ['5.1 sheets are read in the order in which keys were written', 'asWritten', shuffles, /after turn \d|of turn \d/],
  ['8.1 the hand-written copy forgets the sheets', 'forgetsSheets', writes, /the state that \w+ was made from differs/],
  [
    '8.1 a recipe writes into a door instead of putting another in its place',
    'writesDoors',
    writes,
    /the state that \w+ was made from differs/,
  ],
  [
    '8.1 the copy does not know that a fact of a nation writes its row',
    'losesTouch',
    writes,
    /that \w+ was made from differs/,
  ],
  [
    '8.2 a recipe writes into a door, of which a digest has the text',
    'writesDoors',
    digests,
    /the text after \w+ differs/,
  ],
  [
    '8.2 a row that stands at the place of another is taken for it',
    'takesPlaces',
    digests,
    /the text after \w+ differs/,
  ],
  ['8.1 one writer loses the last fact of a phase', 'dropsLast', writes, /the state after \w+ differs/],
];

describe('the alarms of laws 4, 5 and 8', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', (_story, sabotage, check, says) => {
    broken.by = sabotage;
    expect(check()).toMatch(says);
  });

  it.each([replays, forks, stepsBack, seatTrue, shuffles, writes, digests])(
    'is silent on the whole engine (%#)',
    (check) => {
      expect(check()).toBeNull();
    },
  );
});
