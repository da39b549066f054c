import type { Policy } from './policy.ts';

/** A policy that does the first of its duties that has anything to do. */
export function firstOf(duties: readonly Policy[]): Policy {
  return (seen) => {
    for (const duty of duties) {
      const move = duty(seen);
      if (move) return move;
    }
    return null;
  };
}
