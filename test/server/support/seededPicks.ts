import { makeDice } from '../../../engine/run/dice.ts';

/** Whole numbers below a bound, one after the other, the same for the same seed. */
export function seededPicks(seed: string): (below: number) => number {
  const dice = makeDice(seed);
  let count = 0;
  return (below) => {
    count += 1;
    return dice.word(['test', count]) % below;
  };
}
