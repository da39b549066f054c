import { parentPort } from 'node:worker_threads';
import { serveDebriefs } from './serveDebriefs.ts';

// The thread that plays finished runs again: it takes seconds, in which the server's own loop goes on.
if (!parentPort) throw new Error('debriefs are made in a worker thread only');
serveDebriefs(parentPort);
