import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { quantile } from '../ensemble/quantile.ts';

/** The median and the quartiles of some measurements, and how many there were. */
export interface Measured {
  readonly figure: number;
  readonly quartiles: readonly [number, number];
  readonly repetitions: number;
}

/** Sums measurements up, in thousandths of their unit. */
export function measured(numbers: readonly number[]): Measured {
  const at = (share: number) => thousandths(quantile(numbers, share) ?? Number.NaN);
  return { figure: at(0.5), quartiles: [at(0.25), at(0.75)], repetitions: numbers.length };
}

/** A measurement of so many hundred times the same: microseconds each, on the wall, after the same again to warm up. */
export function micros(batches: number, together: number, work: (n: number) => unknown): Measured {
  for (let n = 0; n < Math.min(2000, batches * together); n++) work(n);
  return measured(
    Array.from({ length: batches }, (_, batch) => {
      const from = performance.now();
      for (let n = 0; n < together; n++) work(batch * together + n);
      return ((performance.now() - from) * 1000) / together;
    }),
  );
}

/** Milliseconds of processor time that some work takes in all threads of this process; what other processes do is not in it. */
export function processorMillis(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

let collect: (() => void) | null = null;

/** What weak tables hold goes only some collections after what they hold it for. */
const COLLECTIONS = 6;

/** Bytes of heap in use once all garbage is gone. */
export function heapBytes(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  for (let i = 0; i < COLLECTIONS; i++) collect();
  return process.memoryUsage().heapUsed;
}

/** To three digits behind the point. */
export function thousandths(number: number): number {
  return Math.round(number * 1000) / 1000;
}
