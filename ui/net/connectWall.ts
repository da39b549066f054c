import { PROTOCOL } from '../../engine/protocol/message.ts';
import type { ToWall } from '../../engine/protocol/wall.ts';
import type { LinkState } from '../store/linkState.ts';
import { openRoomSocket } from './roomSocket.ts';
import { serverClock } from './serverClock.ts';
import type { World } from './world.ts';

/** A wall's line to its room: it listens, and may call the real-world stop. */
export interface WallConnection {
  /** Stops everything, now or not at all: a stop that arrived later would stop what has gone on. */
  stop(): boolean;
  /** The server's clock, for countdowns. */
  now(): number;
  /** Tries at once instead of waiting. */
  reconnect(): void;
}

/** Connects a wall to its room and hands on what it hears; it comes back by itself. */
export function connectWall(options: {
  readonly url: string;
  readonly world: World;
  readonly heard: (frame: ToWall) => void;
  readonly stands: (link: LinkState) => void;
}): WallConnection {
  const { url, world, heard, stands } = options;
  const clock = serverClock(world.nowMillis);
  const socket = openRoomSocket<ToWall>({
    url,
    world,
    hello: () => ({ type: 'hello', protocol: PROTOCOL, seen: null }),
    heard: (frame) => {
      if (frame.type === 'clock') clock.heard(frame.nowMillis);
      if (frame.type !== 'bye') heard(frame);
      else if (frame.why !== 'serverStopping') socket.stop(frame.why);
    },
    stands,
  });
  return {
    stop: () => socket.send({ type: 'submit', key: world.key(), input: { type: 'realWorldStop' } }),
    now: clock.now,
    reconnect: socket.again,
  };
}
