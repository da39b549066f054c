/**
 * LAW 25: in play nothing is made or lost (rules E3, W1, U1, Z1, Z2, N1). Drawn nations, coupled and struck at random, account in every hour for
 * their power, water, money, containers and fuel; damaged networks leave whole numbers and no stock below zero, whole exercises on them come
 * to their end; more of what can be promised is never less; and keys in another order change nothing.
 */
import { describe, expect, it } from 'vitest';
import { checkKeys } from '../support/laws/checkKeys.ts';
import { checkConserved, checkDamaged, checkExercises, checkExplained } from '../support/laws/checkPlay.ts';
import { checkRicher, RICHER } from '../support/laws/checkRicher.ts';
import { anyPlayed } from '../support/play/anyPlayed.ts';

describe('LAW 25 coupled play', () => {
  it('25.1 power, water, money, containers and fuel are accounted for in every hour', () => {
    expect(checkConserved({ seed: 251, runs: 30 })).toBeNull();
  });

  it('25.2 so they are on islands, dead buses, parallel and negative branches, without demand and in empty sectors', () => {
    expect(checkDamaged({ seed: 252, runs: 40 })).toBeNull();
  });

  it('25.3 whole exercises on damaged networks end, and every number of every state is a whole one', () => {
    expect(checkExercises({ seed: 253, runs: 6 })).toBeNull();
  });

  it.each(Object.entries(RICHER))('25.4 more is never less in play: %s', (_, richer) => {
    expect(checkRicher(richer, { seed: 254, runs: 10 })).toBeNull();
  });

  it('25.5 a drawn exercise whose keys are in another order has the same states, events and digests', () => {
    expect(checkKeys({ seed: 255, runs: 2 }, anyPlayed, 6)).toBeNull();
  });

  it('25.6 behind every loss stands something', () => {
    expect(checkExplained({ seed: 256, runs: 20 })).toBeNull();
  });
});
