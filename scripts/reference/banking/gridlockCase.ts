import type { Payment } from '../../../engine/infrastructure/banking/payment.ts';
import type { GridlockScenario } from './gridlockFile.ts';

/** A scenario's queue with its banks by number, in order of names. */
export interface GridlockCase {
  readonly banks: readonly string[];
  readonly balances: readonly number[];
  readonly queue: readonly Payment[];
}

/** Numbers the banks that a scenario names anywhere. A bank without an opening balance has 0. */
export function gridlockCase({ opening_balance, queue }: GridlockScenario): GridlockCase {
  const names = new Set([
    ...Object.keys(opening_balance),
    ...queue.flatMap(({ debtor, creditor }) => [debtor, creditor]),
  ]);
  const banks = [...names].sort((a, b) => (a < b ? -1 : 1));
  const number = new Map(banks.map((bank, i) => [bank, i]));
  return {
    banks,
    balances: banks.map((bank) => opening_balance[bank] ?? 0),
    queue: queue.map(({ debtor, creditor, amount }) => ({
      debtor: number.get(debtor) ?? 0,
      creditor: number.get(creditor) ?? 0,
      amount,
    })),
  };
}

/**
 * Whether a published outcome can be held against an exact optimum. Decided by what the file itself says: reached in one run from
 * this queue alone, with the balances that the file's own exact answer (by value) leaves, and called a deadlock exactly when that
 * answer settles nothing. Many published runs are those of a heuristic that gives up earlier, or of several runs.
 */
export function isUsable(scenario: GridlockScenario): boolean {
  const { queue, published_runs: runs, computed_here: computed, published_first_run_balances_match: match } = scenario;
  const [first, ...later] = runs;
  if (!first || queue.length === 0 || Object.keys(first.balances).length === 0) return false;
  if (runs.some((run) => run.extra_obligations.length > 0 || run.extra_pledges.length > 0)) return false;
  const best = computed.max_value;
  if (later.some((run) => !run.deadlock) || (best && first.deadlock !== (best.count === 0))) return false;
  return match?.max_value ?? (!best || agree(best.balances, first.balances));
}

/** Whether two tables of balances say the same of every bank that both name. */
function agree(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return Object.entries(a).every(([bank, balance]) => b[bank] === undefined || b[bank] === balance);
}
