import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Plan } from './plan.ts';
import { playJob } from './playJob.ts';

const plan = workerData as Plan;

// One message a job: its place in the list, so that answers can be put back in order whoever gives them.
parentPort?.on('message', ({ at, job }: { at: number; job: Job }) => {
  parentPort?.postMessage({ at, found: playJob(plan, job) });
});
