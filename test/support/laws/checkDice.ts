import fc from 'fast-check';
import type { DiceKey, makeDice } from '../../../engine/run/dice.ts';
import { counterexample, type Search, TIMES } from './counterexample.ts';

type MakeDice = typeof makeDice;

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const key = fc.tuple(fc.nat({ max: 99 }), id, id, fc.nat({ max: 99 }));

/** The same seed and key give the same roll, whatever was rolled before, and a roll is a whole number from 0 to 999. */
export function checkKeyed(make: MakeDice, search: Search): string | null {
  return counterexample(
    fc.property(id, fc.array(key, { minLength: 2, maxLength: 20 }), (seed, keys) => {
      const [first, second] = [make(seed), make(seed)];
      const rolled = keys.map((one) => first.perMille(one));
      const again = [...keys].reverse().map((one) => second.perMille(one));
      if (rolled.join() !== again.reverse().join()) throw new Error(`${seed} rolls ${rolled}, and backwards ${again}`);
      for (const roll of rolled)
        if (!Number.isInteger(roll) || roll < 0 || roll > 999) throw new Error(`rolled ${roll}`);
    }),
    search,
  );
}

/** Rolls of 40 bins with the same expectation: the sum of squares, which is near 39 for fair dice and above 90 once in 10⁶. */
function chiSquare(rolls: readonly number[]): number {
  const bins = Array.from({ length: 40 }, () => 0);
  for (const roll of rolls) bins[Math.floor(roll / 25)] = (bins[Math.floor(roll / 25)] ?? 0) + 1;
  const expected = rolls.length / bins.length;
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Rolls are spread evenly, over turns, over ids, and over seeds. */
export function checkUniform(make: MakeDice): string | null {
  const count = 20_000 * TIMES;
  const dice = make('even');
  const series: Readonly<Record<string, (i: number) => number>> = {
    turns: (i) => dice.perMille([i, 'notice', 'kes', 'c3-lite']),
    ids: (i) => dice.perMille([1, 'contest', `asset-${i}`, 'kes']),
    seeds: (i) => make(`seed-${i % 20_000}`).perMille([i, 'brief', 'tal', 'kes-power']),
  };
  for (const [over, roll] of Object.entries(series)) {
    const value = chiSquare(Array.from({ length: count }, (_, i) => roll(i)));
    if (value > 90)
      return `over ${over} the rolls are uneven: chi-square ${value.toFixed(1)} with 39 degrees of freedom`;
  }
  return null;
}

/** Pairs of keys that a sloppy hash would confuse: neighbours, words in another order, the same letters, one more part. */
const NEIGHBOURS: Readonly<Record<string, (i: number) => readonly [DiceKey, DiceKey]>> = {
  'the next turn': (i) => [
    [i, 'notice', 'kes'],
    [i + 1, 'notice', 'kes'],
  ],
  'the other nation': (i) => [
    [i, 'notice', 'kes'],
    [i, 'notice', 'tal'],
  ],
  'words in another order': (i) => [
    [i, 'kes', 'tal'],
    [i, 'tal', 'kes'],
  ],
  'the same letters': (i) => [
    [i, 'abc', 'x'],
    [i, 'cab', 'x'],
  ],
  'letters on the other side of a comma': (i) => [
    [i, 'ab', 'c'],
    [i, 'a', 'bc'],
  ],
  'a number and its text': (i) => [
    [i, 1, 'x'],
    [i, '1', 'x'],
  ],
  'one more part': (i) => [
    [i, 'stage'],
    [i, 'stage', 0],
  ],
};

/** Two keys that differ are strangers: their rolls agree no more often, and lean together no more, than chance would have it. */
export function checkUncorrelated(make: MakeDice): string | null {
  const count = 10_000 * TIMES;
  const dice = make('strangers');
  for (const [how, pair] of Object.entries(NEIGHBOURS)) {
    let [same, sum] = [0, 0];
    for (let i = 0; i < count; i++) {
      const [a, b] = pair(i).map((one) => dice.perMille(one)) as [number, number];
      if (a === b) same += 1;
      sum += (a - 499.5) * (b - 499.5);
    }
    // Uniform on 0…999 has variance 83333.25; five standard deviations either side.
    const correlation = sum / count / 83_333.25;
    if (Math.abs(correlation) > 5 / Math.sqrt(count)) return `${how}: correlation ${correlation.toFixed(4)}`;
    if (same > count / 1000 + 5 * Math.sqrt(count / 1000)) return `${how}: the same roll ${same} times in ${count}`;
  }
  return null;
}

/** Seeds and keys that seedrandom would quietly mask or replace are thrown back. */
export function checkAscii(make: MakeDice): string | null {
  const attempts: Readonly<Record<string, () => unknown>> = {
    'an empty seed': () => make(''),
    'a seed with é': () => make('é'),
    'an empty key': () => make('1').perMille([]),
    'a key with ū': () => make('1').perMille([1, 'ū']),
    'a key with NaN': () => make('1').perMille([Number.NaN]),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    try {
      attempt();
    } catch {
      continue;
    }
    return `${what} is taken`;
  }
  return null;
}
