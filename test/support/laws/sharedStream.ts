import type { Dice } from '../../../engine/run/dice.ts';
import { pickFrom } from './pickFrom.ts';

/** Dice that roll the next number of one stream, whatever they are asked: what the engine's dice must not be. */
export function sharedStream(seed: string): Dice {
  const pick = pickFrom(seed);
  let n = 0;
  return {
    word: () => pick(`${n++}`, 4_294_967_295),
    perMille: () => pick(`${n++}`, 1000),
  };
}
