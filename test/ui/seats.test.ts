/** Who only reads along, and one person with two seats: what the desk shows, keeps and refuses. */
import { describe, expect, test, vi } from 'vitest';
import type { ToSeat } from '../../engine/protocol/message.ts';
import { openOrder } from '../../ui/desk/actions/openOrder.ts';
import { sendAtLock } from '../../ui/desk/actions/sendAtLock.ts';
import { openDeskSet } from '../../ui/desk/merged/deskSet.ts';
import type { OpenDesk, OpenedDesk } from '../../ui/desk/merged/openDesk.ts';
import { waitsFor } from '../../ui/desk/merged/waitsFor.ts';
import { blockOf } from '../../ui/desk/model/blockOf.ts';
import { othersWords } from '../../ui/desk/model/othersWords.ts';
import { waitingOf } from '../../ui/desk/model/waitingOf.ts';
import { extraWords } from '../../ui/excon/chairWords.ts';
import { connectSeat } from '../../ui/net/connectSeat.ts';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import { beginDraft, keepDraft, writeDraft } from '../../ui/store/draftRecipes.ts';
import { foldFrame } from '../../ui/store/foldFrame.ts';
import { holdsPen } from '../../ui/store/holdsPen.ts';
import { deskOf } from '../support/deskOf.ts';
import { roomAtHand } from '../support/roomAtHand.ts';
import { setTable } from '../support/tabletop.ts';

/** A desk that was told what a seat is told, as its observer or as its person. */
function told(table: ReturnType<typeof setTable>, observer: boolean, ...more: readonly ToSeat[]) {
  const store = createDeskStore('case', 'kes-civ', null);
  const { scenario } = deskOf(table, 'kes-civ');
  const frames: ToSeat[] = [
    { type: 'browser', browser: 1, agreed: true, ...(observer ? { observer: true as const } : {}) },
    { type: 'welcome', protocol: 2, exercise: 'case', seat: 'kes-civ', epoch: 1, scenario },
    ...(table.room.news['kes-civ'] ?? []).map((news, i) => ({ type: 'news' as const, epoch: 1, seq: i + 1, news })),
    ...more,
  ];
  for (const frame of frames) change(store, (state) => foldFrame(state, frame, 0));
  return store;
}

describe('an observer’s desk', () => {
  test('knows what its seat knows, and no order can be begun or sent', () => {
    const table = setTable();
    const store = told(table, true, { type: 'merged', seats: ['kes-mil'] });
    const { view, scenario, merged, browser } = store.getState();
    if (!view || !scenario) throw new Error('nothing was told');
    expect(view.nation).toEqual(table.view('kes-civ').nation);
    expect(browser).toEqual({ number: 1, agreed: true, observer: true });
    expect(holdsPen(store.getState())).toBe(false);
    for (const type of scenario.orders)
      expect(blockOf(view, scenario, type)).toEqual({ refused: 'observer', how: 'link' });
    document();
    openOrder({ store, connection: { newKey: () => 'k' } } as unknown as Parameters<typeof openOrder>[0], 'N02');
    expect(store.getState().drafts).toEqual([]);
    // Who reads along holds no seat, and so none beside it.
    expect(merged).toEqual([]);
  });

  test('begins anew after a step back and is an observer’s still', () => {
    const table = setTable();
    const store = told(table, true);
    const { scenario } = deskOf(table, 'kes-civ');
    const again = { type: 'welcome' as const, protocol: 2, exercise: 'case', seat: 'kes-civ', epoch: 2, scenario };
    change(store, (state) => foldFrame(state, again, 0));
    expect(store.getState().view?.seat.observer).toBe(true);
  });

  test('keeps what is its own apart from what the seat keeps in the same browser', () => {
    const kept: Record<string, string> = {};
    const local = {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value;
      },
    };
    for (const place of ['kes-civ', 'kes-civ.observer'])
      change(createDeskStore('case', 'kes-civ', local, place), (state) => {
        state.read = { [place]: true };
      });
    expect(Object.keys(kept)).toEqual(['longtable/case/kes-civ', 'longtable/case/kes-civ.observer']);
  });
});

test('a seat turned to observer keeps its draft; the draft goes to the sheet only after the seat acts again', async () => {
  const hand = roomAtHand('kes-civ');
  const store = createDeskStore('case', 'kes-civ', null);
  const connection = connectSeat({ url: 'ws://here', store, world: hand.world });
  sendAtLock({ store, connection });
  hand.settle();
  change(store, (state) => {
    beginDraft(state, { id: 'd', key: 'd1', type: 'O02', answers: { target: 'kes-works', mode: 'on' }, from: null });
    writeDraft(state, 'd', 'd2', {});
    keepDraft(state, 'd');
  });
  hand.control({ type: 'observeSeat', seat: 'kes-civ', observer: true, bot: null });
  hand.control({ type: 'lockTurn', turn: 1 });
  hand.settle();
  expect(hand.room.state.sealed['kes-civ']).toEqual([]);
  expect(store.getState().drafts).toMatchObject([{ id: 'd', sending: false, refused: null }]);
  hand.control({ type: 'closeTurn', turn: 1 });
  hand.control({ type: 'observeSeat', seat: 'kes-civ', observer: false, bot: null });
  hand.settle();
  change(store, (state) => {
    writeDraft(state, 'd', 'd3', {});
    keepDraft(state, 'd');
  });
  hand.control({ type: 'lockTurn', turn: 2 });
  hand.settle();
  await Promise.resolve();
  expect(hand.room.state.sealed['kes-civ']).toMatchObject([{ type: 'O02' }]);
});

test('who waits for a seat that only reads is told so, and not when a bot acts for it', () => {
  const table = setTable();
  table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
  const waits = () => {
    const { view, scenario, names } = deskOf(table, 'kes-civ');
    return othersWords(waitingOf(view, scenario).others, view, scenario, names).map(({ words }) => words);
  };
  expect(waits()).toEqual(['Waiting for the second signature on Y02']);
  table.control({ type: 'observeSeat', seat: 'kes-mil', observer: true, bot: null });
  expect(waits()).toEqual(['Waiting for the second signature on Y02 · KES MIL reads along and signs nothing now']);
  table.control({ type: 'coverSeat', seat: 'kes-mil', bot: 'passive' });
  expect(waits()).toEqual(['Waiting for the second signature on Y02']);
});

describe('one person with two seats', () => {
  const opens = () => {
    const log: string[] = [];
    const stores = new Map<string, OpenedDesk['store']>();
    const open = ({ seat, agreed, isShown }: Pick<OpenDesk, 'seat' | 'agreed' | 'isShown'>): OpenedDesk => {
      log.push(`open ${seat}${agreed ? ', agreed' : ''}`);
      const store = createDeskStore('case', seat, null);
      stores.set(seat, store);
      return { seat, store, isShown, close: () => log.push(`close ${seat}`) } as unknown as OpenedDesk;
    };
    const set = openDeskSet('kes-civ', open);
    const hears = (...seats: string[]) => {
      const own = stores.get('kes-civ');
      if (own) change(own, (state) => foldFrame(state, { type: 'merged', seats }, 0));
    };
    return { set, log, hears, stores };
  };

  test('gets a second desk when control gives the seat, and loses it when control takes it back', () => {
    const { set, log, hears, stores } = opens();
    hears();
    stores.get('kes-civ')?.setState({ browser: { number: 1, agreed: true, observer: false } });
    hears('kes-mil');
    expect(set.getState().desks.map(({ seat }) => seat)).toEqual(['kes-civ', 'kes-mil']);
    expect(set.getState().shown).toBe('kes-civ');
    set.setState({ shown: 'kes-mil' });
    // A line that comes back says the same again, and nothing is opened twice.
    hears('kes-mil');
    expect(set.getState().shown).toBe('kes-mil');
    hears();
    expect(set.getState()).toMatchObject({ shown: 'kes-civ' });
    expect(set.getState().desks).toHaveLength(1);
    expect(log).toEqual(['open kes-civ', 'open kes-mil, agreed', 'close kes-mil']);
  });

  test('sees how much waits at the seat behind', () => {
    const table = setTable();
    table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
    expect(waitsFor(deskOf(table, 'kes-mil'))).toBe(1);
    expect(waitsFor(deskOf(table, 'kes-civ'))).toBe(0);
    expect(waitsFor({ view: null, scenario: null })).toBe(0);
  });
});

test('EXCON reads beside a seat who reads along and what its people hold too', () => {
  const names = { seat: (id: string) => id.toUpperCase().replace('-', ' ') };
  const status = {
    ...{ seat: 'kes-civ', pen: 1, browsers: [], check: 'open' as const, observers: 0, merged: [] },
  };
  expect(extraWords(status, names)).toBeNull();
  expect(extraWords({ ...status, observers: 2, merged: ['kes-mil'] }, names)).toBe('also KES MIL · 2 observers');
});

/** The language of the page, where there is no page. */
function document(): void {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
}
