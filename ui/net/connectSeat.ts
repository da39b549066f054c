import type { SeatInput } from '../../engine/model/input.ts';
import { PROTOCOL, type ToRoom, type ToSeat } from '../../engine/protocol/message.ts';
import { change, type DeskStore } from '../store/createDeskStore.ts';
import { type Folded, foldFrame } from '../store/foldFrame.ts';
import { type Answer, outbox } from './outbox.ts';
import { openRoomSocket } from './roomSocket.ts';
import { serverClock } from './serverClock.ts';
import type { World } from './world.ts';

/** A desk's line to its room. */
export interface SeatConnection {
  /** Submits an input. The key makes a repeat harmless; the promise waits over reconnections. */
  submit(input: SeatInput, key?: string): Promise<Answer>;
  /** Tells EXCON what the person does, and the last turn whose news this page has shown; 0 before any. */
  presence(doing: 'reading' | 'drafting', openedTurn: number): void;
  /** Says something about the chair: it is heard now or not at all, and nothing is logged. */
  say(message: Extract<ToRoom, { type: 'agree' | 'check' | 'askPen' | 'passPen' }>): void;
  /** The server's clock, for countdowns. */
  now(): number;
  /** This page's own clock, for how long ago something was. */
  localNow(): number;
  newKey(): string;
  /** Tries at once instead of waiting, or takes the seat back from another page. */
  reconnect(): void;
  close(): void;
}

/** Connects a seat's store to its room: says hello with what it has seen, folds what it hears, and comes back by itself. */
export function connectSeat(options: {
  readonly url: string;
  readonly store: DeskStore;
  readonly world: World;
}): SeatConnection {
  const { store, world } = options;
  const clock = serverClock(world.nowMillis);
  const waiting = outbox((message) => socket.send(message));

  const hello = (): ToRoom => {
    const { view, epoch, seq } = store.getState();
    return { type: 'hello', protocol: PROTOCOL, seen: view ? { epoch, seq } : null };
  };

  const heard = (frame: ToSeat): void => {
    if (frame.type === 'clock') clock.heard(frame.nowMillis);
    if (frame.type === 'accepted') {
      waiting.settle(frame.key, { taken: true, id: frame.id });
      return;
    }
    if (frame.type === 'refused') {
      waiting.settle(frame.key, { taken: false, refusal: frame.refusal });
      return;
    }
    if (frame.type === 'bye') {
      if (frame.why !== 'serverStopping') socket.stop(frame.why);
      return;
    }
    // A server that was started again is told once more.
    if (frame.type === 'browser' && !frame.agreed && store.getState().browser?.agreed) socket.send({ type: 'agree' });
    const folded = fold(store, frame, world.nowMillis());
    // What this page could not fold it could not fold a second time either; it says so, and asks no more.
    if (folded === 'gap' && store.getState().failed === null) socket.again();
    else if (frame.type === 'welcome') waiting.sendAgain();
  };

  const socket = openRoomSocket<ToSeat>({
    url: options.url,
    world,
    hello,
    heard,
    stands: (link) => store.setState({ link }),
  });

  return {
    submit: (input, key = world.key()) => waiting.submit(input, key),
    say: (message) => void socket.send(message),
    presence: (doing, openedTurn) => void socket.send({ type: 'presence', doing, openedTurn }),
    now: clock.now,
    localNow: world.nowMillis,
    newKey: world.key,
    reconnect: socket.again,
    close: socket.close,
  };
}

/** Folds a frame, or notes that this page cannot, with a code that EXCON can pass on; the page stays usable. */
function fold(store: DeskStore, frame: ToSeat, atMillis: number): Folded {
  try {
    return change(store, (state) => foldFrame(state, frame, atMillis));
  } catch (error) {
    const code = `${frame.type}${frame.type === 'news' ? ` ${frame.epoch}/${frame.seq}` : ''}`;
    console.error('Longtable could not fold', code, error);
    store.setState({ failed: code });
    return 'known';
  }
}
