import type { Clock } from '../clock.ts';

/** Node's timers count in 32 bits; a longer wait is made of several. */
const LONGEST_MILLIS = 2 ** 31 - 1;

/** The machine's own clock. Its timers keep no process alive. */
export const systemClock: Clock = {
  nowMillis: () => Date.now(),
  setTimer: (afterMillis, then) => {
    let timer: NodeJS.Timeout;
    const wait = (leftMillis: number): void => {
      const now = Math.min(Math.max(leftMillis, 0), LONGEST_MILLIS);
      timer = setTimeout(() => (now < leftMillis ? wait(leftMillis - now) : then()), now);
      timer.unref();
    };
    wait(afterMillis);
    return () => clearTimeout(timer);
  },
};
