import type { ToRoom } from '../../engine/protocol/message.ts';
import type { ClosedWhy, LinkState } from '../store/linkState.ts';
import { backoffMillis } from './backoffMillis.ts';
import type { World } from './world.ts';

/** Close codes after which trying again by itself would only repeat the answer. */
const FINAL: Readonly<Record<number, ClosedWhy>> = { 4401: 'noSession', 4400: 'malformed' };

export interface RoomSocketOptions<In> {
  readonly url: string;
  readonly world: World;
  /** The first message of every connection, with what has been seen by then. */
  readonly hello: () => ToRoom;
  readonly heard: (frame: In) => void;
  readonly stands: (link: LinkState) => void;
}

/** A connection to a room that comes back by itself. */
export interface RoomSocket {
  /** Sends now, or not at all: false when there is no connection. */
  send(message: ToRoom): boolean;
  /** Drops the connection and begins a new one at once, with a new hello. */
  again(): void;
  /** Ends for a reason that the person must deal with. */
  stop(why: ClosedWhy): void;
  close(): void;
}

/** Opens the connection and keeps it: one JSON message a frame, hello first, doubling pauses between attempts. */
export function openRoomSocket<In>({ url, world, hello, heard, stands }: RoomSocketOptions<In>): RoomSocket {
  let socket = connect();
  let isOpen = false;
  let attempt = 0;
  let forget: (() => void) | null = null;

  function connect() {
    const opened = world.open(url);
    opened.onopen = () => {
      isOpen = true;
      opened.send(JSON.stringify(hello()));
      stands({ is: 'live' });
    };
    opened.onmessage = ({ data }) => {
      if (typeof data !== 'string') return;
      // Only a room that talks counts as reached; one that opens and shuts the door again is left in peace longer and longer.
      attempt = 0;
      heard(JSON.parse(data) as In);
    };
    opened.onclose = ({ code }) => {
      isOpen = false;
      const why = FINAL[code];
      if (why) stands({ is: 'closed', why });
      else tryLater();
    };
    return opened;
  }

  function tryLater() {
    attempt += 1;
    const wait = backoffMillis(attempt, world.chance());
    stands({ is: 'waiting', attempt, nextAtMillis: world.nowMillis() + wait });
    forget = world.after(wait, () => {
      socket = connect();
    });
  }

  function letGo() {
    forget?.();
    forget = null;
    isOpen = false;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  return {
    send: (message) => {
      if (isOpen) socket.send(JSON.stringify(message));
      return isOpen;
    },
    again: () => {
      letGo();
      stands({ is: 'connecting' });
      socket = connect();
    },
    stop: (why) => {
      letGo();
      stands({ is: 'closed', why });
    },
    close: letGo,
  };
}
