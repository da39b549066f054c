import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import {
  PROTOCOL,
  type ToControl,
  type ToRoom,
  type ToSeat,
  type WireInput,
} from '../../../engine/protocol/message.ts';

export type Frame = ToSeat | ToControl;
export type FrameOf<T extends Frame['type']> = Extract<Frame, { type: T }>;

export interface TestLineOptions {
  readonly url: string;
  readonly origin: string | null;
  readonly cookie: string;
  /** What the hello says that was seen; without a hello the line stays silent. */
  readonly hello: { readonly epoch: number; readonly seq: number } | null | 'none';
}

/** How a line ended: its close code, or the HTTP status with which the upgrade was refused. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

/** One WebSocket line to a room. */
export interface TestLine {
  /** Everything heard so far, in order, as it came. */
  readonly texts: readonly string[];
  readonly frames: readonly Frame[];
  readonly ended: Promise<Ending>;
  /** Waits until a frame of a type that fits has been heard; frames heard before count. */
  hears<T extends Frame['type']>(type: T, fits?: (frame: FrameOf<T>) => boolean): Promise<FrameOf<T>>;
  /** Sends an input and waits for the answer to its key. */
  submit(input: WireInput, key?: string): Promise<FrameOf<'accepted'> | FrameOf<'refused'>>;
  send(message: ToRoom): void;
  sendRaw(data: string | Buffer): void;
  /** Reads nothing any more, as a machine does whose lid was shut. */
  stopAnswering(): void;
  /** Ends without a goodbye, as a cable does that is pulled out. */
  cut(): void;
}

let keys = 0;

/** Opens a line and says hello. */
export function testLine({ url, origin, cookie, hello = null }: Partial<TestLineOptions> & { url: string }): TestLine {
  const headers = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) };
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  const texts: string[] = [];
  const frames: Frame[] = [];
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const look of woken) look();
  };
  const opened = new Promise<void>((resolve) => socket.on('open', resolve));
  let ending: Ending | null = null;
  const ended = new Promise<Ending>((resolve) => {
    const end = (how: Ending): void => {
      ending ??= how;
      resolve(ending);
      wake();
    };
    socket.on('unexpected-response', (_request, response) => {
      end({ code: response.statusCode ?? 0, reason: '' });
      socket.terminate();
    });
    socket.on('error', () => {});
    socket.on('close', (code, reason) => end({ code, reason: reason.toString() }));
  });
  socket.on('message', (data) => {
    texts.push(data.toString());
    frames.push(JSON.parse(data.toString()) as Frame);
    wake();
  });
  onTestFinished(() => socket.terminate());

  const sendRaw = (data: string | Buffer): void => void opened.then(() => socket.send(data, () => {}));
  const send = (message: ToRoom): void => sendRaw(JSON.stringify(message));
  if (hello !== 'none') send({ type: 'hello', protocol: PROTOCOL, seen: hello });

  const find = <F>(look: () => F | undefined, what: string): Promise<F> =>
    new Promise((resolve, reject) => {
      const tryNow = (): void => {
        const found = look();
        if (found !== undefined) resolve(found);
        else if (ending) reject(new Error(`the line ended (${ending.code} ${ending.reason}) before ${what} came`));
        else waiting.push(tryNow);
      };
      tryNow();
    });

  return {
    texts,
    frames,
    ended,
    hears: (type, fits = () => true) =>
      find(
        () => frames.find((frame): frame is FrameOf<typeof type> => frame.type === type && fits(frame as never)),
        type,
      ),
    submit: (input, key) => {
      keys += 1;
      const own = key ?? `test-${keys}`;
      const from = frames.length;
      send({ type: 'submit', key: own, input });
      return find(
        () =>
          frames.slice(from).find((frame): frame is FrameOf<'accepted'> | FrameOf<'refused'> => {
            return (frame.type === 'accepted' || frame.type === 'refused') && frame.key === own;
          }),
        `the answer to ${own}`,
      );
    },
    send,
    sendRaw,
    stopAnswering: () => {
      socket.pause();
    },
    cut: () => socket.terminate(),
  };
}
