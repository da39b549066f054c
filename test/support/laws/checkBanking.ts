import fc from 'fast-check';
import type { runCashPoint } from '../../../engine/infrastructure/banking/cashPoint.ts';
import type { CutOff, clearAtCutOff } from '../../../engine/infrastructure/banking/clearAtCutOff.ts';
import type { clearByFictitiousDefaults } from '../../../engine/infrastructure/banking/clearing.ts';
import { clearByIteration, type Liabilities } from '../../../engine/infrastructure/banking/clearing.ts';
import type { clearWholeUnits } from '../../../engine/infrastructure/banking/clearWholeUnits.ts';
import type { fifoSettlement } from '../../../engine/infrastructure/banking/fifoSettlement.ts';
import type { largestSettlement } from '../../../engine/infrastructure/banking/largestSettlement.ts';
import { settle } from '../../../engine/infrastructure/banking/payment.ts';
import type { PaymentOrder, RtgsState, runRtgsHour } from '../../../engine/infrastructure/banking/rtgsHour.ts';
import { anyDebts, anyQueue } from '../banking/anyBanks.ts';
import { counterexample, type Search } from './counterexample.ts';

const fail = (text: string): never => {
  throw new Error(text);
};
const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

/** The largest set of all subsets, each tried: by value. */
function bestOfAll(balances: readonly number[], queue: Parameters<typeof largestSettlement>[1]): number {
  let best = 0;
  for (let bits = 0; bits < 1 << queue.length; bits++) {
    const after = [...balances];
    let value = 0;
    for (const [i, { debtor, creditor, amount }] of queue.entries()) {
      if (((bits >> i) & 1) === 0) continue;
      after[debtor] = (after[debtor] ?? 0) - amount;
      after[creditor] = (after[creditor] ?? 0) + amount;
      value += amount;
    }
    if (after.every((balance) => balance >= 0)) best = Math.max(best, value);
  }
  return best;
}

/** Settling moves money and makes none, leaves nobody below 0, is the largest there is, and more liquidity never settles less. */
export function checkSettlement(
  { fifo, largest }: { readonly fifo: typeof fifoSettlement; readonly largest: typeof largestSettlement },
  search: Search,
): string | null {
  return counterexample(
    fc.property(anyQueue, fc.nat(), fc.nat({ max: 10 }), ({ balances, queue }, which, by) => {
      const inOrder = fifo(balances, queue);
      const most = largest(balances, queue);
      for (const { balances: after } of [inOrder, most]) {
        if (sum(after) !== sum(balances)) fail(`money ${sum(balances)} became ${sum(after)}`);
        if (after.some((balance) => balance < 0)) fail(`balances ${after}`);
      }
      if (!most.exact) fail('a small queue was not searched to its end');
      const best = bestOfAll(balances, queue);
      if (most.value !== best) fail(`${most.value} settled, ${best} could`);
      const richer = balances.map((balance, i) => (i === which % balances.length ? balance + by : balance));
      const after = fifo(richer, queue).settled;
      if (inOrder.settled.some((place) => !after.includes(place))) fail('more liquidity settles another set in order');
      if (largest(richer, queue).value < most.value) fail('more liquidity settles less');
      const hurried = largest(balances, queue, { limit: 2 });
      if (hurried.value < inOrder.value || hurried.balances.some((balance) => balance < 0))
        fail('a search cut short is worse than in order');
    }),
    search,
  );
}

const day = fc.record({
  hours: fc.array(
    fc.record({
      amounts: fc.array(
        fc.record({
          debtor: fc.nat({ max: 3 }),
          to: fc.integer({ min: 1, max: 3 }),
          amount: fc.integer({ min: 1, max: 25 }),
          minute: fc.nat({ max: 59 }),
        }),
        { maxLength: 6 },
      ),
      up: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
      away: fc.option(fc.nat({ max: 3 })),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  balances: fc.array(fc.nat({ max: 15 }), { minLength: 4, maxLength: 4 }),
  credit: fc.array(fc.nat({ max: 10 }), { minLength: 4, maxLength: 4 }),
  cutOff: fc.integer({ min: 60, max: 360 }),
  extension: fc.nat({ max: 120 }),
});

/** A day of settlement: money is kept, credit is kept to, no order is lost or doubled; queues in order settle no less with more credit. */
export function checkRtgs(run: typeof runRtgsHour, search: Search): string | null {
  return counterexample(
    fc.property(
      day,
      fc.constantFrom('fifo' as const, 'largest' as const),
      fc.nat({ max: 20 }),
      (given, gridlock, more) => {
        const play = (extra: number): ReadonlySet<string> => {
          const credit = given.credit.map((amount, bank) => (bank === 1 ? amount + extra : amount));
          const rules = { openMinute: 30, cutOffMinute: given.cutOff, credit, gridlock };
          let state: RtgsState = { balances: given.balances, queue: [], unsent: [] };
          const sent: string[] = [];
          const ended: PaymentOrder[] = [];
          const settled = new Set<string>();
          for (const [h, { amounts, up, away }] of given.hours.entries()) {
            const orders = amounts
              .map(({ debtor, to, amount, minute }, i) => ({
                id: `${h}/${i}`,
                debtor,
                creditor: (debtor + to) % 4,
                amount,
                atMinute: 60 * h + minute,
              }))
              .sort((a, b) => a.atMinute - b.atMinute);
            sent.push(...orders.map(({ id }) => id));
            const banksAway = new Set(away === null ? [] : [away]);
            const hour = run(rules, state, {
              fromMinute: 60 * h,
              orders,
              systemUp: up,
              banksAway,
              extensionMinutes: given.extension,
            });
            state = hour.state;
            for (const { id } of hour.settled) settled.add(id);
            ended.push(...hour.settled, ...hour.refused, ...hour.due);
            if (sum(state.balances) !== sum(given.balances))
              fail(`money ${sum(given.balances)} became ${sum(state.balances)}`);
            for (const [bank, balance] of state.balances.entries())
              if (balance < -(credit[bank] ?? 0)) fail(`bank ${bank} stands at ${balance}`);
          }
          const found = [...ended, ...state.queue, ...state.unsent]
            .map(({ id }) => id)
            .sort((a, b) => (a < b ? -1 : 1));
          if (`${found}` !== `${sent.sort((a, b) => (a < b ? -1 : 1))}`) fail(`sent ${sent}, found ${found}`);
          return settled;
        };
        const [less, greater] = [play(0), play(more)];
        if (gridlock === 'fifo') for (const id of less) if (!greater.has(id)) fail(`more credit left ${id} behind`);
      },
    ),
    search,
  );
}

/** Clearing: nobody pays more than it has or owes, whoever pays less has nothing left, money is kept, both ways agree, and cash never harms. */
export function checkClearing(clear: typeof clearByFictitiousDefaults, search: Search): string | null {
  return counterexample(
    fc.property(anyDebts, fc.nat(), fc.nat({ max: 20 }), (debts, which, by) => {
      const { pays, equity, defaulters } = clear(debts);
      const all = owed(debts);
      const scale = 1 + Math.max(...all);
      const near = (a: number, b: number) => Math.abs(a - b) <= 1e-8 * scale;
      for (const [i, paid] of pays.entries()) {
        if (!(paid >= 0 && paid <= (all[i] ?? 0))) fail(`bank ${i} pays ${paid} of ${all[i]}`);
        if (paid < (all[i] ?? 0) - 1e-8 * scale && !near(equity[i] ?? Number.NaN, 0))
          fail(`bank ${i} keeps ${equity[i]} and owes`);
        if (defaulters.includes(i) && near(paid, all[i] ?? 0) && (all[i] ?? 0) - paid > 1e-6)
          fail(`bank ${i} is called a defaulter`);
      }
      const outside = sum(
        debts.outside.map((amount, i) => ((all[i] ?? 0) > 0 ? (amount * (pays[i] ?? 0)) / (all[i] ?? 1) : 0)),
      );
      if (!near(sum(debts.cash), outside + sum(equity)))
        fail(`cash ${sum(debts.cash)} became ${outside} outside and ${sum(equity)} left`);
      const other = clearByIteration(debts).pays;
      for (const [i, paid] of pays.entries())
        if (Math.abs(paid - (other[i] ?? Number.NaN)) > 1e-6 * scale)
          fail(`bank ${i} pays ${paid}, by iteration ${other[i]}`);
      const richer = clear({
        ...debts,
        cash: debts.cash.map((amount, i) => (i === which % debts.cash.length ? amount + by : amount)),
      });
      for (const [i, paid] of pays.entries())
        if ((richer.pays[i] ?? 0) < paid - 1e-8 * scale) fail(`more cash lowered what bank ${i} pays`);
    }),
    search,
  );
}

function owed({ owed, outside }: Liabilities): readonly number[] {
  return owed.map((row, i) => row.reduce((total, amount, j) => (i === j ? total : total + amount), outside[i] ?? 0));
}

/** Clearing in whole units: whole, kept to the last unit, nobody pays what it has not, and little below the exact payments. */
export function checkWholeClearing(
  { clear, exact }: { readonly clear: typeof clearWholeUnits; readonly exact: typeof clearByFictitiousDefaults },
  search: Search,
): string | null {
  return counterexample(
    fc.property(anyDebts, (debts) => {
      const { paid, paidOutside, left } = clear(debts);
      for (const amount of [...paid.flat(), ...paidOutside, ...left])
        if (!Number.isInteger(amount) || amount < 0) fail(`an amount of ${amount}`);
      if (sum(debts.cash) !== sum(paidOutside) + sum(left))
        fail(`cash ${sum(debts.cash)} became ${sum(paidOutside)} and ${sum(left)}`);
      const { pays } = exact(debts);
      for (const [i, row] of paid.entries())
        if (sum(row) + (paidOutside[i] ?? 0) > (pays[i] ?? 0) + 1e-6) fail(`bank ${i} pays more than exactly`);
    }),
    search,
  );
}

/**
 * A cut-off: money is only moved, nobody falls below its credit; who is not in default paid all, who is has no more left than what no share
 * reached; each default has another before it or would have come though all others paid; without one everything is as if it had settled
 * at once; and who has more puts nobody in default.
 */
export function checkCutOff(clear: typeof clearAtCutOff, search: Search): string | null {
  return counterexample(
    fc.property(
      anyQueue,
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.nat({ max: 9 }),
      ({ balances, queue }, which, by, credit) => {
        const due = queue.filter(({ debtor, creditor }) => debtor !== creditor);
        const credits = balances.map(() => credit);
        const came = clear(balances, credits, due);
        if (sum(came.balances) !== sum(balances)) fail(`money ${sum(balances)} became ${sum(came.balances)}`);
        for (const [bank, balance] of came.balances.entries())
          if (!Number.isInteger(balance) || balance < -credit) fail(`bank ${bank} stands at ${balance}`);
        const inDefault = defaulters(came);
        if (inDefault.length === 0) {
          const places = due.map((_, place) => place);
          if (`${settle(balances, due, places).balances}` !== `${came.balances}`)
            fail('not all is paid, and nobody is in default');
        }
        for (const [at, { bank, unpaid, because }] of came.defaults.entries()) {
          const creditors = new Set(due.flatMap(({ debtor, creditor }) => (debtor === bank ? [creditor] : []))).size;
          if ((came.balances[bank] ?? 0) + credit >= creditors) fail(`bank ${bank} keeps what it owes`);
          if (!(unpaid > 0)) fail(`bank ${bank} owes nothing more`);
          const earlier = came.defaults.slice(0, at).map((one) => one.bank);
          if (because.some((debtor) => !earlier.includes(debtor)))
            fail(`bank ${bank} is in default before what led to it`);
          const ifPaid = due.reduce(
            (left, { debtor, creditor, amount }) => {
              if (debtor === bank) return left - amount;
              return creditor === bank ? left + amount : left;
            },
            (balances[bank] ?? 0) + credit,
          );
          if (because.length === 0 && ifPaid >= 0) fail(`bank ${bank} is in default for nothing`);
        }
        const richer = balances.map((balance, bank) => (bank === which % balances.length ? balance + by : balance));
        const more = defaulters(clear(richer, credits, due)).find((bank) => !inDefault.includes(bank));
        if (more !== undefined) fail(`more money puts bank ${more} in default`);
      },
    ),
    search,
  );
}

const defaulters = ({ defaults }: CutOff): readonly number[] => defaults.map(({ bank }) => bank);

/** Notes are kept: what was there and came in is there or given out; more notes or a better chain never give less. */
export function checkCash(run: typeof runCashPoint, search: Search): string | null {
  return counterexample(
    fc.property(
      fc.nat({ max: 900 }),
      fc.nat({ max: 900 }),
      fc.nat({ max: 1500 }),
      fc.nat({ max: 1000 }),
      fc.nat({ max: 500 }),
      fc.nat({ max: 300 }),
      (notes, room, asked, works, delivery, more) => {
        const point = { notes, notesFull: notes + room };
        const hour = run(point, asked, works, delivery);
        for (const value of [hour.notes, hour.given, hour.brought, hour.servedPerMille])
          if (!Number.isInteger(value) || value < 0) fail(`${JSON.stringify(hour)}`);
        if (notes + hour.brought !== hour.notes + hour.given)
          fail(`${notes} and ${hour.brought} became ${hour.notes} and ${hour.given}`);
        if (hour.servedPerMille > 1000 || hour.notes > hour.notesFull) fail(`${JSON.stringify(hour)}`);
        if (run({ notes: notes + more, notesFull: notes + room + more }, asked, works, delivery).given < hour.given)
          fail('more notes gave fewer');
        if (run(point, asked, Math.min(1000, works + more), delivery).given < hour.given)
          fail('a better chain gave fewer');
      },
    ),
    search,
  );
}
