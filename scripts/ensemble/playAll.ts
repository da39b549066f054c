import { Worker } from 'node:worker_threads';
import type { Found, Job, Plan } from './plan.ts';

/** Jobs that a worker has in hand, so that it never waits for the next one. */
const IN_HAND = 4;

/**
 * Plays all jobs on worker threads and gives what they found in the order of the jobs: how many workers there are, and who
 * is done first, changes nothing. The first fault ends everything.
 */
export async function playAll(
  plan: Plan,
  jobs: readonly Job[],
  workers: number,
  tell: (done: number) => void,
): Promise<readonly Found[]> {
  const found: Found[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const hands = Array.from({ length: Math.min(workers, jobs.length) }, () => {
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData: plan });
  });
  const give = (hand: Worker): void => {
    const at = next++;
    if (at < jobs.length) hand.postMessage({ at, job: jobs[at] });
  };
  try {
    await new Promise<void>((finish, fail) => {
      if (jobs.length === 0) finish();
      for (const hand of hands) {
        hand.on('error', fail);
        hand.on('message', (answer: { at: number; found: Found }) => {
          found[answer.at] = answer.found;
          tell(++done);
          if (done === jobs.length) finish();
          else give(hand);
        });
        for (let i = 0; i < IN_HAND; i++) give(hand);
      }
    });
  } finally {
    await Promise.all(hands.map((hand) => hand.terminate()));
  }
  return found;
}
