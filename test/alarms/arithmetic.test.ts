/** ALARMS of law 10: dice and canonical texts as a tired engineer might write them. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { type Dice, type DiceKey, makeDice } from '../../engine/run/dice.ts';
import { jsonByParts } from '../../engine/run/jsonByParts.ts';
import { checkOneText, checkRejects, checkSameText, checkTellsApart } from '../support/laws/checkCanonical.ts';
import { checkAscii, checkKeyed, checkUncorrelated, checkUniform } from '../support/laws/checkDice.ts';
import { pickFrom } from '../support/laws/pickFrom.ts';
import { sharedStream } from '../support/laws/sharedStream.ts';

const diceOf = (perMille: (key: DiceKey) => number): Dice => ({ word: perMille, perMille });
const letters = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

const DICE: Readonly<Record<string, (seed: string) => Dice>> = {
  ownStream: sharedStream,
  biased: (seed) => diceOf((key) => Math.min(999, makeDice(seed).word(key) % 1024)),
  summed: (seed) => diceOf((key) => makeDice(seed).perMille([letters(key.join())])),
  joined: (seed) => diceOf((key) => makeDice(seed).perMille([key.join('')])),
  linear: (seed) => diceOf((key) => (letters(seed) * 7919 + letters(key.join()) * 271) % 1000),
  anyText: (seed) => diceOf((key) => pickFrom(seed)(key.join(), 1000)),
};

const DICE_ALARMS: readonly (readonly [
  story: string,
  dice: string,
  check: (make: typeof makeDice) => string | null,
  says: RegExp,
])[] = [
  ['10.1 dice draw from a stream', 'ownStream', (make) => checkKeyed(make, { seed: 1, runs: 20 }), /and backwards/],
  ['10.2 a word is cut off in the place of being scaled', 'biased', checkUniform, /rolls are uneven/],
  ['10.2 rolls walk in steps', 'linear', checkUniform, /rolls are uneven/],
  ['10.3 letters are summed', 'summed', checkUncorrelated, /correlation 0\.\d+/],
  ['10.3 the parts of a key are joined without a comma', 'joined', checkUncorrelated, /other side of a comma/],
  ['10.4 any text is taken for a key', 'anyText', checkAscii, /an empty seed is taken/],
];

type Write = typeof canonicalJson;
const texts = (write: (value: unknown) => string): Write => write;
const inCodeUnitOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inCodeUnitOrder);
  const rows = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([key, part]) => [key, inCodeUnitOrder(part)]));
};
const numbersAsTexts = (_key: string, part: unknown) => (typeof part === 'number' ? String(part) : part);
const WRITERS: readonly (readonly [
  story: string,
  write: Write,
  check: (write: Write) => string | null,
  says: RegExp,
])[] = [
  [
    '10.5 keys stand as they were written',
    texts((value) => JSON.stringify(value)),
    (write) => checkOneText(write, { seed: 5, runs: 200 }),
    /with other keys first differs/,
  ],
  [
    '10.5 −0 keeps its sign',
    texts((value) => (Object.is(value, -0) ? '-0' : canonicalJson(value))),
    (write) => checkOneText(write, { seed: 5, runs: 500 }),
    /is not …-0…/,
  ],
  [
    '10.6 numbers are written like texts',
    texts((value) => canonicalJson(JSON.parse(JSON.stringify(value), numbersAsTexts))),
    (write) => checkTellsApart(write, { seed: 6, runs: 1000 }),
    /"\w+" and "\w+"/,
  ],
  [
    '10.7 NaN becomes null',
    texts((value) => canonicalJson(JSON.parse(JSON.stringify(value) ?? 'null'))),
    checkRejects,
    /NaN is written as null/,
  ],
  [
    '10.8 keys that are numbers stand where engines list them',
    texts((value) => JSON.stringify(inCodeUnitOrder(value))),
    (write) => checkSameText(write, jsonByParts, { seed: 8, runs: 300 }),
    /the text differs/,
  ],
];

describe('the alarms of law 10', () => {
  it.each(DICE_ALARMS)('rings when %s', (_story, dice, check, says) => {
    expect(check(DICE[dice] ?? makeDice)).toMatch(says);
  });

  it.each(WRITERS)('rings when %s', (_story, write, check, says) => {
    expect(check(write)).toMatch(says);
  });
});
