import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { ExerciseHost } from '../exerciseHost.ts';
import { floodGate } from './floodGate.ts';
import { judgeMessage } from './judgeMessage.ts';
import { webSocketConnection } from './webSocketConnection.ts';

const HELLO_MILLIS = 10_000;

/** Whose line it is, and what it needs. */
export interface Listening {
  readonly host: ExerciseHost;
  readonly seat: string;
  readonly clock: Clock;
  /** The id of the session that the line belongs to. */
  readonly browser: string;
  /** Whether it only reads along with the seat. */
  readonly observes: boolean;
  /** Whether its session lives still. */
  readonly isAdmitted: () => boolean;
  /** Told why a connection was ended or a message not taken; never what was written in it. */
  readonly note: (what: string) => void;
}

/** Hears one connection until it ends: hello first and soon, then messages at a bearable rate. */
export function listen(socket: WebSocket, { host, seat, clock, browser, observes, isAdmitted, note }: Listening): void {
  const connection = webSocketConnection(socket, clock, { browser, observes });
  const admits = floodGate();
  let greeted = false;

  const end = (code: number, because: string): void => {
    note(`${code}`);
    socket.off('message', hear);
    connection.close(code, because);
  };
  const cancelHello = clock.setTimer(HELLO_MILLIS, () => end(4400, 'hello did not come'));

  const hear = (data: RawData, isBinary: boolean): void => {
    // A page that was told goodbye may leave the goodbye unanswered and go on talking.
    if (!isAdmitted()) {
      end(4401, 'revoked');
      return;
    }
    if (!admits(clock.nowMillis())) {
      end(4429, 'too many messages');
      return;
    }
    const judged = judgeMessage(isBinary ? '' : data.toString(), greeted);
    switch (judged.verdict) {
      case 'take':
        if (judged.message.type !== 'hello') void host.hear(connection, seat, judged.message);
        else {
          greeted = true;
          cancelHello();
          void host.hello(connection, seat, judged.message);
        }
        break;
      case 'refuse': {
        note('malformed');
        const refusal = { refused: 'malformed', says: judged.says };
        connection.send(JSON.stringify({ type: 'refused', key: judged.key, refusal }));
        break;
      }
      case 'reload':
        connection.send(JSON.stringify({ type: 'bye', why: 'wrongProtocol' }));
        end(4400, 'wrongProtocol');
        break;
      case 'end':
        end(4400, judged.because);
    }
  };

  socket.on('message', hear);
  socket.on('close', () => {
    cancelHello();
    if (greeted) void host.leave(connection, seat);
  });
}
