import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Connection } from '../connection.ts';

/** A page that reads so slowly is cut off; it comes back and learns what it missed by its own sequence. */
const MOST_BUFFERED_BYTES = 8 * 1024 * 1024;
const HEARTBEAT_MILLIS = 20_000;
/** What a close frame's reason may hold. */
const MOST_REASON_BYTES = 123;

/** Makes a WebSocket an exercise's line: bounded in memory, and ended when the other side has silently gone. */
export function webSocketConnection(
  socket: WebSocket,
  clock: Clock,
  whose: Pick<Connection, 'browser' | 'observes'>,
): Connection {
  let isAnswered = true;
  const beat = (): void => {
    if (!isAnswered) {
      socket.terminate();
      return;
    }
    isAnswered = false;
    socket.ping();
    cancel = clock.setTimer(HEARTBEAT_MILLIS, beat);
  };
  let cancel = clock.setTimer(HEARTBEAT_MILLIS, beat);
  socket.on('pong', () => {
    isAnswered = true;
  });
  socket.on('close', () => cancel());

  const isOpen = (): boolean => socket.readyState === socket.OPEN;
  return {
    ...whose,
    isOpen,
    send: (frame) => {
      if (!isOpen()) return;
      if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.terminate();
      else socket.send(frame);
    },
    close: (code, reason) => socket.close(code, reason.replaceAll(/[^ -~]/g, '?').slice(0, MOST_REASON_BYTES)),
  };
}
