import { expect, test } from 'vitest';
import type { ToControl, ToRoom } from '../../engine/protocol/message.ts';
import { greet } from '../../engine/room/greet.ts';
import { createConsoleStore } from '../../ui/excon/consoleStore.ts';
import { listenFor } from '../../ui/excon/listenFor.ts';
import { connectControl } from '../../ui/net/connectControl.ts';
import type { SocketLike, World } from '../../ui/net/world.ts';
import { setTable } from '../support/tabletop.ts';

/** A console over sockets that move only when the test says so. */
function consoleAtHand() {
  const sockets: SocketLike[] = [];
  const sent: ToRoom[] = [];
  const timers: (() => void)[] = [];
  let keys = 0;
  const world: World = {
    open: () => {
      const socket: SocketLike = {
        send: (data) => sent.push(JSON.parse(data) as ToRoom),
        close: () => {},
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      sockets.push(socket);
      return socket;
    },
    nowMillis: () => 5_000,
    after: (_millis, then) => {
      timers.push(then);
      return () => {};
    },
    chance: () => 0,
    key: () => `key-${++keys}`,
  };
  const store = createConsoleStore();
  const connection = connectControl({ url: 'ws://here', world, listener: listenFor(store) });
  return {
    store,
    connection,
    sent,
    open: () => sockets.at(-1)?.onopen?.(),
    cut: (code = 1006) => sockets.at(-1)?.onclose?.({ code }),
    ring: () => {
      for (const timer of timers.splice(0)) timer();
    },
    hear: (frame: ToControl) => sockets.at(-1)?.onmessage?.({ data: JSON.stringify(frame) }),
    sockets: () => sockets.length,
  };
}

function truth(): ToControl {
  const frame = greet(setTable().room, 'excon', null, 0).send[0]?.frame;
  if (frame?.type !== 'truth') throw new Error('no truth in the greeting');
  return frame;
}

test('the console says hello, learns the truth, and says what it has seen when it comes back', () => {
  const hand = consoleAtHand();
  hand.open();
  expect(hand.sent[0]).toMatchObject({ type: 'hello', seen: null });
  hand.hear(truth());
  hand.cut();
  expect(hand.store.getState().link).toMatchObject({ is: 'waiting' });
  hand.ring();
  hand.open();
  expect(hand.sent.at(-1)).toMatchObject({ type: 'hello', seen: { epoch: 1, seq: 1 } });
  expect(hand.store.getState().link).toEqual({ is: 'live' });
});

test('after a gap it asks for the whole truth, once', () => {
  const hand = consoleAtHand();
  hand.open();
  hand.hear(truth());
  const line = { entry: 9, by: 'excon', type: 'note', turn: 1, hash: '', atMillis: 0, why: null };
  hand.hear({ type: 'batches', epoch: 1, seq: 7, line, batches: [], texts: {} });
  expect(hand.sockets()).toBe(2);
  hand.open();
  expect(hand.sent.at(-1)).toMatchObject({ type: 'hello', seen: null });
  hand.hear({ type: 'seats', seats: [] });
  expect(hand.sockets()).toBe(2);
});

test('a command that was not answered is sent again under its key, and answered once', async () => {
  const hand = consoleAtHand();
  hand.open();
  const answer = hand.connection.submit({ type: 'startEx' });
  hand.cut();
  hand.ring();
  hand.open();
  const submits = hand.sent.filter((message) => message.type === 'submit');
  expect(submits.map((message) => message.key)).toEqual(['key-1', 'key-1']);
  hand.hear({ type: 'accepted', key: 'key-1', id: null });
  await expect(answer).resolves.toEqual({ taken: true, id: null });
});

test('a refusal comes back as one', async () => {
  const hand = consoleAtHand();
  hand.open();
  const answer = hand.connection.submit({ type: 'startEx' });
  hand.hear({ type: 'refused', key: 'key-1', refusal: { refused: 'notControl' } });
  await expect(answer).resolves.toEqual({ taken: false, refusal: { refused: 'notControl' } });
});

test('the clock of the server is kept, not the one of this computer', () => {
  const hand = consoleAtHand();
  hand.open();
  hand.hear({ type: 'clock', phase: 'planning', turn: 1, endsAtMillis: null, nowMillis: 90_000 });
  expect(hand.connection.now()).toBe(90_000);
});

test('being sent away is final, a stopping server is not', () => {
  const hand = consoleAtHand();
  hand.open();
  hand.hear({ type: 'bye', why: 'serverStopping' });
  expect(hand.store.getState().link).toEqual({ is: 'live' });
  hand.hear({ type: 'bye', why: 'replaced' });
  expect(hand.store.getState().link).toEqual({ is: 'closed', why: 'replaced' });
  const stranger = consoleAtHand();
  stranger.cut(4401);
  expect(stranger.store.getState().link).toEqual({ is: 'closed', why: 'noSession' });
});

test('a frame that cannot be folded leaves a code and a page that goes on', () => {
  const hand = consoleAtHand();
  hand.open();
  const said = console.error;
  console.error = () => {};
  hand.hear({ ...truth(), state: '{' } as ToControl);
  console.error = said;
  expect(hand.store.getState().failed).toBe('truth');
  hand.hear(truth());
  expect(hand.store.getState().control.truth?.exercise).toBe('case');
});
