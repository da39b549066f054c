/**
 * Rows that are only ever added. Those of turns before the present one stand in a list a turn, so that states which are kept one after the other
 * share these and not each has a list of all.
 */
export interface Ledger<Row> {
  readonly before: readonly (readonly Row[])[];
  readonly now: readonly Row[];
}

/** A ledger in which nothing has been written. */
export const EMPTY_LEDGER: Ledger<never> = { before: [], now: [] };

/** The ledger with one row more. */
export function withRow<Row>({ before, now }: Ledger<Row>, row: Row): Ledger<Row> {
  return { before, now: [...now, row] };
}

/** The ledger with the present turn's rows among those of before: as a copy, which takes no more room than they do. */
export function withTurnClosed<Row>(ledger: Ledger<Row>): Ledger<Row> {
  return ledger.now.length === 0 ? ledger : { before: [...ledger.before, ledger.now.slice()], now: [] };
}

/** All rows of a ledger, oldest first. */
export function ledgerRows<Row>({ before, now }: Ledger<Row>): readonly Row[] {
  return [...before.flat(), ...now];
}
