/** Adds up what solving takes, without reading and comparing. */
export class Stopwatch {
  #nanos = 0n;

  /** Runs the work and counts its time. */
  time<T>(work: () => T): T {
    const from = process.hrtime.bigint();
    try {
      return work();
    } finally {
      this.#nanos += process.hrtime.bigint() - from;
    }
  }

  /** Whole microseconds so far. */
  get micros(): number {
    return Math.round(Number(this.#nanos) / 1000);
  }
}
