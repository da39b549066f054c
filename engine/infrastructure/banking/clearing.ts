import { solveDense } from '../solveDense.ts';

/** Who owes whom: `owed[i][j]` from bank i to bank j, `outside[i]` to everybody else with equal rank, `cash[i]` what i has at hand. */
export interface Liabilities {
  readonly owed: readonly (readonly number[])[];
  readonly outside: readonly number[];
  readonly cash: readonly number[];
}

/** What each bank pays in all, what is left to its owners, and who cannot pay in full, ascending. */
export interface Clearing {
  readonly pays: readonly number[];
  readonly equity: readonly number[];
  readonly defaulters: readonly number[];
  /** Who could not pay in each round of the fictitious defaults, or none for the iteration. */
  readonly rounds: readonly (readonly number[])[];
}

/** Below this share of what is owed, a gap is rounding. */
const ROUNDING = 1e-11;

/** What each bank owes in all. Throws RangeError for an amount that is negative or no number, or a row of the wrong length. */
export function owedInAll({ owed, outside, cash }: Liabilities): readonly number[] {
  const banks = cash.length;
  if (owed.length !== banks || outside.length !== banks || owed.some((row) => row.length !== banks))
    throw new RangeError(`${banks} banks need ${banks} rows and columns of debts and ${banks} outside debts`);
  for (const amount of [...owed.flat(), ...outside, ...cash])
    if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) throw new RangeError(`${amount} is not an amount`);
  // What a bank owes itself is no debt.
  return owed.map((row, i) => row.reduce((sum, amount, j) => (i === j ? sum : sum + amount), outside[i] ?? 0));
}

/** What each bank has when the others pay so much: its cash and its part of every payment. */
function assets({ owed, cash }: Liabilities, all: readonly number[], pays: readonly number[]): number[] {
  const has = [...cash];
  for (const [i, row] of owed.entries()) {
    const share = (all[i] ?? 0) > 0 ? (pays[i] ?? 0) / (all[i] ?? 1) : 0;
    if (share === 0) continue;
    for (const [j, amount] of row.entries()) if (i !== j && amount > 0) has[j] = (has[j] ?? 0) + amount * share;
  }
  return has;
}

/** Puts payments into the form of the answer. */
function answer(
  debts: Liabilities,
  all: readonly number[],
  pays: readonly number[],
  rounds: Clearing['rounds'],
): Clearing {
  const has = assets(debts, all, pays);
  return {
    pays,
    equity: has.map((amount, i) => Math.max(0, amount - (all[i] ?? 0))),
    defaulters: pays.flatMap((paid, i) => (isShort(paid, all[i] ?? 0) ? [i] : [])),
    rounds,
  };
}

function isShort(has: number, owes: number): boolean {
  return has < owes * (1 - ROUNDING);
}

/**
 * The greatest clearing vector by fictitious defaults (Eisenberg and Noe 2001): suppose that all pay; whoever could not then is
 * a defaulter and pays what it has, which is solved for all defaulters at once; repeat until nobody is added, at most once a bank. All
 * debts rank equally. Where defaulters only owe each other, the equations have many answers; the iteration from above then
 * finds the greatest.
 */
export function clearByFictitiousDefaults(debts: Liabilities): Clearing {
  const all = owedInAll(debts);
  let pays = [...all];
  const rounds: number[][] = [];
  const isDefaulter = all.map(() => false);
  for (let round = 0; round <= all.length; round++) {
    const has = assets(debts, all, pays);
    let added = false;
    for (const [i, owes] of all.entries()) {
      if (isDefaulter[i] || !isShort(has[i] ?? 0, owes)) continue;
      isDefaulter[i] = true;
      added = true;
    }
    rounds.push(isDefaulter.flatMap((defaults, i) => (defaults ? [i] : [])));
    if (!added) return answer(debts, all, pays, rounds);
    const solved = payOfDefaulters(debts, all, rounds.at(-1) ?? []);
    if (!solved) return { ...clearByIteration(debts), rounds };
    pays = all.map((owes, i) => Math.min(owes, Math.max(0, solved.get(i) ?? owes)));
  }
  return answer(debts, all, pays, rounds);
}

/** From this round on, each time that the count of rounds doubles, what the iteration comes to is solved for. */
const MANY_ROUNDS = 1024;

/**
 * The greatest clearing vector by iteration from above: everybody pays the lesser of what it owes and what it has when the
 * others pay as in the round before. Payments only fall. Where they fall slowly, and for the last digits, the equations of those
 * who are short by then are solved; their answer is taken when it lies below the payments so far and clears. Else it ends when
 * no payment moves any more.
 */
export function clearByIteration(debts: Liabilities, limit = 100_000): Clearing {
  const all = owedInAll(debts);
  const small = 1e-13 * Math.max(1, ...all);
  let pays = [...all];
  let isNear = false;
  for (let round = 1; round <= limit; round++) {
    const has = assets(debts, all, pays);
    const next = all.map((owes, i) => Math.min(owes, pays[i] ?? 0, has[i] ?? 0));
    const moved = next.reduce((most, paid, i) => Math.max(most, (pays[i] ?? 0) - paid), 0);
    pays = next;
    const isDue: boolean = moved <= small && !isNear;
    if (isDue || (round >= MANY_ROUNDS && (round & (round - 1)) === 0)) {
      isNear ||= isDue;
      const reached = whereItEnds(debts, all, pays);
      if (reached) return answer(debts, all, reached, []);
    }
    if (moved === 0) break;
  }
  return answer(debts, all, pays, []);
}

/**
 * The clearing vector in which those default who cannot pay when the others pay as in `above`; null when there is none. As
 * payments so far are no less than the greatest clearing vector, neither is this one: where it clears, it is the greatest.
 */
function whereItEnds(debts: Liabilities, all: readonly number[], above: readonly number[]): readonly number[] | null {
  const had = assets(debts, all, above);
  const solved = payOfDefaulters(
    debts,
    all,
    all.flatMap((owes, i) => (isShort(had[i] ?? 0, owes) ? [i] : [])),
  );
  if (!solved) return null;
  const pays = all.map((owes, i) => solved.get(i) ?? owes);
  const has = assets(debts, all, pays);
  const clears = pays.every((paid, i) => {
    const near = ROUNDING * Math.max(1, all[i] ?? 0);
    return paid <= (above[i] ?? 0) + near && Math.abs(paid - Math.min(all[i] ?? 0, has[i] ?? 0)) <= near;
  });
  return clears ? pays.map((paid, i) => Math.min(all[i] ?? 0, Math.max(0, paid))) : null;
}

/** Solves p = cash + what non-defaulters and defaulters pay, for the defaulters alone; null when the equations have no single answer. */
function payOfDefaulters(
  { owed, cash }: Liabilities,
  all: readonly number[],
  defaulters: readonly number[],
): Map<number, number> | null {
  const n = defaulters.length;
  const place = new Map(defaulters.map((bank, row) => [bank, row]));
  const matrix = defaulters.map((_, row) =>
    Float64Array.from({ length: n + 1 }, (_, column) => (row === column ? 1 : 0)),
  );
  for (const [row, bank] of defaulters.entries()) {
    const line = matrix[row];
    if (!line) continue;
    line[n] = cash[bank] ?? 0;
    for (const [i, owes] of all.entries()) {
      const amount = i === bank ? 0 : (owed[i]?.[bank] ?? 0);
      if (amount === 0) continue;
      const column = place.get(i);
      if (column === undefined) line[n] = (line[n] ?? 0) + amount;
      else line[column] = (line[column] ?? 0) - amount / owes;
    }
  }
  const solution = solveDense(matrix);
  return solution && new Map(defaulters.map((bank, row) => [bank, solution[row] ?? 0]));
}
