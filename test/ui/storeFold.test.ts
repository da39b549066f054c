import { expect, test } from 'vitest';
import type { ToSeat } from '../../engine/protocol/message.ts';
import { relearn } from '../../engine/room/greet.ts';
import type { NewsItem } from '../../engine/view/news.ts';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import { beginDraft } from '../../ui/store/draftRecipes.ts';
import { foldFrame } from '../../ui/store/foldFrame.ts';
import { setTable } from '../support/tabletop.ts';

const AT = 5_000;

function frames(upToTurn: number): readonly ToSeat[] {
  const table = setTable();
  table.closeUntil(upToTurn);
  return relearn(table.room, 'kes-civ', null);
}

function openStore() {
  const store = createDeskStore('case', 'kes-civ', null);
  return { store, fold: (frame: ToSeat) => change(store, (state) => foldFrame(state, frame, AT)) };
}

const news = (epoch: number, seq: number, items: readonly NewsItem[]): ToSeat => ({
  type: 'news',
  epoch,
  seq,
  news: { items, texts: {} },
});

test('news are folded in their order, each once', () => {
  const { store, fold } = openStore();
  const sent = frames(2);
  for (const frame of sent) expect(fold(frame)).toBe('taken');
  const { view, seq } = store.getState();
  expect(view?.nation.turn).toBe(2);
  expect(seq).toBe(sent.length - 1);
  const before = store.getState().view;
  for (const frame of sent.slice(1)) expect(fold(frame)).toBe('known');
  expect(store.getState().view).toBe(before);
});

test('after a gap nothing is taken until the missing news has come', () => {
  const { store, fold } = openStore();
  const [welcome, first, second] = frames(2);
  if (!welcome || !first || !second) throw new Error('too few frames');
  fold(welcome);
  expect(fold(second)).toBe('gap');
  expect(store.getState().seq).toBe(0);
  expect(fold(first)).toBe('taken');
  expect(fold(second)).toBe('taken');
});

test('a higher epoch is learnt from empty, an older one is dropped, and what was written stays', () => {
  const { store, fold } = openStore();
  for (const frame of frames(3)) fold(frame);
  change(store, (state) => {
    beginDraft(state, { id: 'd1', key: 'k1', type: 'N03', answers: { sector: 'water' }, from: null });
    state.words['message tal-civ'] = 'half a sen';
    state.read['kes-civ/1/1'] = true;
  });
  expect(fold(news(2, 1, [{ report: 'turnOpened', turn: 1, hour: 0 }]))).toBe('taken');
  const { view, drafts, words, read, epoch, reports } = store.getState();
  expect(epoch).toBe(2);
  expect(view?.nation.turn).toBe(1);
  expect(view?.seat.inbox).toEqual([]);
  expect(reports).toEqual([{ turn: 1, from: 0, to: 0 }]);
  expect(drafts.map((draft) => draft.id)).toEqual(['d1']);
  expect(words).toEqual({ 'message tal-civ': 'half a sen' });
  expect(read).toEqual({});
  expect(fold(news(1, 9, []))).toBe('known');
});

test('a welcome of the same epoch keeps what is known; of another one it begins anew', () => {
  const { store, fold } = openStore();
  const sent = frames(2);
  for (const frame of sent) fold(frame);
  const welcome = sent[0];
  if (welcome?.type !== 'welcome') throw new Error('no welcome');
  fold(welcome);
  expect(store.getState().view?.nation.turn).toBe(2);
  fold({ ...welcome, epoch: 7 });
  expect(store.getState().view?.nation.turn).toBe(0);
  expect(store.getState().seq).toBe(0);
});

test('the opening of a turn marks which lines are its report', () => {
  const { store, fold } = openStore();
  for (const frame of frames(3)) fold(frame);
  const { reports, view } = store.getState();
  expect(reports.map((report) => report.turn)).toEqual([1, 2, 3]);
  const third = reports.at(-1);
  const lines = view?.nation.lines.slice(third?.from, third?.to) ?? [];
  expect(lines.some((line) => line.line === 'struck' && line.asset === 'kes-works')).toBe(true);
});

test('texts of reasons are kept by their hash', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02', {}, 'We need to know.');
  const { store, fold } = openStore();
  for (const frame of relearn(table.room, 'kes-civ', null)) fold(frame);
  const [sealed] = store.getState().view?.nation.sealed ?? [];
  expect(store.getState().texts[sealed?.reason ?? '']).toBe('We need to know.');
});

test('what a co-signature asked for at first is kept beside its change, and learnt again after a reload', () => {
  const table = setTable();
  const id = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
  table.answer('kes-mil', id, 'change', { change: { untilTurn: 3 } });
  const { store, fold } = openStore();
  for (const frame of relearn(table.room, 'kes-civ', null)) fold(frame);
  expect(store.getState().askedFirst[id]).toEqual({ target: 'kes-works', untilTurn: 4 });
});
