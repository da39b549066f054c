import { clearWholeUnits } from './clearWholeUnits.ts';
import type { Payment } from './payment.ts';

/** A bank that could not pay in full what was due. */
export interface BankDefault {
  readonly bank: number;
  /** What it owed and did not pay. */
  readonly unpaid: number;
  /** Banks that owed it and were in default before it, ascending; none for one that would be short if everybody else paid. */
  readonly because: readonly number[];
}

/** What a cut-off came to. */
export interface CutOff {
  readonly balances: readonly number[];
  /** Round by round, and by number within a round. */
  readonly defaults: readonly BankDefault[];
}

/**
 * Clears what is due when a settlement day ends (rule U5): each bank pays all, or all that it holds and may borrow, to each creditor in
 * proportion and in whole units; of all such payments the greatest (Eisenberg and Noe 2001). Money is only moved, and nobody falls below
 * minus its credit. The rounds are those of the fictitious defaults: first who is short though all others pay, then who is short
 * because those did not.
 */
export function clearAtCutOff(balances: readonly number[], credit: readonly number[], due: readonly Payment[]): CutOff {
  if (due.length === 0) return { balances, defaults: [] };
  const owed = balances.map(() => balances.map(() => 0));
  for (const { debtor, creditor, amount } of due) {
    const row = owed[debtor];
    // What a bank owes itself is no debt.
    if (row && debtor !== creditor) row[creditor] = (row[creditor] ?? 0) + amount;
  }
  const cash = balances.map((balance, bank) => Math.max(0, balance + (credit[bank] ?? 0)));
  const { paid, defaulters } = clearWholeUnits({ owed, outside: balances.map(() => 0), cash });
  const after = balances.map((balance, bank) => balance + total(paid, bank) - sum(paid[bank] ?? []));
  return { balances: after, defaults: roundByRound(owed, paid, cash, defaulters) };
}

function roundByRound(
  owed: readonly (readonly number[])[],
  paid: readonly (readonly number[])[],
  cash: readonly number[],
  defaulters: readonly number[],
): readonly BankDefault[] {
  const defaults: BankDefault[] = [];
  let left = [...defaulters];
  while (left.length > 0) {
    const before = defaults.map(({ bank }) => bank).sort((a, b) => a - b);
    const pays = owed.map((row, bank) => (before.includes(bank) ? (paid[bank] ?? row) : row));
    const short = left.filter((bank) => (cash[bank] ?? 0) + total(pays, bank) < sum(owed[bank] ?? []));
    // There is always one: else all that are left could pay, and more than the greatest payments would be paid.
    const round = short.length > 0 ? short : left;
    for (const bank of round) {
      const unpaid = sum(owed[bank] ?? []) - sum(paid[bank] ?? []);
      defaults.push({ bank, unpaid, because: before.filter((debtor) => (owed[debtor]?.[bank] ?? 0) > 0) });
    }
    left = left.filter((bank) => !round.includes(bank));
  }
  return defaults;
}

function sum(row: readonly number[]): number {
  return row.reduce((all, amount) => all + amount, 0);
}

/** What all banks together pay one. */
function total(pays: readonly (readonly number[])[], bank: number): number {
  return pays.reduce((all, row) => all + (row[bank] ?? 0), 0);
}
