import { parentPort } from 'node:worker_threads';

// An examiner that breaks at every question.
parentPort?.on('message', () => {
  throw new Error('the examiner dies, as this test wants');
});
