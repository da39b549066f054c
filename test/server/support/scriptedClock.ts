import type { Clock } from '../../../server/clock.ts';

/** A clock that a test moves by hand. */
export interface ScriptedClock extends Clock {
  /** Lets time pass and fires what falls due on the way, in its order. */
  advance(millis: number): void;
}

/** A clock that stands still at a fixed moment until it is told otherwise. */
export function scriptedClock(startMillis = 1_000_000): ScriptedClock {
  let now = startMillis;
  let timers: { readonly at: number; readonly then: () => void }[] = [];
  return {
    nowMillis: () => now,
    setTimer: (afterMillis, then) => {
      const timer = { at: now + afterMillis, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (millis) => {
      const end = now + millis;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.then();
      }
      now = end;
    },
  };
}
