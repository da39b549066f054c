import seedrandom from 'seedrandom';

/** Draws from a seed: the same seed draws the same, always. */
export interface Draw {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  oneOf<T>(list: readonly [T, ...T[]]): T;
}

/** Begins to draw. */
export function drawFrom(seed: string): Draw {
  const random = seedrandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return { whole, oneOf: (list) => list[whole(0, list.length - 1)] ?? list[0] };
}
