/**
 * LAW 10: one value has one text, and one key one roll (rules L3, L8). Hashes compare texts, so canonical JSON must not depend
 * on how a value came about; luck is keyed by meaning, so keys must be strangers to each other, down to the last letter.
 */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { makeDice } from '../../engine/run/dice.ts';
import { jsonByParts } from '../../engine/run/jsonByParts.ts';
import { checkOneText, checkRejects, checkSameText, checkTellsApart } from '../support/laws/checkCanonical.ts';
import { checkAscii, checkKeyed, checkUncorrelated, checkUniform } from '../support/laws/checkDice.ts';

describe('LAW 10 dice', () => {
  it('10.1 the same seed and key give the same roll, whatever is rolled before', () => {
    expect(checkKeyed(makeDice, { seed: 101, runs: 200 })).toBeNull();
  });

  it('10.2 rolls are spread evenly over turns, ids and seeds', () => {
    expect(checkUniform(makeDice)).toBeNull();
  });

  it('10.3 keys that look alike roll like strangers', () => {
    expect(checkUncorrelated(makeDice)).toBeNull();
  });

  it('10.4 a seed or a key that is empty or not ASCII is thrown back', () => {
    expect(checkAscii(makeDice)).toBeNull();
  });
});

describe('LAW 10 canonical JSON', () => {
  it('10.5 a value has the same text whatever the order of its keys, also read back, with −0 as 0', () => {
    expect(checkOneText(canonicalJson, { seed: 105, runs: 500 })).toBeNull();
  });

  it('10.6 different values have different texts', () => {
    expect(checkTellsApart(canonicalJson, { seed: 106, runs: 1000 })).toBeNull();
  });

  it('10.7 NaN, infinities, undefined, classes and lone surrogates are thrown back', () => {
    expect(checkRejects(canonicalJson)).toBeNull();
  });

  it('10.8 a text is the one that is put together part by part, whatever the keys', () => {
    expect(checkSameText(canonicalJson, jsonByParts, { seed: 108, runs: 500 })).toBeNull();
  });
});
