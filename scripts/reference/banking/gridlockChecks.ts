import { fifoSettlement } from '../../../engine/infrastructure/banking/fifoSettlement.ts';
import { type Largest, largestSettlement } from '../../../engine/infrastructure/banking/largestSettlement.ts';
import type { Settlement } from '../../../engine/infrastructure/banking/payment.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type GridlockCase, gridlockCase, isUsable } from './gridlockCase.ts';
import type { GridlockScenario } from './gridlockFile.ts';

/** How far a reference's queue is searched: tens of payments to their end, in seconds. */
const CASES = 5_000_000;

/**
 * Holds gridlock resolution against a file, exactly: the published balances of each usable scenario; the optimum by value and by
 * count of every scenario that has one (sets may differ between equals, sums may not); the first-in-first-out set payment by payment.
 */
export function gridlockChecks(scenarios: readonly GridlockScenario[], watch: Stopwatch): readonly Check[] {
  const checks: Check[] = [];
  const solved = scenarios
    .filter(({ queue }) => queue.length > 0)
    .map((scenario) => ({ scenario, of: gridlockCase(scenario) }));
  const usable = solved.filter(({ scenario }) => isUsable(scenario));
  for (const { scenario, of } of usable) {
    const ours = watch.time(() => largestSettlement(of.balances, of.queue, { limit: CASES }));
    const published = scenario.published_runs[0]?.balances ?? {};
    const off = Object.entries(published).map(([bank, balance]) => Math.abs(balanceOf(of, ours, bank) - balance));
    checks.push(check(`${scenario.id}: published balances, off by`, Math.max(0, ...off) + wrongness(of, ours), 0));
  }
  for (const largest of ['value', 'count'] as const) {
    const rows = solved.flatMap(({ scenario, of }) => {
      const best = scenario.computed_here[largest === 'value' ? 'max_value' : 'max_count'];
      return best ? [{ of, best: best[largest] }] : [];
    });
    if (rows.length === 0) continue;
    const off = rows.map(({ of, best }) => {
      const ours = watch.time(() => largestSettlement(of.balances, of.queue, { largest, limit: CASES }));
      return Math.abs(amountOf(ours, largest) - best) + wrongness(of, ours) + (ours.exact ? 0 : 1);
    });
    checks.push(check(`largest ${largest}, ${rows.length} queues: off by`, Math.max(...off), 0));
  }
  const fifo = solved.flatMap(({ scenario, of }) => {
    const answer = scenario.computed_here.fifo_bech_soramaki;
    return answer ? [{ of, answer }] : [];
  });
  if (fifo.length > 0) {
    const wrong = fifo.filter(({ of, answer }) => {
      const ours = watch.time(() => fifoSettlement(of.balances, of.queue));
      const sameSet = `${ours.settled}` === `${[...answer.settled_idx].sort((a, b) => a - b)}`;
      return (
        !sameSet || Object.entries(answer.balances).some(([bank, balance]) => balanceOf(of, ours, bank) !== balance)
      );
    });
    checks.push(check(`first in, first out, ${fifo.length} queues: wrong answers`, wrong.length, 0));
  }
  if (checks.length === 0) throw new UnreadableFile('it holds no answers that could be compared with');
  return checks;
}

/** A bank that the file speaks of and no payment names keeps what it has: nothing. */
function balanceOf(of: GridlockCase, { balances }: Settlement, bank: string): number {
  return balances[of.banks.indexOf(bank)] ?? 0;
}

function amountOf({ settled, value }: Settlement, largest: Largest): number {
  return largest === 'value' ? value : settled.length;
}

/** How far a settlement breaks the rules of settling: balances below 0, and money made or lost. */
function wrongness(of: GridlockCase, { balances }: Settlement): number {
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  return balances.reduce((below, balance) => below + Math.max(0, -balance), Math.abs(sum(balances) - sum(of.balances)));
}
