import type { State } from '../state/state.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Sha256 } from './game.ts';

/** How far the turn digest has come: its hash and how much of each ledger it covers. */
export interface Digest {
  readonly hash: string;
  readonly covered: Readonly<Record<keyof State['ledgers'], number>>;
}

/** The digest before the first turn. */
export function digestStart(scenarioHash: string): Digest {
  return { hash: scenarioHash, covered: { deeds: 0, copies: 0, rolls: 0, notes: 0 } };
}

/** The next digest: the one before, the whole bounded state, and each ledger's new tail (rule L3). */
export function digestNext(sha256: Sha256, before: Digest, state: State): Digest {
  const { ledgers, ...bounded } = state;
  const tails = {
    deeds: ledgers.deeds.slice(before.covered.deeds),
    copies: ledgers.copies.slice(before.covered.copies),
    rolls: ledgers.rolls.slice(before.covered.rolls),
    notes: ledgers.notes.slice(before.covered.notes),
  };
  return {
    hash: sha256(`${before.hash}:${canonicalJson(bounded)}:${canonicalJson(tails)}`),
    covered: {
      deeds: ledgers.deeds.length,
      copies: ledgers.copies.length,
      rolls: ledgers.rolls.length,
      notes: ledgers.notes.length,
    },
  };
}
