import type { SeatId } from '../../engine/model/ids.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import { PROTOCOL, type ToControl, type ToRoom } from '../../engine/protocol/message.ts';
import type { LinkState } from '../store/linkState.ts';
import { type Answer, outbox } from './outbox.ts';
import { openRoomSocket } from './roomSocket.ts';
import { serverClock } from './serverClock.ts';
import type { World } from './world.ts';

/** Exercise control's line to its room. */
export interface ControlConnection {
  /** Submits an input under a fresh key; the promise waits over reconnections. */
  submit(input: ControlInput): Promise<Answer>;
  /** Gives a seat's pen to one of its browsers; heard now or not at all, and nothing is logged. */
  passPen(seat: SeatId, to: number): void;
  /** Says what is to be on the wall; heard now or not at all, and nothing is logged. */
  wall(message: Extract<ToRoom, { type: 'blankWall' | 'readOutOnWall' }>): void;
  /** The server's clock, for countdowns and silences. */
  now(): number;
  /** Tries at once instead of waiting, or takes control back from another page. */
  reconnect(): void;
  close(): void;
}

/** What is done with what the line brings; the console keeps it. */
export interface ControlListener {
  /** The last batch that was folded, or null to be told the whole truth. */
  seen(): { readonly epoch: number; readonly seq: number } | null;
  /** Folds a frame; false when it shows that one before it is missing. */
  heard(frame: ToControl): boolean;
  stands(link: LinkState): void;
}

/** Connects EXCON to its room: says hello with what it has seen, hands on what it hears, and comes back by itself. */
export function connectControl(options: {
  readonly url: string;
  readonly world: World;
  readonly listener: ControlListener;
}): ControlConnection {
  const { url, world, listener } = options;
  const clock = serverClock(world.nowMillis);
  const waiting = outbox((message) => socket.send(message));

  const heard = (frame: ToControl): void => {
    if (frame.type === 'clock') clock.heard(frame.nowMillis);
    if (frame.type === 'accepted') waiting.settle(frame.key, { taken: true, id: frame.id });
    else if (frame.type === 'refused') waiting.settle(frame.key, { taken: false, refusal: frame.refusal });
    else if (frame.type === 'bye' && frame.why !== 'serverStopping') socket.stop(frame.why);
    else if (!listener.heard(frame)) socket.again();
  };

  const socket = openRoomSocket<ToControl>({
    url,
    world,
    hello: () => ({ type: 'hello', protocol: PROTOCOL, seen: listener.seen() }),
    heard,
    stands: (link) => {
      listener.stands(link);
      // Hello has just gone out and is read first; what was not answered before the break follows it.
      if (link.is === 'live') waiting.sendAgain();
    },
  });

  return {
    submit: (input) => waiting.submit(input, world.key()),
    passPen: (seat, to) => void socket.send({ type: 'passPen', seat, to }),
    wall: (message) => void socket.send(message),
    now: clock.now,
    reconnect: socket.again,
    close: socket.close,
  };
}
