import { CASH_RUN, publicDemand } from '../../../engine/infrastructure/coupling/publicDemand.ts';
import type { BankingPlan } from '../../../engine/model/network.ts';
import type { KeptPayment } from '../../../engine/model/networkState.ts';
import { must, sum } from './must.ts';
import type { PlayedHour } from './playedHours.ts';

const DAY = 1440;

/**
 * Money of an hour: banks' balances keep their sum and no bank falls below its credit; within the day each balance moves by the payments
 * that are gone from the queues and by nothing else, none of them twice; at the cut-off nobody pays more than that, and whoever pays less is
 * in default (rule U5); machines lose what people could draw and gain what vans brought, nothing where the issuer is in default.
 */
export function moneyAccount({ nation, hour, from, run }: PlayedHour): void {
  const { banking } = nation.network;
  const [before, after] = [from.banking, run.network.banking];
  must(
    sum(before.balances) === sum(after.balances),
    `${nation.id} makes ${sum(after.balances) - sum(before.balances)}`,
  );
  for (const [b, { id, credit }] of banking.banks.entries()) {
    const balance = after.balances[b] ?? Number.NaN;
    must(balance >= -credit, `${id} of ${nation.id} owes ${-balance} with a credit of ${credit}`);
  }
  const waiting = [...after.queue, ...after.unsent];
  const names = new Set(waiting.map(([id]) => id));
  must(names.size === waiting.length, `a payment of ${nation.id} waits twice`);
  const known = new Map([...before.queue, ...before.unsent, ...newPayments(banking, hour)].map((row) => [row[0], row]));
  for (const row of waiting)
    must(`${known.get(row[0])}` === `${row}`, `a payment ${row} of ${nation.id} comes from nowhere`);
  const part = partOfDay(banking, hour);
  const isClosing = part === 'closing';
  must(
    isClosing || after.inDefault.every((b) => before.inDefault.includes(b)),
    `${nation.id} has a default in between`,
  );
  must(part !== 'open' || after.inDefault.length === 0, `a bank of ${nation.id} is open and in default`);
  must(!isClosing || after.queue.length === 0, `${nation.id} leaves a queue at the cut-off`);
  if (part !== 'shut') {
    const [out, into] = [before.balances.map(() => 0), before.balances.map(() => 0)];
    for (const [id, , debtor, creditor, amount] of known.values()) {
      if (names.has(id)) continue;
      out[debtor] = (out[debtor] ?? 0) + amount;
      into[creditor] = (into[creditor] ?? 0) + amount;
    }
    for (const [b, balance] of after.balances.entries()) {
      const by = balance - (before.balances[b] ?? 0);
      const [least = 0, most = 0] = [-(out[b] ?? 0), into[b] ?? 0];
      if (after.inDefault.length === 0)
        must(by === least + most, `a balance of ${nation.id} moves by ${by} and was paid ${least + most}`);
      else must(by >= least && by <= most, `a balance of ${nation.id} moves by ${by}, beyond ${least} to ${most}`);
      // What no share in whole units reaches is less than a unit a creditor.
      const keeps = balance + (banking.banks[b]?.credit ?? 0);
      if (after.inDefault.includes(b))
        must(keeps < before.balances.length, `a bank of ${nation.id} keeps ${keeps} and is in default`);
    }
  }
  for (const [d, { notesFull, notesAsked, cardsAsked, notesBrought }] of banking.districts.entries()) {
    const [had, has] = [before.notes[d] ?? Number.NaN, after.notes[d] ?? Number.NaN];
    const asked =
      Math.ceil((notesAsked * publicDemand(from.fear.cash, CASH_RUN)) / 1000) + (before.failedCards[d] ?? 0);
    must(has >= 0 && has <= Math.max(notesFull, had), `machines of ${nation.id} hold ${has} of ${notesFull}`);
    must(has <= had + notesBrought && has >= had - asked, `machines of ${nation.id} go from ${had} to ${has} notes`);
    const failed = after.failedCards[d] ?? Number.NaN;
    must(failed >= 0 && failed <= cardsAsked, `${failed} cards fail of ${cardsAsked} in ${nation.id}`);
    const issuer = banking.banks.findIndex(({ id }) => id === banking.districts[d]?.issuer);
    if (part === 'shut' && before.inDefault.includes(issuer))
      must(failed === cardsAsked && has >= had, `a bank in default of ${nation.id} pays out`);
  }
}

/** Payments that banks owe each other in an hour, as a queue keeps them. */
function newPayments({ banks, payments, day }: BankingPlan, hour: number): readonly KeptPayment[] {
  const from = day.startMinute + 60 * hour;
  const midnight = from - (from % DAY);
  const bank = (id: string) => banks.findIndex((one) => one.id === id);
  return payments.flatMap(({ minute, debtor, creditor, amount }, i): KeptPayment[] => {
    const at = midnight + minute;
    if (at < from || at >= from + 60) return [];
    return [[`${midnight / DAY}-${i}`, at, bank(debtor), bank(creditor), amount]];
  });
}

/**
 * How an hour lies to the banks' day: `open` where nothing is refused, due or given back; `closing` where it ends at the cut-off or after it;
 * `shut` where any of it lies before the opening, or all of it after the cut-off.
 */
function partOfDay({ day }: BankingPlan, hour: number): 'open' | 'closing' | 'shut' {
  const from = (day.startMinute + 60 * hour) % DAY;
  if (from < day.openMinute || from >= day.cutOffMinute) return 'shut';
  return from + 60 < day.cutOffMinute ? 'open' : 'closing';
}
