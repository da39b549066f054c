/** A payment from one bank to another, by their places in the list of banks; a whole amount above 0 in the smallest unit used. */
export interface Payment {
  readonly debtor: number;
  readonly creditor: number;
  readonly amount: number;
}

/** Which queued payments settle at once, and what the banks hold afterwards. */
export interface Settlement {
  /** Places in the queue, ascending. */
  readonly settled: readonly number[];
  readonly balances: readonly number[];
  readonly value: number;
}

/** Settles some payments of a queue at once: only the balances afterwards count. */
export function settle(balances: readonly number[], queue: readonly Payment[], settled: readonly number[]): Settlement {
  const after = [...balances];
  let value = 0;
  for (const place of settled) {
    const payment = queue[place];
    if (!payment) throw new RangeError(`the queue has no payment at place ${place}`);
    after[payment.debtor] = (after[payment.debtor] ?? 0) - payment.amount;
    after[payment.creditor] = (after[payment.creditor] ?? 0) + payment.amount;
    value += payment.amount;
  }
  return { settled: [...settled].sort((a, b) => a - b), balances: after, value };
}
