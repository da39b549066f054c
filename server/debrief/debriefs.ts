import { Worker } from 'node:worker_threads';
import type { Edition } from '../../engine/model/edition.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import type { Room } from '../../engine/room/room.ts';
import { serialQueue } from '../serialQueue.ts';
import type { DebriefAnswer, DebriefRequest } from './serveDebriefs.ts';

const EXAMINER = new URL('./debriefWorker.ts', import.meta.url);

/** The debriefs of finished exercises, made in a thread of their own. */
export interface Debriefs {
  /**
   * One edition of a finished exercise as the JSON text of a DebriefBundle. One is made at a time, of the log as it stands when its
   * turn comes; who asks meanwhile waits for the same work, so that no number of questions piles up.
   */
  bundle(room: Room, edition: Edition): Promise<string>;
  stop(): Promise<void>;
}

/** The editions of one exercise as its log stands. */
interface Shelf {
  readonly head: string;
  readonly room: Room;
  readonly editions: Map<Edition, Promise<string>>;
}

interface Examiner {
  readonly worker: Worker;
  readonly pending: Map<number, { resolve(json: string): void; reject(error: Error): void }>;
}

/** Opens the place where debriefs are made and kept; its thread starts with the first question. `script` is the thread's own. */
export function openDebriefs(script: URL = EXAMINER): Debriefs {
  const shelves = new Map<string, Shelf>();
  /** Editions that were asked for and whose turn has not come. */
  const waiting = new Map<string, Promise<string>>();
  const queue = serialQueue();
  let examiner: Examiner | null = null;
  let lastId = 0;
  let stopped = false;

  const start = (): Examiner => {
    const worker = new Worker(script);
    const started: Examiner = { worker, pending: new Map() };
    const gone = (error: Error): void => {
      if (examiner === started) examiner = null;
      for (const { reject } of started.pending.values()) reject(error);
      started.pending.clear();
    };
    worker.on('message', (answer: DebriefAnswer) => {
      const asked = started.pending.get(answer.id);
      started.pending.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.json);
      else asked?.reject(new Error(answer.says));
    });
    worker.on('error', (thrown) => gone(thrown instanceof Error ? thrown : new Error('the examiner broke')));
    worker.on('exit', () => gone(new Error('the examiner has ended')));
    return started;
  };

  const ask = (room: Room, edition: Edition): Promise<string> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(new Error('the server is stopping'));
      examiner ??= start();
      lastId += 1;
      examiner.pending.set(lastId, { resolve, reject });
      const file = exportRun(room, { reveal: true });
      examiner.worker.postMessage({ id: lastId, file, edition } satisfies DebriefRequest);
    });

  /** A log that has gone on has other editions; those of before are nobody's any more. */
  const shelfOf = (room: Room): Shelf => {
    const head = room.entries.at(-1)?.chain ?? '';
    const found = shelves.get(room.exercise);
    if (found?.head === head) return found;
    const shelf = { head, room, editions: new Map<Edition, Promise<string>>() };
    shelves.set(room.exercise, shelf);
    return shelf;
  };

  return {
    bundle: (room, edition) => {
      const name = `${room.exercise} ${edition}`;
      const found = shelfOf(room).editions.get(edition) ?? waiting.get(name);
      if (found) return found;
      const made = new Promise<string>((resolve, reject) => {
        const takeTurn = async (): Promise<void> => {
          waiting.delete(name);
          const { room: now, editions } = shelves.get(room.exercise) ?? shelfOf(room);
          editions.set(edition, made);
          // What failed is not kept: the next question tries again.
          made.catch(() => editions.delete(edition));
          resolve(await ask(now, edition));
        };
        void queue.run(takeTurn, reject);
      });
      waiting.set(name, made);
      return made;
    },
    stop: async () => {
      stopped = true;
      await examiner?.worker.terminate();
    },
  };
}
