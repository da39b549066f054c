import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { groupCommit, type StoreRequest } from './groupCommit.ts';
import { sqliteOperations } from './sqliteOperations.ts';

/** What the main thread sends to the writer. */
export type ToWriter = StoreRequest | { readonly close: true };

/**
 * The writer's loop: requests that arrive while a transaction runs wait in the port and make the next group, so the
 * busier the server, the more entries share one flush.
 */
export function serveStore(port: MessagePort, db: DatabaseSync): void {
  const operations = sqliteOperations(db);
  let waiting: StoreRequest[] = [];
  let closing = false;
  let scheduled = false;
  const drain = (): void => {
    const group = waiting;
    waiting = [];
    scheduled = false;
    if (group.length > 0) port.postMessage(groupCommit(db, operations, group));
    if (closing) {
      db.close();
      port.close();
    }
  };
  port.on('message', (message: ToWriter) => {
    if ('close' in message) closing = true;
    else waiting.push(message);
    // The first of a burst asks for the drain; the rest of the burst is delivered before it runs.
    if (!scheduled) setImmediate(drain);
    scheduled = true;
  });
}
