import { fifoSettlement } from '../../../engine/infrastructure/banking/fifoSettlement.ts';
import {
  type Largest,
  type LargestSettlement,
  largestSettlement,
} from '../../../engine/infrastructure/banking/largestSettlement.ts';
import { type Settlement, settle } from '../../../engine/infrastructure/banking/payment.ts';
import { check } from '../check.ts';
import { type Check, UnreadableFile } from '../referee.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type GridlockCase, gridlockCase, isUsable } from './gridlockCase.ts';
import type { GivenSettlement, GridlockScenario } from './gridlockFile.ts';
import { largestByProgramme } from './largestByProgramme.ts';

/** How far a reference's queue is searched: tens of payments to their end, in half a second. */
const CASES = 500_000;

interface Solved {
  readonly scenario: GridlockScenario;
  readonly of: GridlockCase;
  /** The engine's largest set, searched once for each goal. */
  largest(largest: Largest): LargestSettlement;
}

/**
 * Holds gridlock resolution against a file, exactly: the published balances of each usable scenario; the optimum by value and by
 * count of every scenario that has one (sets may differ between equals, sums may not); the first-in-first-out set payment by payment;
 * of each set that the file gives, what it comes to; and what the file says of published runs beside its own answers. `limit` is how many cases the engine's search may look at.
 */
export async function gridlockChecks(
  scenarios: readonly GridlockScenario[],
  watch: Stopwatch,
  limit = CASES,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const solved = scenarios.filter(({ queue }) => queue.length > 0).map((scenario) => solvedOf(scenario, watch, limit));
  for (const each of solved.filter(({ scenario }) => isUsable(scenario))) checks.push(publishedCheck(each));
  for (const largest of ['value', 'count'] as const) checks.push(...(await largestChecks(solved, largest)));
  checks.push(...fifoChecks(solved, watch), ...setChecks(solved), ...publishedChecks(solved));
  if (checks.length === 0) throw new UnreadableFile('it holds no answers that could be compared with');
  return checks;
}

function solvedOf(scenario: GridlockScenario, watch: Stopwatch, limit: number): Solved {
  const of = gridlockCase(scenario);
  const found = new Map<Largest, LargestSettlement>();
  const largest = (goal: Largest): LargestSettlement => {
    const known =
      found.get(goal) ?? watch.time(() => largestSettlement(of.balances, of.queue, { largest: goal, limit }));
    found.set(goal, known);
    return known;
  };
  return { scenario, of, largest };
}

/**
 * What banks hold after the largest set. Several sets may be equally large and leave other balances; then one that the file gives
 * counts as well, when it settles no less than ours.
 */
function publishedCheck({ scenario, of, largest }: Solved): Check {
  const ours = largest('value');
  const published = Object.entries(scenario.published_runs[0]?.balances ?? {});
  const given = scenario.computed_here.max_value;
  const equal = given ? [settledAs(of, given)].flatMap((set) => (set && set.value >= ours.value ? [set] : [])) : [];
  const off = [ours, ...equal].map(
    (set) =>
      wrongness(of, set) +
      published.reduce((most, [bank, balance]) => Math.max(most, Math.abs(balanceOf(of, set, bank) - balance)), 0),
  );
  return check(`${scenario.id}: published balances, off by`, Math.min(...off), 0);
}

/** The optima by value or by count. Where the engine's search ends early, its set may not be larger than the answer, which an integer programme gives. */
async function largestChecks(solved: readonly Solved[], goal: Largest): Promise<readonly Check[]> {
  const proved: number[] = [];
  const unproved: number[] = [];
  for (const { scenario, of, largest } of solved) {
    const best = scenario.computed_here[goal === 'value' ? 'max_value' : 'max_count'];
    if (!best) continue;
    const ours = largest(goal);
    const over = amountOf(ours, goal) - best[goal];
    if (ours.exact) proved.push(Math.abs(over) + wrongness(of, ours));
    else {
      const most = await largestByProgramme(of, goal);
      unproved.push(Math.abs(most - best[goal]) + Math.max(0, over) + wrongness(of, ours));
    }
  }
  const checks = [];
  if (proved.length > 0) checks.push(check(`largest ${goal}, ${proved.length} queues: off by`, worst(proved), 0));
  if (unproved.length > 0) {
    const name = `largest ${goal}, ${unproved.length} long queues, by integer programme: off by`;
    checks.push(check(name, worst(unproved), 0));
  }
  return checks;
}

function fifoChecks(solved: readonly Solved[], watch: Stopwatch): readonly Check[] {
  const fifo = solved.flatMap(({ scenario, of }) => {
    const answer = scenario.computed_here.fifo_bech_soramaki;
    return answer ? [{ of, answer }] : [];
  });
  if (fifo.length === 0) return [];
  const wrong = fifo.filter(({ of, answer }) => {
    const ours = watch.time(() => fifoSettlement(of.balances, of.queue));
    const sameSet = `${ours.settled}` === `${[...answer.settled_idx].sort((a, b) => a - b)}`;
    return !sameSet || Object.entries(answer.balances).some(([bank, balance]) => balanceOf(of, ours, bank) !== balance);
  });
  return [check(`first in, first out, ${fifo.length} queues: wrong answers`, wrong.length, 0)];
}

/** Of every set that the file gives: that it can settle, and its value, number, goal and balances. */
function setChecks(solved: readonly Solved[]): readonly Check[] {
  const given = solved.flatMap(({ scenario: { computed_here: here }, of }) =>
    [
      { set: here.max_value, goal: 'value' as const },
      { set: here.max_count, goal: 'count' as const },
      { set: here.fifo_bech_soramaki, goal: null },
    ].flatMap(({ set, goal }) => (set ? [{ of, set, goal }] : [])),
  );
  if (given.length === 0) return [];
  const wrong = given.filter(({ of, set, goal }) => {
    const ours = settledAs(of, set);
    return (
      !ours ||
      wrongness(of, ours) > 0 ||
      ours.value !== set.value ||
      ours.settled.length !== set.count ||
      (goal !== null && typeof set.objective === 'number' && set.objective !== set[goal]) ||
      Object.entries(set.balances).some(([bank, balance]) => balanceOf(of, ours, bank) !== balance)
    );
  });
  return [check(`${given.length} sets given: with wrong sums`, wrong.length, 0)];
}

/**
 * Whether what a file says of first runs fits the rest of it: a deadlock moves no money, where nothing can settle there is one, and its balances
 * agree with those answers that it says they agree with. A run that began with more than the queue is left out.
 */
function publishedChecks(solved: readonly Solved[]): readonly Check[] {
  const runs = solved.flatMap(({ scenario, of }) => {
    const [run] = scenario.published_runs;
    if (!run || Object.keys(run.balances).length === 0) return [];
    return run.extra_obligations.length + run.extra_pledges.length > 0 ? [] : [{ scenario, of, run }];
  });
  if (runs.length === 0) return [];
  const wrong = runs.filter(
    ({ scenario: { computed_here: here, published_first_run_balances_match: match }, of, run }) => {
      const isSame = (balances: Readonly<Record<string, number>>) =>
        Object.entries(run.balances).every(([bank, balance]) => (balances[bank] ?? 0) === balance);
      const isDeadlock = isSame(Object.fromEntries(of.banks.map((bank, i) => [bank, of.balances[i] ?? 0])));
      const answers = ['max_value', 'max_count', 'fifo_bech_soramaki'] as const;
      return (
        (run.deadlock && !isDeadlock) ||
        (!run.deadlock && here.max_value?.count === 0) ||
        answers.some((key) => {
          const [answer, says] = [here[key], match?.[key]];
          return answer && typeof says === 'boolean' && isSame(answer.balances) !== says;
        })
      );
    },
  );
  return [check(`${runs.length} published first runs: at odds with the rest of the file`, wrong.length, 0)];
}

/** What comes of a set that the file gives; null when it names a payment twice, or one that is not in the queue. */
function settledAs(of: GridlockCase, { settled_idx: places }: GivenSettlement): Settlement | null {
  if (new Set(places).size < places.length || places.some((place) => place >= of.queue.length)) return null;
  return settle(of.balances, of.queue, places);
}

/** A bank that the file speaks of and no payment names keeps what it has: nothing. */
function balanceOf(of: GridlockCase, { balances }: Settlement, bank: string): number {
  return balances[of.banks.indexOf(bank)] ?? 0;
}

function amountOf({ settled, value }: Settlement, largest: Largest): number {
  return largest === 'value' ? value : settled.length;
}

/** How far a settlement breaks the rules of settling: balances that sank below 0, and money made or lost. */
function wrongness(of: GridlockCase, { balances }: Settlement): number {
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  return balances.reduce(
    (below, balance, bank) => below + Math.max(0, Math.min(0, of.balances[bank] ?? 0) - balance),
    Math.abs(sum(balances) - sum(of.balances)),
  );
}

/** The largest; a NaN stays one. */
function worst(deviations: readonly number[]): number {
  return deviations.reduce((most, each) => Math.max(most, each), 0);
}
