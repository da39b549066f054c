import { fifoSettlement } from './fifoSettlement.ts';
import { type Payment, type Settlement, settle } from './payment.ts';

/** A settlement, whether it is proved the largest, and how many cases were looked at. */
export interface LargestSettlement extends Settlement {
  readonly exact: boolean;
  readonly cases: number;
}

/** What is made as large as possible: the value settled, or the number of payments. The other one decides between equals. */
export type Largest = 'value' | 'count';

/**
 * The largest set of queued payments that settles at once and leaves no bank below its limit (gridlock resolution as central
 * banks define it). Branch and bound from the full queue: a bank that would be short must hold back one of its payments; each
 * payment is tried held back, then kept for good. What all short banks lack must at least be held back, which bounds what can be
 * left. After `limit` cases the best set so far stands, at least as large as first-in-first-out gives, with `exact` false.
 * `floors` are the lowest balances allowed, 0 when not given; a bank that begins below its limit may not sink further.
 */
export function largestSettlement(
  balances: readonly number[],
  queue: readonly Payment[],
  {
    largest = 'value',
    limit = 200_000,
    floors = [],
  }: { largest?: Largest; limit?: number; floors?: readonly number[] } = {},
): LargestSettlement {
  const least = balances.map((balance, bank) => Math.min(balance, floors[bank] ?? 0));
  const room = settle(
    balances,
    queue,
    queue.map((_, place) => place),
  ).balances.map((after, bank) => after - (least[bank] ?? 0));
  const own: number[][] = balances.map(() => []);
  for (const [place, { debtor }] of queue.entries()) own[debtor]?.push(place);
  // 0: sent for now; 1: held back; 2: sent for good.
  const standing = new Uint8Array(queue.length);
  const start = fifoSettlement(balances, queue, least);
  let best = { settled: start.settled, value: start.value, count: start.settled.length };
  let value = queue.reduce((sum, { amount }) => sum + amount, 0);
  let count = queue.length;
  let cases = 0;

  const beats = (value: number, count: number): boolean =>
    largest === 'value'
      ? value > best.value || (value === best.value && count > best.count)
      : count > best.count || (count === best.count && value > best.value);

  /** The most that can be left when every short bank holds back what it lacks; null when one cannot. */
  const bound = (): { value: number; count: number } | null => {
    let lostValue = 0;
    let lostCount = 0;
    for (const [bank, left] of room.entries()) {
      if (left >= 0) continue;
      const free = (own[bank] ?? []).filter((place) => standing[place] === 0).map((place) => queue[place]?.amount ?? 0);
      free.sort((a, b) => b - a);
      let lacks = -left;
      for (const amount of free) {
        if (lacks <= 0) break;
        lacks -= amount;
        lostCount++;
      }
      if (lacks > 0) return null;
      lostValue += Math.max(-left, free.at(-1) ?? 0);
    }
    return { value: value - lostValue, count: count - lostCount };
  };

  const hold = (place: number, sign: 1 | -1) => {
    const payment = queue[place];
    if (!payment) return;
    const amount = sign * payment.amount;
    room[payment.debtor] = (room[payment.debtor] ?? 0) + amount;
    room[payment.creditor] = (room[payment.creditor] ?? 0) - amount;
    value -= amount;
    count -= sign;
  };

  /** The payment to decide next: of the first short bank, the smallest that covers what it lacks, else its largest. */
  const choose = (): number => {
    const bank = room.findIndex((left) => left < 0);
    const lacks = -(room[bank] ?? 0);
    let chosen = -1;
    for (const place of own[bank] ?? []) {
      if (standing[place] !== 0) continue;
      const amount = queue[place]?.amount ?? 0;
      const held = queue[chosen]?.amount ?? 0;
      const isBetter = held >= lacks ? amount >= lacks && amount < held : amount > held;
      if (chosen === -1 || isBetter) chosen = place;
    }
    return chosen;
  };

  // A stack of decisions instead of recursion: what was last held back is next kept for good, then given up.
  const path: number[] = [];
  for (;;) {
    cases++;
    const most = bound();
    const isWorthwhile = most !== null && beats(most.value, most.count);
    const isSettled = isWorthwhile && room.every((left) => left >= 0);
    if (isSettled)
      best = { settled: queue.flatMap((_, place) => (standing[place] === 1 ? [] : [place])), value, count };
    if (isWorthwhile && !isSettled && cases < limit) {
      const place = choose();
      standing[place] = 1;
      hold(place, 1);
      path.push(place);
      continue;
    }
    let place = path.at(-1);
    while (place !== undefined && standing[place] === 2) {
      standing[place] = 0;
      path.pop();
      place = path.at(-1);
    }
    if (place === undefined || cases >= limit) break;
    standing[place] = 2;
    hold(place, -1);
  }
  return { ...settle(balances, queue, best.settled), exact: cases < limit, cases };
}
