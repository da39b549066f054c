import { type Payment, type Settlement, settle } from './payment.ts';

/**
 * The largest set that settles at once when a bank may only hold back payments from the end of its own queue (Bech and Soramäki 2001):
 * begin with all, and while a bank would fall below its limit take back its last payment. The order of banks does not matter:
 * what is taken back never lets another bank off. More liquidity never settles less. `floors` are the lowest balances allowed,
 * 0 when not given.
 */
export function fifoSettlement(
  balances: readonly number[],
  queue: readonly Payment[],
  floors: readonly number[] = [],
): Settlement {
  const after = settle(
    balances,
    queue,
    queue.map((_, place) => place),
  ).balances.slice();
  const own: number[][] = balances.map(() => []);
  for (const [place, { debtor }] of queue.entries()) own[debtor]?.push(place);
  const held = new Set<number>();
  const short = balances.map((_, bank) => bank);
  for (let bank = short.pop(); bank !== undefined; bank = short.pop()) {
    while ((after[bank] ?? 0) < (floors[bank] ?? 0)) {
      const place = own[bank]?.pop();
      const payment = place === undefined ? undefined : queue[place];
      // A bank that is below its limit with nothing sent was below it before, or is by others' doing that is taken back later.
      if (place === undefined || !payment) break;
      held.add(place);
      after[bank] = (after[bank] ?? 0) + payment.amount;
      after[payment.creditor] = (after[payment.creditor] ?? 0) - payment.amount;
      short.push(payment.creditor);
    }
  }
  return settle(
    balances,
    queue,
    queue.map((_, place) => place).filter((place) => !held.has(place)),
  );
}
