import { expect, test } from 'vitest';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import {
  beginDraft,
  closeDraft,
  dropDraft,
  giveBack,
  markSending,
  renewDraft,
  writeDraft,
} from '../../ui/store/draftRecipes.ts';
import { keyOf, type LocalStore } from '../../ui/store/keptLocally.ts';

function shelf(start: Record<string, string> = {}): LocalStore & { readonly kept: Record<string, string> } {
  const kept = { ...start };
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
  };
}

const begun = { id: 'd1', key: 'k1', type: 'O01', answers: { target: 'kes-works' }, from: 'kes-civ/3/1' };

test('half-typed text survives a reload of the page', () => {
  const local = shelf();
  const store = createDeskStore('night', 'kes-civ', local);
  change(store, (state) => {
    beginDraft(state, begun);
    writeDraft(state, 'd1', 'k2', { reason: 'People need tr' });
    state.words['message tal-mil'] = 'Could you sp';
    state.read['kes-civ/1/1'] = true;
  });
  const again = createDeskStore('night', 'kes-civ', local).getState();
  expect(again.drafts[0]?.reason).toBe('People need tr');
  expect(again.drafts[0]?.key).toBe('k2');
  expect(again.words).toEqual({ 'message tal-mil': 'Could you sp' });
  expect(again.read).toEqual({ 'kes-civ/1/1': true });
});

test('each exercise and seat keeps its own', () => {
  const local = shelf();
  change(createDeskStore('night', 'kes-civ', local), (state) => beginDraft(state, begun));
  expect(createDeskStore('night', 'kes-mil', local).getState().drafts).toEqual([]);
  expect(createDeskStore('other', 'kes-civ', local).getState().drafts).toEqual([]);
});

test('what was kept in another shape is left out, never guessed', () => {
  for (const kept of ['{', 'null', '[]', '{"drafts":[{"id":1}],"words":{"a":2},"read":5}']) {
    const state = createDeskStore('night', 'kes-civ', shelf({ [keyOf('night', 'kes-civ')]: kept })).getState();
    expect(state.drafts).toEqual([]);
    expect(state.words).toEqual({});
  }
});

test('a store that is full costs the safety net, not the exercise', () => {
  const store = createDeskStore('night', 'kes-civ', {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  });
  change(store, (state) => beginDraft(state, begun));
  expect(store.getState().drafts).toHaveLength(1);
});

test('closing a form keeps what was written and drops what was not', () => {
  const store = createDeskStore('night', 'kes-civ', null);
  change(store, (state) => beginDraft(state, { ...begun, id: 'looked-at' }));
  change(store, closeDraft);
  expect(store.getState().drafts).toEqual([]);
  change(store, (state) => beginDraft(state, begun));
  change(store, (state) => writeDraft(state, 'd1', 'k2', { reason: 'so' }));
  change(store, closeDraft);
  expect(store.getState().drafts.map((draft) => draft.id)).toEqual(['d1']);
  expect(store.getState().work).toEqual({ at: 'orders' });
});

test('a change gives a new key and takes the old refusal away; sending keeps the key', () => {
  const store = createDeskStore('night', 'kes-civ', null);
  const draft = () => store.getState().drafts[0];
  change(store, (state) => beginDraft(state, begun));
  change(store, (state) => markSending(state, 'd1'));
  expect(draft()).toMatchObject({ key: 'k1', sending: true });
  change(store, (state) => giveBack(state, 'd1', 'k2', { refused: 'noNoticedDoor' }));
  expect(draft()).toMatchObject({ key: 'k2', sending: false, refused: { refused: 'noNoticedDoor' } });
  change(store, (state) => writeDraft(state, 'd1', 'k3', { reason: 'again' }));
  expect(draft()).toMatchObject({ key: 'k3', refused: null, reason: 'again' });
  change(store, (state) => dropDraft(state, 'd1'));
  expect(store.getState()).toMatchObject({ drafts: [], work: { at: 'orders' } });
});

test('a late draft taken up again belongs to the present turn', () => {
  const store = createDeskStore('night', 'kes-civ', null);
  change(store, (state) => {
    beginDraft(state, begun);
    state.work = { at: 'orders' };
    state.drafts = state.drafts.map((draft) => ({ ...draft, turn: 0 }));
    renewDraft(state, 'd1', 'k9');
  });
  expect(store.getState().drafts[0]).toMatchObject({ turn: 1, key: 'k9' });
  expect(store.getState().work).toEqual({ at: 'draft', id: 'd1' });
});
