import { fifoSettlement } from './fifoSettlement.ts';
import { largestSettlement } from './largestSettlement.ts';
import type { Payment } from './payment.ts';

/** A payment order with a name of its own, at a minute of the exercise. */
export interface PaymentOrder extends Payment {
  readonly id: string;
  readonly atMinute: number;
}

/** A system's day and rules. Minutes are those of the exercise; credit is what the central bank lends within the day, whole. */
export interface RtgsRules {
  readonly openMinute: number;
  readonly cutOffMinute: number;
  readonly credit: readonly number[];
  /** How a gridlock is resolved: each bank's queue in order, or the largest set there is (docs/models.md tells what each costs). */
  readonly gridlock: 'fifo' | 'largest';
}

/** What stands between two hours. `unsent` orders are still with banks that cannot reach the system. */
export interface RtgsState {
  readonly balances: readonly number[];
  readonly queue: readonly PaymentOrder[];
  readonly unsent: readonly PaymentOrder[];
}

/** One hour from outside. */
export interface RtgsInput {
  readonly fromMinute: number;
  /** New orders of this hour, in order of minutes. */
  readonly orders: readonly PaymentOrder[];
  /** Whether the system runs: its power, its communications, its own state. */
  readonly systemUp: boolean;
  /** Banks that cannot reach the system. */
  readonly banksAway?: ReadonlySet<number>;
  /** By how much the operator extends the day beyond the cut-off. */
  readonly extensionMinutes?: number;
}

/** What the hour came to. Every order of the hour and of the queue is in exactly one of settled, refused, due, queue, unsent. */
export interface RtgsHour {
  readonly state: RtgsState;
  readonly settled: readonly PaymentOrder[];
  /** Came before opening or after the cut-off. */
  readonly refused: readonly PaymentOrder[];
  /** In the queue at the cut-off: it was sent and could not settle, and is now due (`clearAtCutOff`). */
  readonly due: readonly PaymentOrder[];
}

/**
 * One hour of real-time gross settlement: an order settles at once, whole, if its bank has nothing waiting and holds enough;
 * else it waits in its bank's queue. At the end of each hour, and at the cut-off, a gridlock is resolved. Money is only moved, never
 * made: balances keep their sum, and none falls below minus its credit.
 */
export function runRtgsHour(rules: RtgsRules, state: RtgsState, input: RtgsInput): RtgsHour {
  const { fromMinute, systemUp, banksAway = new Set<number>(), extensionMinutes = 0 } = input;
  const end = fromMinute + 60;
  const closes = rules.cutOffMinute + Math.max(0, extensionMinutes);
  const floors = state.balances.map((_, bank) => -(rules.credit[bank] ?? 0));
  const balances = [...state.balances];
  let queue: PaymentOrder[] = [...state.queue];
  const settled: PaymentOrder[] = [];
  const refused: PaymentOrder[] = [];
  const unsent: PaymentOrder[] = [];

  const move = (order: PaymentOrder) => {
    balances[order.debtor] = (balances[order.debtor] ?? 0) - order.amount;
    balances[order.creditor] = (balances[order.creditor] ?? 0) + order.amount;
    settled.push(order);
  };
  const settleInTurn = () => {
    for (let moved = true; moved; ) {
      moved = false;
      const waiting = new Set<number>();
      queue = queue.filter((order) => {
        const after = (balances[order.debtor] ?? 0) - order.amount;
        if (waiting.has(order.debtor) || after < (floors[order.debtor] ?? 0)) {
          waiting.add(order.debtor);
          return true;
        }
        move(order);
        moved = true;
        return false;
      });
    }
  };
  const resolve = () => {
    settleInTurn();
    const { settled: places } =
      rules.gridlock === 'fifo'
        ? fifoSettlement(balances, queue, floors)
        : largestSettlement(balances, queue, { floors, limit: 2000 });
    for (const place of places) if (queue[place]) move(queue[place]);
    queue = queue.filter((_, place) => !places.includes(place));
  };

  for (const order of [...state.unsent, ...input.orders]) {
    const minute = Math.max(order.atMinute, fromMinute);
    if (minute >= closes || minute < rules.openMinute) refused.push(order);
    else if (!systemUp || banksAway.has(order.debtor)) unsent.push(order);
    else {
      queue.push(order);
      settleInTurn();
    }
  }
  if (systemUp && end > rules.openMinute && fromMinute < closes) resolve();
  const isOver = end >= closes;
  return {
    state: { balances, queue: isOver ? [] : queue, unsent },
    settled,
    refused,
    due: isOver ? queue : [],
  };
}
