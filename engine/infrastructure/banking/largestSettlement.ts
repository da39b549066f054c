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
  const amounts = queue.map(({ amount }) => amount);
  for (const places of own) places.sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b);
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

  /** Whether more than the best can be left when every short bank holds back what it lacks; no, when one cannot. */
  const canBeat = (): boolean => {
    let lostValue = 0;
    let lostCount = 0;
    for (let bank = 0; bank < room.length; bank++) {
      let lacks = -(room[bank] ?? 0);
      if (lacks <= 0) continue;
      const short = lacks;
      let smallest = 0;
      // Largest first: the fewest that cover what is lacking, and the smallest that is there at all.
      for (const place of own[bank] ?? []) {
        if (standing[place] !== 0) continue;
        smallest = amounts[place] ?? 0;
        if (lacks > 0) lostCount++;
        lacks -= smallest;
      }
      if (lacks > 0) return false;
      lostValue += Math.max(short, smallest);
    }
    return beats(value - lostValue, count - lostCount);
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
      if (chosen !== -1 && (amounts[place] ?? 0) < lacks) break;
      chosen = place;
    }
    return chosen;
  };

  // A stack of decisions instead of recursion: what was last held back is next kept for good, then given up.
  const path: number[] = [];
  for (;;) {
    cases++;
    const isWorthwhile = canBeat();
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
