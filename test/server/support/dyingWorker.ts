import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../server/store/openDatabase.ts';
import { serveStore } from '../../../server/store/serveStore.ts';

// The store's own writer, which dies at the next message while a file named `die` lies beside the database.
const { path } = workerData as { readonly path: string };
if (!parentPort) throw new Error('this runs as a worker thread only');
parentPort.on('message', () => {
  if (existsSync(`${path}.die`)) throw new Error('the writer died, as this test wants');
});
serveStore(parentPort, openDatabase(path));
