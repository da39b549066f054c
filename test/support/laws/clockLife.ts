import type { ToControl, ToSeat } from '../../../engine/protocol/message.ts';
import type { Room } from '../../../engine/room/room.ts';
import type { Connection } from '../../../server/connection.ts';
import { openExercises } from '../../../server/exercises.ts';
import { type MemoryDisk, memoryStore } from '../../server/support/memoryStore.ts';
import type { ScriptedClock } from '../../server/support/scriptedClock.ts';
import { firstLight } from './lawScenario.ts';

type Frame = ToSeat | ToControl;

/** Whether an append dies before it is on the disk, or after, with nobody answered either way. */
export type Death = 'beforeWrite' | 'afterWrite';

/** One life of a server: from its start to the moment when it is stopped or killed. */
export interface ClockLife {
  room(): Room;
  /** Says something for somebody; null when the server died before it answered. */
  submit(from: string, key: string, input: unknown): Promise<Frame | null>;
  /** A line for a seat that has heard so many news; what it hears goes to `heard`. */
  listen(seat: string, seen: number, heard: (frame: Frame) => void): Promise<void>;
  /** Waits until all that time has set off is done; false when the server died of it. */
  settle(): Promise<boolean>;
  /** The next append kills the process. */
  dieAtNext(how: Death): void;
  stop(): Promise<void>;
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };
/** How long a turn of the law is planned. */
export const PLANNING_SECONDS = 90;

/** Starts a server on a disk: the first one makes the exercise, every later one goes on where the disk says. */
export async function startLife(disk: MemoryDisk, clock: ScriptedClock, luck: string): Promise<ClockLife> {
  let alive = true;
  let death: Death | null = null;
  let die = (): void => {};
  const died = new Promise<'died'>((resolve) => {
    die = () => {
      alive = false;
      resolve('died');
    };
  });
  const kept = memoryStore(disk);
  const never = new Promise<never>(() => {});
  const store = {
    ...kept,
    append: async (...args: Parameters<typeof kept.append>) => {
      if (!alive) return never;
      if (death !== 'beforeWrite') await kept.append(...args);
      if (death === null) return;
      die();
      return never;
    },
  };
  // What a dead process had set itself to do is never done.
  const ownClock = {
    nowMillis: clock.nowMillis,
    setTimer: (after: number, then: () => void) =>
      clock.setTimer(after, () => {
        if (alive) then();
      }),
  };
  let bytes = 0;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, () => (luck.charCodeAt(bytes++ % luck.length) * 31 + bytes) & 0xff);
  const exercises = await openExercises({ store, clock: ownClock, log: QUIET, randomBytes });
  const [fault] = exercises.unfit;
  if (fault) throw new Error(`the log does not fit: ${fault.says}`);
  const plan = { scenario: firstLight, turns: 3, planningSeconds: PLANNING_SECONDS, covered: {} };
  const host = exercises.list()[0] ?? (await exercises.create(plan));
  const line = (heard: (frame: Frame) => void): Connection => ({
    browser: 'one',
    observes: false,
    isOpen: () => true,
    send: (text) => heard(JSON.parse(text) as Frame),
    close: () => {},
  });
  const nobody = line(() => {});
  return {
    room: () => host.room(),
    submit: async (from, key, input) => {
      let answer: Frame | null = null;
      const connection = line((frame) => {
        if ((frame.type === 'accepted' || frame.type === 'refused') && frame.key === key) answer = frame;
      });
      const message = { type: 'submit', key, input } as Parameters<typeof host.hear>[2];
      await Promise.race([host.hear(connection, from, message), died]);
      return answer;
    },
    listen: async (seat, seen, heard) => {
      const { epoch } = host.room();
      await host.hello(line(heard), seat, { type: 'hello', protocol: 0, seen: { epoch, seq: seen } });
    },
    settle: async () => (await Promise.race([host.leave(nobody, 'nobody'), died])) !== 'died',
    dieAtNext: (how) => {
      death = how;
    },
    stop: async () => {
      alive = false;
      await exercises.stop();
    },
  };
}
