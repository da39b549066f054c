import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../server/store/openDatabase.ts';
import { serveStore, type ToWriter } from '../../../server/store/serveStore.ts';

// The store's own writer on a disk that is full for as long as a file named `full` lies beside the database. SQLite's
// page limit fails in the same place and with the same code as a write for which there is no space left.
const { path } = workerData as { readonly path: string };
if (!parentPort) throw new Error('this runs as a worker thread only');
const db = openDatabase(path);
const pages = (pragma: string): number => Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
parentPort.on('message', (_message: ToWriter) => {
  const limit = existsSync(`${path}.full`) ? pages('page_count') : 1_000_000;
  db.exec(`PRAGMA max_page_count = ${limit}`);
});
serveStore(parentPort, db);
