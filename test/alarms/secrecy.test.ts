/** ALARMS of law 3: gates and rules that let through what a seat must not know, each by one slip. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Room } from '../../engine/room/room.ts';
import type { NewsItem } from '../../engine/view/news.ts';
import { checkAll, checkDeclared, checkPairs, checkPrivate } from '../support/laws/checkAudiences.ts';
import { checkForeign } from '../support/laws/checkForeign.ts';
import { checkFrames } from '../support/laws/checkFrames.ts';
import { checkAllowList, checkFacts } from '../support/laws/checkGate.ts';
import { checkViews } from '../support/laws/checkViews.ts';
import { eventTableFaults } from '../support/laws/eventTableFaults.ts';
import { playedRuns } from '../support/laws/playedRuns.ts';
import { redirected, toAll, toNation } from '../support/laws/redirected.ts';

const broken = vi.hoisted(() => ({ by: '' }));

vi.mock(import('../../engine/view/newsFor.ts'), async (original) => {
  const whole = await original();
  return {
    newsFor: (seat, batches, text) => {
      const news = whole.newsFor(seat, batches, text);
      if (broken.by === 'emptyFrames') return news ?? { items: [], texts: {} };
      if (!news) return null;
      if (broken.by === 'countsFacts') return { ...news, facts: batches.flatMap((batch) => batch.facts).length };
      if (broken.by !== 'copiesWhole') return news;
      const nation = seat.split('-')[0];
      const own = batches.flatMap((batch) => batch.reports).filter(({ to }) => 'nation' in to && to.nation === nation);
      return { ...news, items: [...news.items.slice(0, -1), ...own.map(({ to: _, ...item }) => item as NewsItem)] };
    },
  };
});

vi.mock(import('../../engine/view/shown.ts'), async (original) => {
  const { shown } = await original();
  const order: typeof shown.order = (whole) => (broken.by === 'passesOrder' ? whole : shown.order(whole));
  return { shown: { ...shown, order } };
});

vi.mock(import('../../engine/view/emptyView.ts'), async (original) => {
  const whole = await original();
  const none = whole.emptyView;
  let first: ReturnType<typeof none> | null = null;
  return {
    emptyView: (scenario, seat) => {
      const view = none(scenario, seat);
      if (broken.by !== 'oneList') return view;
      first ??= view;
      return { ...view, nation: { ...view.nation, lines: first.nation.lines } };
    },
  };
});

vi.mock(import('../../engine/turn/inputs/makeOffer.ts'), async (original) => {
  const whole = await original();
  return {
    makeOffer: (context, input) => {
      const { emit, by } = context;
      if (broken.by === 'offersToAll')
        return whole.makeOffer({ ...context, emit: redirected(emit, 'proposal', toAll) }, input);
      // Numbered like an order of the seat, so the other nation learns how many there were.
      if (broken.by === 'sheetNumber')
        return whole.makeOffer({ ...context, emit: { ...emit, nextId: () => emit.nextId(by) } }, input);
      return whole.makeOffer(context, input);
    },
  };
});

vi.mock(import('../../engine/turn/inputs/sendMessage.ts'), async (original) => {
  const whole = await original();
  return {
    sendMessage: (context, input) =>
      whole.sendMessage(
        broken.by === 'messageToNation'
          ? { ...context, emit: redirected(context.emit, 'messageReceived', toNation) }
          : context,
        input,
      ),
  };
});

vi.mock(import('../../engine/turn/phases/open.ts'), async (original) => {
  const whole = await original();
  return {
    open: (context) => {
      const struck = Object.values(context.state.nations).flatMap((row) => row.postures.filter((p) => p.struck));
      const { emit } = context;
      const late = {
        ...emit,
        report: (r: Parameters<typeof emit.report>[0]) =>
          emit.report(r.report === 'turnOpened' ? { ...r, hour: r.hour + struck.length } : r),
      };
      whole.open(broken.by === 'lateOpening' ? { ...context, emit: late } : context);
    },
  };
});

vi.mock(import('../../engine/orders/effects/brief.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    brief: (run) =>
      whole.brief(broken.by === 'briefsAll' ? { ...run, emit: redirected(run.emit, 'briefGiven', toAll) } : run),
  };
});

vi.mock(import('../../engine/turn/inputs/adjudicate.ts'), async (original) => {
  const whole = await original();
  return {
    adjudicate: (context, input) =>
      whole.adjudicate(
        broken.by === 'rulesToAll' ? { ...context, emit: redirected(context.emit, 'ruled', toAll) } : context,
        input,
      ),
  };
});

vi.mock(import('../../engine/orders/effects/state.ts'), async (original) => {
  const whole = await original();
  return {
    state: (run, effect) =>
      whole.state(broken.by === 'speaksToAll' ? { ...run, emit: redirected(run.emit, 'stated', toAll) } : run, effect),
  };
});

vi.mock(import('../../engine/turn/inputs/notes.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    addNote: (context, input) =>
      whole.addNote(
        broken.by === 'notesToAll' ? { ...context, emit: redirected(context.emit, 'noteAdded', toAll) } : context,
        input,
      ),
  };
});

vi.mock(import('../../engine/turn/inputs/editions.ts'), async (original) => {
  const whole = await original();
  return {
    ...whole,
    releaseEdition: (context, input) =>
      whole.releaseEdition(
        broken.by === 'releasesToAll'
          ? { ...context, emit: redirected(context.emit, 'editionReleased', toAll) }
          : context,
        input,
      ),
  };
});

type Check = (rooms: readonly Room[]) => string | null;
const ALARMS: readonly (readonly [story: string, sabotage: string, check: Check, says: RegExp])[] = [
  ['the gate counts the facts behind a frame', 'countsFacts', checkFacts, /without its facts differs/],
  ['the gate copies reports and takes away what it knows of', 'copiesWhole', checkAllowList, /could read a new field/],
  ['the gate passes a sealed order as it is', 'passesOrder', checkAllowList, /new field in {"report":"orderSealed"/],
  ['all views begin with the same list', 'oneList', checkViews, /the view that \S+ folds|not extensible/],
  ['an offer has a number of its sender’s sheet', 'sheetNumber', checkForeign, /reads \S+ at proposal.proposal.id/],
  ['a turn opens later the more was hit', 'lateOpening', checkAll, /turn \d opens at \d+/],
  ['a brief goes to everybody', 'briefsAll', checkDeclared, /briefGiven is declared for nation/],
  ['a message goes to the whole nation', 'messageToNation', checkPrivate, /can read "text by/],
  ['a ruling and its note go to everybody', 'rulesToAll', checkPrivate, /can read "note on/],
  ['a statement goes to everybody', 'speaksToAll', checkForeign, /reads \S+ at stated.seat/],
  ['an offer goes to everybody', 'offersToAll', checkPairs, /hears of offer/],
  ['a note for the hot wash goes to everybody', 'notesToAll', checkPrivate, /can read "note (on paper )?by/],
  [
    'everybody learns whose edition was released',
    'releasesToAll',
    checkFrames,
    /a frame when excon sends releaseEdition/,
  ],
  ['everybody gets a frame for every input', 'emptyFrames', checkFrames, /gets a frame when \S+ sends/],
];

describe('the alarms of law 3', () => {
  afterEach(() => {
    broken.by = '';
  });

  it.each(ALARMS)('rings when %s', (_story, sabotage, check, says) => {
    broken.by = sabotage;
    expect(check(playedRuns({ seed: 3, runs: 1 }))).toMatch(says);
  });

  it('is silent on the whole engine', () => {
    const rooms = playedRuns({ seed: 3, runs: 1 });
    expect(ALARMS.map(([, , check]) => check(rooms))).toEqual(ALARMS.map(() => null));
  });

  it('rings when a row of the table names a test that is not there', () => {
    const guardedBy = 'test/laws/secrecy.test.ts: nobody wrote this one';
    expect(eventTableFaults({ trust: { audience: 'nation', guardedBy } })).toHaveLength(1);
  });
});
