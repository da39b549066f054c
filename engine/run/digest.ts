import { ledgerRows } from '../state/ledger.ts';
import type { State } from '../state/state.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Sha256 } from './game.ts';
import { GRAIN_OF_STATE } from './grainOfState.ts';
import { type Written, writtenAgain } from './writtenAgain.ts';

/** How far the turn digest has come: its hash and how much of each ledger it covers. */
export interface Digest {
  readonly hash: string;
  readonly covered: Readonly<Record<keyof State['ledgers'], number>>;
  /** The text of the bounded state that it was made of, for the next one; null before the first turn. */
  readonly written: Written | null;
}

/** The digest before the first turn. */
export function digestStart(scenarioHash: string): Digest {
  return { hash: scenarioHash, covered: { deeds: 0, copies: 0, rolls: 0, notes: 0 }, written: null };
}

/**
 * The next digest: the one before, the whole bounded state, and each ledger's new tail (rule L3). What the state shares with the one that
 * was digested before is not written again, so nothing of that one may have been changed in place (rule L9).
 */
export function digestNext(sha256: Sha256, before: Digest, state: State): Digest {
  const { ledgers, ...bounded } = state;
  const rows = { ...ledgers, deeds: ledgerRows(ledgers.deeds), rolls: ledgerRows(ledgers.rolls) };
  const tails = {
    deeds: rows.deeds.slice(before.covered.deeds),
    copies: rows.copies.slice(before.covered.copies),
    rolls: rows.rolls.slice(before.covered.rolls),
    notes: rows.notes.slice(before.covered.notes),
  };
  const written = writtenAgain(bounded, before.written, GRAIN_OF_STATE);
  // Where it has no text, writing it at once says what of it has none.
  return {
    hash: sha256(`${before.hash}:${written?.text ?? canonicalJson(bounded)}:${canonicalJson(tails)}`),
    covered: {
      deeds: rows.deeds.length,
      copies: rows.copies.length,
      rolls: rows.rolls.length,
      notes: rows.notes.length,
    },
    written,
  };
}
