import type { Dice, DiceKey } from '../../engine/run/dice.ts';

/** Dice that always roll the same: 999 lets no chance come true, 0 lets every chance come true. */
export function alwaysRolls(perMille: number): Dice {
  return stubDice(() => perMille);
}

/** Dice that roll what the test says of each key. */
export function stubDice(perMille: (key: DiceKey) => number): Dice {
  return { perMille, word: (key) => Math.floor(perMille(key) * 4294967.296) };
}
