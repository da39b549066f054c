import { EXCON, type SeatId } from '../engine/model/ids.ts';
import type { AnyRefusal } from '../engine/orders/refusal.ts';
import type { ToRoom } from '../engine/protocol/message.ts';
import { botMove } from '../engine/room/botMove.ts';
import { decide } from '../engine/room/decide.ts';
import { depart } from '../engine/room/depart.ts';
import { greet } from '../engine/room/greet.ts';
import { hearObserver, observerLeaves } from '../engine/room/hearObserver.ts';
import { mergeSeats } from '../engine/room/mergeSeats.ts';
import type { Decision, Room } from '../engine/room/room.ts';
import { standUp } from '../engine/room/sitDown.ts';
import { tellWall } from '../engine/room/tellWall.ts';
import { nextTickMillis, tick } from '../engine/room/tick.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Log } from './log.ts';
import { serialQueue } from './serialQueue.ts';
import type { EventStore } from './store/eventStore.ts';
import { WrongHead } from './store/storeErrors.ts';
import { switchboard } from './switchboard.ts';

type Hello = Extract<ToRoom, { type: 'hello' }>;
type Submit = Extract<ToRoom, { type: 'submit' }>;

/** What an exercise needs of the world around it. */
export interface ExerciseHostOptions {
  readonly room: Room;
  /** The bots that hold seats from the start. */
  readonly covered: Readonly<Record<SeatId, string | null>>;
  /** Reads the room again from its log. */
  readonly reload: () => Promise<Room>;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** One exercise and everybody connected to it. Work is done strictly one after the other, in the order of its arrival. */
export interface ExerciseHost {
  readonly exercise: string;
  room(): Room;
  hello(connection: Connection, who: string, message: Hello): Promise<void>;
  hear(connection: Connection, who: string, message: Exclude<ToRoom, Hello>): Promise<void>;
  leave(connection: Connection, who: string): Promise<void>;
  /** The real-world stop from a page without a line, in the name of a place; nothing when all stands still already, or is over. */
  realWorldStop(who: string): Promise<void>;
  /** Closes every line of a seat's people, or of its observers, whose sessions have been ended. */
  dismiss(who: string, observers: boolean): void;
  /** Which seats whoever holds a seat holds beside it, from now on. */
  merge(merged: Room['merged']): Promise<void>;
  /** Finishes what is under way and closes every line. */
  stop(): Promise<void>;
}

/** How long to wait before trying again what the clock or a bot wanted to write. */
const RETRY_MILLIS = 1_000;

/**
 * Runs an exercise: the room decides in memory, the log is written, then the new room takes the place of the old one, and
 * only then is anything sent. When the log cannot be written nothing has happened: the old room stays and its sender is told.
 */
export async function openExerciseHost(options: ExerciseHostOptions): Promise<ExerciseHost> {
  const { store, clock, log } = options;
  const lines = switchboard();
  const queue = serialQueue();
  let { room } = options;
  let isStoreDown = false;
  let stopped = false;
  let cancelTimer = (): void => {};

  /** Takes one decision from thought to sent frames; true when it added to the log. */
  const carryOut = async (decision: Decision, asker: Connection | null, key: string | null): Promise<boolean> => {
    const { append, texts, send } = decision;
    if (append.length > 0) {
      try {
        await store.append(room.exercise, room.entries.length, append, texts);
      } catch (error) {
        await fail(error, asker, key);
        return false;
      }
      storeWorks();
    }
    const before = room;
    room = decision.room;
    lines.deliver([...send, ...tellWall(before, room, clock.nowMillis())], asker);
    if (append.length > 0) arm();
    return append.length > 0;
  };

  const fail = async (error: unknown, asker: Connection | null, key: string | null): Promise<void> => {
    const says = error instanceof Error ? error.message : 'unknown';
    log.error({ exercise: room.exercise, head: room.entries.length, says }, 'the log could not be written');
    refuse(asker, key, { refused: 'storeFailed' });
    if (!isStoreDown)
      alert('storeFailed', `The log could not be written (${says}). Nothing has changed; it is tried again.`);
    isStoreDown = true;
    // The log holds more than this room knows of, so the log is right: everybody learns again from there.
    if (error instanceof WrongHead) await takeUpLog();
    retryLater();
  };

  const storeWorks = (): void => {
    if (isStoreDown) alert('storeWorks', 'The log is written again.');
    isStoreDown = false;
  };

  const takeUpLog = async (): Promise<void> => {
    try {
      // Rights are in no log.
      room = { ...(await options.reload()), merged: room.merged };
      lines.closeAll(1012, 'serverStopping');
    } catch (error) {
      log.error({ exercise: room.exercise, error }, 'the log could not be read again');
    }
  };

  const refuse = (asker: Connection | null, key: string | null, refusal: AnyRefusal): void => {
    if (key !== null) lines.deliver([{ to: 'reply', frame: { type: 'refused', key, refusal } }], asker);
  };

  const alert = (code: string, says: string): void => {
    lines.deliver([{ to: 'control', frame: { type: 'alert', code, says } }], null);
  };

  /** Lets bots move until none has anything more to do. */
  const playBots = async (): Promise<void> => {
    let move = stopped ? null : botMove(room, clock.nowMillis());
    while (move && (await carryOut(move, null, null)) && !stopped) move = botMove(room, clock.nowMillis());
  };

  const arm = (): void => {
    cancelTimer();
    const due = nextTickMillis(room);
    if (due === null || stopped) return;
    cancelTimer = clock.setTimer(Math.max(0, due - clock.nowMillis()), () => void queue.run(onTime, broken));
  };

  const retryLater = (): void => {
    if (stopped) return;
    cancelTimer();
    cancelTimer = clock.setTimer(RETRY_MILLIS, () => void queue.run(onTime, broken));
  };

  /** A tick that comes to nothing is not repeated by itself: control has been told why, and the next input arms the clock again. */
  const onTime = async (): Promise<void> => {
    if (stopped) return;
    const decision = tick(room, clock.nowMillis());
    if (!decision) arm();
    else await carryOut(decision, null, null);
    await playBots();
  };

  const coverSeats = async (): Promise<void> => {
    for (const [seat, bot] of Object.entries(options.covered)) {
      if (bot === null) continue;
      // The key makes it happen once in the life of the run, however often the server starts.
      const message: Submit = { type: 'submit', key: `cover/${seat}`, input: { type: 'coverSeat', seat, bot } };
      await carryOut(decide(room, { from: EXCON, message, atMillis: clock.nowMillis() }), null, null);
    }
  };

  const broken = (error: unknown): void => {
    log.error({ exercise: room.exercise, head: room.entries.length, error }, 'broken');
    alert(`after entry ${room.entries.length}`, error instanceof Error ? error.message : 'unknown');
  };

  await queue.run(async () => {
    await coverSeats();
    await playBots();
    arm();
  }, broken);

  return {
    exercise: room.exercise,
    room: () => room,
    hello: (connection, who, message) =>
      queue.run(async () => {
        if (stopped || !connection.isOpen()) return;
        lines.add(who, connection);
        const { browser, observes } = connection;
        const atMillis = clock.nowMillis();
        const greeted = observes
          ? hearObserver(room, { from: who, message, atMillis, browser, observes })
          : greet(room, who, message.seen, atMillis, browser);
        await carryOut(greeted, connection, null);
      }, broken),
    hear: (connection, who, message) => {
      const key = message.type === 'submit' ? message.key : null;
      const hear = async (): Promise<void> => {
        if (stopped) return;
        const { browser, observes } = connection;
        const decision = decide(room, { from: who, message, atMillis: clock.nowMillis(), browser, observes });
        if (await carryOut(decision, connection, key)) await playBots();
      };
      return queue.run(hear, (error) => {
        refuse(connection, key, { refused: 'broken', code: `after entry ${room.entries.length}` });
        broken(error);
      });
    },
    leave: (connection, who) => {
      lines.remove(who, connection);
      return queue.run(async () => {
        const { browser, observes } = connection;
        const leaves = observes ? observerLeaves : standUp;
        if (!lines.hasBrowser(who, browser)) await carryOut(leaves(room, who, browser, clock.nowMillis()), null, null);
        if (observes) return;
        if (!lines.has(who)) await carryOut(depart(room, who, clock.nowMillis()), null, null);
      }, broken);
    },
    realWorldStop: (who) =>
      queue.run(async () => {
        const key = `page/stop/${room.entries.length}`;
        const message: Submit = { type: 'submit', key, input: { type: 'realWorldStop' } };
        await carryOut(decide(room, { from: who, message, atMillis: clock.nowMillis() }), null, null);
      }, broken),
    dismiss: (who, observers) => lines.close(who, observers, 4401, 'revoked'),
    merge: (merged) => queue.run(() => carryOut(mergeSeats(room, merged), null, null).then(() => {}), broken),
    stop: async () => {
      stopped = true;
      cancelTimer();
      await queue.idle();
      lines.closeAll(1012, 'serverStopping');
    },
  };
}
