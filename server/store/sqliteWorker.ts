import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './openDatabase.ts';
import { serveStore } from './serveStore.ts';

// The one thread that writes to the disk: a slow disk makes answers late here, it never stops the server's own loop.
if (!parentPort) throw new Error('the store writer runs as a worker thread only');
serveStore(parentPort, openDatabase((workerData as { readonly path: string }).path));
