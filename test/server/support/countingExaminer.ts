import { parentPort } from 'node:worker_threads';
import type { DebriefAnswer, DebriefRequest } from '../../../server/debrief/serveDebriefs.ts';

let served = 0;

// An examiner that takes its time and says how many it has served, and how long the log was that it was given.
parentPort?.on('message', ({ id, file }: DebriefRequest) => {
  served += 1;
  const json = JSON.stringify({ served, entries: file.entries.length });
  setTimeout(() => parentPort?.postMessage({ id, ok: true, json } satisfies DebriefAnswer), 50);
});
