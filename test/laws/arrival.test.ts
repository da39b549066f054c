/**
 * LAW 1: the order of arrival is irrelevant (rules O3, O4). Two seats press Seal in the same second, or one seat seals its hunt
 * before its isolation: sealed orders are simultaneous, so the turn must come to the same. Fast-check draws a random run up to
 * some turn, sheets for every seat, and another order of arrival in which all of them are accepted too.
 */
import { describe, expect, it } from 'vitest';
import { checkArrival } from '../support/laws/checkArrival.ts';
import { checkFrozen } from '../support/laws/checkFrozen.ts';

describe('LAW 1 arrival', () => {
  it('1.1 the seats may seal in any order: the same state and the same news, byte for byte', () => {
    expect(checkArrival('acrossSeats', { seed: 11, runs: 20 })).toBeNull();
  });

  it('1.2 a seat may seal its own orders in any order: the same but for the numbers in their ids', () => {
    expect(checkArrival('withinSheets', { seed: 12, runs: 20 })).toBeNull();
  });

  it('1.3 within a phase every order looks at the state as it was before the first: it works as it would alone', () => {
    expect(checkFrozen({ seed: 13, runs: 15 })).toBeNull();
  });
});
