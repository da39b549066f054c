/** Work that is done strictly one after the other. */
export interface SerialQueue {
  /** Queues some work; the promise fulfils when it is done, also when it has thrown and `onThrow` has been told. */
  run(work: () => Promise<void>, onThrow: (error: unknown) => void): Promise<void>;
  /** Fulfils when everything queued by now is done. */
  idle(): Promise<void>;
}

/** An empty queue. */
export function serialQueue(): SerialQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    run: (work, onThrow) => {
      last = last.then(work).catch(onThrow);
      return last;
    },
    idle: () => last,
  };
}
