import { expect, test, vi } from 'vitest';
import { sealDraft } from '../../ui/desk/actions/sealDraft.ts';
import { sendAtLock } from '../../ui/desk/actions/sendAtLock.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { backoffMillis } from '../../ui/net/backoffMillis.ts';
import { connectSeat } from '../../ui/net/connectSeat.ts';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import { beginDraft, keepDraft, writeDraft } from '../../ui/store/draftRecipes.ts';
import { type RoomAtHand, roomAtHand } from '../support/roomAtHand.ts';

startLanguage();

function sitDown(hand: RoomAtHand) {
  const store = createDeskStore('case', 'kes-civ', null);
  const connection = connectSeat({ url: 'ws://here', store, world: hand.world });
  hand.settle();
  return { store, connection };
}

/** Lets promises that wait for an answer run. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a page says hello with nothing seen and learns everything', () => {
  const hand = roomAtHand('kes-civ');
  const { store } = sitDown(hand);
  expect(hand.heard[0]).toMatchObject({ type: 'hello', seen: null });
  expect(store.getState()).toMatchObject({ link: { is: 'live' }, caughtUp: true });
  expect(store.getState().view?.nation.turn).toBe(1);
});

test('a lost connection is told, tried again ever later, and resumed from what was seen', () => {
  const hand = roomAtHand('kes-civ');
  const { store } = sitDown(hand);
  const { seq } = store.getState();
  hand.reachable = false;
  hand.cut();
  expect(store.getState().link).toMatchObject({ is: 'waiting', attempt: 1 });
  hand.pass(400);
  hand.cut();
  expect(store.getState().link).toMatchObject({ is: 'waiting', attempt: 2 });
  hand.control({ type: 'lockTurn', turn: 1 });
  hand.control({ type: 'closeTurn', turn: 1 });
  hand.reachable = true;
  hand.pass(800);
  hand.settle();
  expect(hand.heard.at(-1)).toMatchObject({ type: 'hello', seen: { epoch: 1, seq } });
  expect(store.getState().view?.nation.turn).toBe(2);
  expect(store.getState().view?.nation.lines.filter((line) => line.line === 'doorNoticed')).toHaveLength(2);
});

test('pauses double up to eight seconds and are spread', () => {
  expect([1, 2, 3, 5, 6, 20].map((attempt) => backoffMillis(attempt, 0))).toEqual([400, 800, 1600, 6400, 8000, 8000]);
  expect(backoffMillis(1, 0.9)).toBeGreaterThan(backoffMillis(1, 0));
});

test('what was sent and not answered is sent again under the same key and happens once', async () => {
  const hand = roomAtHand('kes-civ');
  const { store, connection } = sitDown(hand);
  const answer = connection.submit({
    type: 'sealOrder',
    turn: 1,
    draft: { type: 'O02', answers: { target: 'kes-works', mode: 'on' } },
    reason: null,
  });
  hand.settleAndCut();
  hand.pass(400);
  hand.settle();
  expect(await answer).toMatchObject({ taken: true });
  const keys = hand.heard.flatMap((message) => (message.type === 'submit' ? [message.key] : []));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(store.getState().view?.nation.sealed).toHaveLength(1);
});

test('news that skip a number make the page say hello again from where it is', () => {
  const hand = roomAtHand('kes-civ');
  const { store } = sitDown(hand);
  const { seq } = store.getState();
  hand.push({ type: 'news', epoch: 1, seq: seq + 2, news: { items: [], texts: {} } });
  hand.settle();
  expect(hand.heard.at(-1)).toMatchObject({ type: 'hello', seen: { epoch: 1, seq } });
  expect(store.getState().link).toEqual({ is: 'live' });
});

test('a seat without a session, or taken over elsewhere, is not tried again by itself', () => {
  const hand = roomAtHand('kes-civ');
  const { store, connection } = sitDown(hand);
  hand.push({ type: 'bye', why: 'replaced' });
  expect(store.getState().link).toEqual({ is: 'closed', why: 'replaced' });
  connection.reconnect();
  hand.settle();
  expect(store.getState().link).toEqual({ is: 'live' });
  hand.cut(4401);
  expect(store.getState().link).toEqual({ is: 'closed', why: 'noSession' });
});

test('news that the page cannot fold leave it usable, with a code', () => {
  const hand = roomAtHand('kes-civ');
  const { store } = sitDown(hand);
  const { seq, view } = store.getState();
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  const broken = { report: 'struck', asset: 'nowhere', what: 'openFeeders', hour: 0 } as const;
  hand.push({ type: 'news', epoch: 1, seq: seq + 1, news: { items: [broken], texts: {} } });
  expect(store.getState().failed).toBe(`news 1/${seq + 1}`);
  expect(store.getState().view).toBe(view);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
  // What comes after it leaves a gap. To ask again would bring the same, as fast as the line can carry it.
  const said = hand.heard.length;
  hand.push({ type: 'news', epoch: 1, seq: seq + 2, news: { items: [], texts: {} } });
  hand.settle();
  expect(hand.heard).toHaveLength(said);
});

test('countdowns run by the server clock', () => {
  const hand = roomAtHand('kes-civ');
  const { connection } = sitDown(hand);
  hand.push({ type: 'clock', phase: 'planning', turn: 1, endsAtMillis: 9_000_000, nowMillis: 8_000_000 });
  hand.pass(250);
  expect(connection.now()).toBe(8_000_250);
});

test('at the lock valid drafts are sealed once; what is not valid, or was only looked at, stays', async () => {
  const hand = roomAtHand('kes-civ');
  const { store, connection } = sitDown(hand);
  const stop = sendAtLock({ store, connection });
  change(store, (state) => {
    beginDraft(state, { id: 'good', key: 'g', type: 'O02', answers: { target: 'kes-works', mode: 'on' }, from: null });
    keepDraft(state, 'good');
    beginDraft(state, { id: 'bad', key: 'b', type: 'N05', answers: {}, from: 'kes-civ/1/1' });
    keepDraft(state, 'bad');
    beginDraft(state, { id: 'seen', key: 's', type: 'N02', answers: {}, from: 'kes-civ/1/1' });
  });
  hand.control({ type: 'lockTurn', turn: 1 });
  hand.settle();
  await breathe();
  expect(store.getState().view?.nation.sealed.map((order) => order.type)).toEqual(['O02']);
  expect(store.getState().drafts.map((draft) => draft.id)).toEqual(['bad', 'seen']);
  const submits = hand.heard.filter((message) => message.type === 'submit');
  expect(submits).toHaveLength(1);
  stop();
});

test('a refused draft comes back with the reason and a fresh key', async () => {
  const hand = roomAtHand('kes-civ');
  const { store, connection } = sitDown(hand);
  change(store, (state) => {
    beginDraft(state, { id: 'd', key: 'first', type: 'N05', answers: {}, from: 'x' });
    writeDraft(state, 'd', 'second', { reason: 'now' });
  });
  const sealed = sealDraft({ store, connection }, 'd');
  expect(store.getState().drafts[0]?.sending).toBe(true);
  hand.settle();
  expect(await sealed).toBe(false);
  expect(store.getState().drafts[0]).toMatchObject({
    sending: false,
    refused: { refused: 'notHeld', information: 'ind-1' },
  });
  expect(store.getState().drafts[0]?.key).not.toBe('second');
});
