/** What a desk lets EXCON know of its person: which turn its page has shown, and that somebody is there. */
import { expect, test } from 'vitest';
import { seatStatuses } from '../../engine/room/seatStatus.ts';
import { tellPresence } from '../../ui/desk/actions/tellPresence.ts';
import { connectSeat } from '../../ui/net/connectSeat.ts';
import { createDeskStore } from '../../ui/store/createDeskStore.ts';
import { type RoomAtHand, roomAtHand } from '../support/roomAtHand.ts';

/** A page that a test shows and hides. */
function sitDown(hand: RoomAtHand) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const store = createDeskStore('case', 'kes-civ', null);
  const connection = connectSeat({ url: 'ws://here', store, world: hand.world });
  tellPresence({ store, connection } as Parameters<typeof tellPresence>[0], page as unknown as Document);
  hand.settle();
  return {
    show: (state: 'visible' | 'hidden') => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
      hand.settle();
    },
  };
}
const opened = (hand: RoomAtHand) => seatStatuses(hand.room).find(({ seat }) => seat === 'kes-civ')?.openedTurn;
const nextTurn = (hand: RoomAtHand) => {
  hand.control({ type: 'closeTurn', turn: hand.room.state.turn });
  hand.settle();
};

test('a page in sight has shown a turn as soon as its news is there; nobody has to touch it', () => {
  const hand = roomAtHand('kes-civ');
  sitDown(hand);
  expect(opened(hand)).toBe(1);
  nextTurn(hand);
  expect(opened(hand)).toBe(2);
});

test('a page out of sight has shown nothing until somebody looks', () => {
  const hand = roomAtHand('kes-civ');
  const { show } = sitDown(hand);
  show('hidden');
  nextTurn(hand);
  nextTurn(hand);
  expect(opened(hand)).toBe(1);
  show('visible');
  expect(opened(hand)).toBe(3);
});

test('what was shown is told again when the line is back', () => {
  const hand = roomAtHand('kes-civ');
  sitDown(hand);
  hand.cut();
  hand.control({ type: 'closeTurn', turn: 1 });
  expect(opened(hand)).toBe(1);
  hand.pass(400);
  hand.settle();
  expect(opened(hand)).toBe(2);
});

test('a page that says the same again and again is quiet', () => {
  const hand = roomAtHand('kes-civ');
  const { show } = sitDown(hand);
  const signs = () => hand.heard.filter(({ type }) => type === 'presence').length;
  const before = signs();
  for (let i = 0; i < 20; i += 1) show('visible');
  expect(signs()).toBe(before);
  hand.pass(10_000);
  show('visible');
  expect(signs()).toBe(before + 1);
});
