import { Worker } from 'node:worker_threads';
import type { EventStore } from './eventStore.ts';
import type { StoreAnswer } from './groupCommit.ts';
import type { ToWriter } from './serveStore.ts';
import type { Operations } from './sqliteOperations.ts';
import { fromWire, StoreFailed } from './storeErrors.ts';

const WRITER = new URL('./sqliteWorker.ts', import.meta.url);

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One life of the writer thread, and what it still owes. */
interface Writer {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
}

function startWriter(script: URL, path: string, onGone: () => void): Writer {
  const worker = new Worker(script, { workerData: { path } });
  const pending = new Map<number, Pending>();
  const gone = (error: Error): void => {
    onGone();
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on('message', (answers: readonly StoreAnswer[]) => {
    for (const answer of answers) {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.value);
      else asked?.reject(fromWire(answer.error));
    }
  });
  worker.on('error', (thrown) => gone(new StoreFailed('other', thrown instanceof Error ? thrown.message : 'broken')));
  worker.on('exit', () => gone(new StoreFailed('closed', 'the store has been closed')));
  return { worker, pending };
}

/**
 * The store on one SQLite file. Every call goes to a writer thread and is answered after its commit; calls made while the
 * writer is busy share the next commit. When the thread dies, what was under way is refused and the next call starts a new one.
 */
export function sqliteStore(path: string, script: URL = WRITER): EventStore {
  let writer: Writer | null = null;
  let closed = false;
  let lastId = 0;

  const start = (): Writer => {
    const started = startWriter(script, path, () => {
      if (writer === started) writer = null;
    });
    return started;
  };

  const call = <K extends keyof Operations>(operation: K) =>
    ((...args: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        if (closed) return reject(new StoreFailed('closed', 'the store has been closed'));
        writer ??= start();
        lastId += 1;
        writer.pending.set(lastId, { resolve, reject });
        writer.worker.postMessage({ id: lastId, operation, args } satisfies ToWriter);
      })) as EventStore[K];

  return {
    createExercise: call('createExercise'),
    listExercises: call('listExercises'),
    append: call('append'),
    read: call('read'),
    texts: call('texts'),
    eraseText: call('eraseText'),
    addInvite: call('addInvite'),
    takeInvite: call('takeInvite'),
    addSession: call('addSession'),
    listSessions: call('listSessions'),
    endSession: call('endSession'),
    endSessions: call('endSessions'),
    addMerger: call('addMerger'),
    listMergers: call('listMergers'),
    endMerger: call('endMerger'),
    probe: call('probe'),
    close: async () => {
      closed = true;
      const open = writer?.worker;
      if (!open) return;
      const exited = new Promise((resolve) => open.once('exit', resolve));
      open.postMessage({ close: true } satisfies ToWriter);
      await exited;
    },
  };
}
