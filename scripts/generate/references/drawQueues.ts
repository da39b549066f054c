import { drawFrom } from './draw.ts';

interface Order {
  readonly debtor: string;
  readonly creditor: string;
  readonly amount: number;
}

/**
 * Queues in the format of banking_gridlock_*.json: 2 to 6 banks, 3 to 12 payments, little money. The optimum is the best of all
 * subsets, each tried; the first-in-first-out answer is the largest of all choices of how far down its queue each bank gets.
 */
export function drawQueues(seed: string, count: number): unknown {
  const draw = drawFrom(seed);
  const scenarios = Array.from({ length: count }, (_, n) => {
    const banks = Array.from({ length: draw.whole(2, 6) }, (_, i) => `bank${i + 1}`);
    const opening_balance = Object.fromEntries(banks.map((bank) => [bank, draw.whole(0, 9)]));
    const queue = Array.from({ length: draw.whole(3, 12) }, (): Order => {
      const debtor = draw.whole(0, banks.length - 1);
      const creditor = (debtor + draw.whole(1, banks.length - 1)) % banks.length;
      return { debtor: banks[debtor] ?? '', creditor: banks[creditor] ?? '', amount: draw.whole(1, 30) };
    });
    const sets = Array.from({ length: 1 << queue.length }, (_, bits) =>
      queue.flatMap((_, i) => ((bits >> i) & 1 ? [i] : [])),
    );
    const able = sets.map((set) => outcome(opening_balance, queue, set)).filter(({ balances }) => isSolvent(balances));
    const inOrder = able.filter(({ settled_idx }) => keepsOrder(queue, settled_idx));
    const best = (rank: (of: Outcome) => number) => able.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    const max_value = best(({ value, count }) => value * 100 + count);
    const max_count = best(({ value, count }) => count * 100_000 + value);
    return {
      id: `drawn ${n + 1}`,
      opening_balance,
      queue,
      published_runs: [],
      computed_here: {
        max_value: { objective: max_value.value, ...max_value },
        max_count: { objective: max_count.count, ...max_count },
        fifo_bech_soramaki: inOrder.reduce((a, b) => (b.count > a.count ? b : a)),
      },
    };
  });
  return {
    source: `drawn for this project from the seed "${seed}"; every subset tried`,
    licence: 'as the project',
    scenarios,
  };
}

interface Outcome {
  readonly count: number;
  readonly value: number;
  readonly settled_idx: readonly number[];
  readonly balances: Readonly<Record<string, number>>;
}

function outcome(
  opening: Readonly<Record<string, number>>,
  queue: readonly Order[],
  settled_idx: readonly number[],
): Outcome {
  const balances: Record<string, number> = { ...opening };
  let value = 0;
  for (const [i, { debtor, creditor, amount }] of queue.entries()) {
    if (!settled_idx.includes(i)) continue;
    balances[debtor] = (balances[debtor] ?? 0) - amount;
    balances[creditor] = (balances[creditor] ?? 0) + amount;
    value += amount;
  }
  return { count: settled_idx.length, value, settled_idx, balances };
}

function isSolvent(balances: Readonly<Record<string, number>>): boolean {
  return Object.values(balances).every((balance) => balance >= 0);
}

/** Whether no bank has a payment settled behind one that is not. */
function keepsOrder(queue: readonly Order[], settled: readonly number[]): boolean {
  return settled.every((i) =>
    queue.every(({ debtor }, k) => k > i || debtor !== queue[i]?.debtor || settled.includes(k)),
  );
}
