import { clearByFictitiousDefaults, type Liabilities, owedInAll } from './clearing.ts';

/** A clearing in whole units: every amount is an integer, and together they are what the banks held. */
export interface WholeClearing {
  /** What bank i pays bank j, and what it pays outside. */
  readonly paid: readonly (readonly number[])[];
  readonly paidOutside: readonly number[];
  /** What each bank holds afterwards; a defaulter may hold less than one unit a creditor, which no share reached. */
  readonly left: readonly number[];
  readonly defaulters: readonly number[];
}

/** A round that has not come to rest after so many steps takes the answer from below, which can always be paid. */
const STEPS = 10_000;

/**
 * Clears debts in whole units, so that state holds integers: each bank pays each creditor its share rounded down, and what a
 * bank pays never exceeds what it has. The greatest such payments, found from just above the exact ones. Money is kept: cash
 * before = outside payments + what is left. Throws RangeError for an amount, or a sum of what one bank owes, that is not whole and below 2^53.
 */
export function clearWholeUnits(debts: Liabilities): WholeClearing {
  const all = owedInAll(debts);
  const { owed, outside, cash } = debts;
  for (const amount of [...owed.flat(), ...outside, ...cash, ...all])
    if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole amount below 2^53`);
  const share = (i: number, amount: number, pays: readonly number[]) => shareOf(amount, pays[i] ?? 0, all[i] ?? 0);
  const has = (pays: readonly number[]) =>
    cash.map((amount, j) => owed.reduce((sum, row, i) => (i === j ? sum : sum + share(i, row[j] ?? 0, pays)), amount));
  const step = (pays: readonly number[]) => has(pays).map((amount, i) => Math.min(all[i] ?? 0, amount));
  const isSame = (a: readonly number[], b: readonly number[]) => a.every((amount, i) => amount === b[i]);

  let pays: readonly number[] = clearByFictitiousDefaults(debts).pays.map((paid, i) =>
    Math.min(all[i] ?? 0, Math.ceil(paid) + 1),
  );
  let atRest = false;
  for (let n = 0; n < STEPS && !atRest; n++) {
    const next = step(pays).map((amount, i) => Math.min(amount, pays[i] ?? 0));
    atRest = isSame(next, pays);
    pays = next;
  }
  if (!atRest) {
    pays = all.map(() => 0);
    for (let n = 0; n < STEPS && !atRest; n++) {
      const next = step(pays);
      atRest = isSame(next, pays);
      pays = next;
    }
  }
  const paid = owed.map((row, i) => row.map((amount, j) => (i === j ? 0 : share(i, amount, pays))));
  const paidOutside = outside.map((amount, i) => share(i, amount, pays));
  const left = has(pays).map(
    (amount, i) => amount - (paidOutside[i] ?? 0) - (paid[i] ?? []).reduce((sum, each) => sum + each, 0),
  );
  return { paid, paidOutside, left, defaulters: pays.flatMap((amount, i) => (amount < (all[i] ?? 0) ? [i] : [])) };
}

/** `amount` times `pays` over `all`, rounded down, exact also where the product is no longer a whole number to a double. */
function shareOf(amount: number, pays: number, all: number): number {
  if (all === 0) return 0;
  const product = amount * pays;
  if (Number.isSafeInteger(product)) return Math.floor(product / all);
  return Number((BigInt(amount) * BigInt(pays)) / BigInt(all));
}
