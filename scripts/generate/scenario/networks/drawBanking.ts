import type { BankingPlan } from '../../../../engine/model/network.ts';
import type { Draw } from '../../references/draw.ts';
import { ofKind, type Site } from '../places/site.ts';
import { START_MINUTE } from '../startMinute.ts';

type Payment = BankingPlan['payments'][number];

/** The day of settlement: from seven to six. */
const OPEN_MINUTE = 420;
const CUT_OFF_MINUTE = 1080;
const MOST_BANKS = 12;
const RINGS_A_BANK = 2;
const MOST_IN_RING = 4;

/** A nation's banks, what they owe each other in a day (each can pay in the order in which it falls due), and how each district pays. */
export function drawBanking(sites: readonly Site[], draw: Draw): BankingPlan {
  const districts = ofKind(sites, 'district');
  const ids = Array.from(
    { length: Math.min(MOST_BANKS, 2 + Math.floor(districts.length / 3)) },
    (_, i) => `bank-${i + 1}`,
  );
  const payments = Array.from({ length: RINGS_A_BANK * ids.length }, () => drawRing(ids, draw))
    .flat()
    .sort((a, b) => a.minute - b.minute);
  return {
    switches: ofKind(sites, 'bankSwitch').map(({ id }) => id),
    day: { startMinute: START_MINUTE, openMinute: OPEN_MINUTE, cutOffMinute: CUT_OFF_MINUTE },
    banks: ids.map((id) => ({
      id,
      balance: deepestDebt(id, payments) + 10 * draw.whole(5, 50),
      credit: 10 * draw.whole(0, 30),
    })),
    payments,
    districts: districts.map(({ id, people }, i) => {
      const notesAsked = Math.ceil(people / 200);
      return {
        serves: id,
        issuer: ids[i % ids.length] ?? '',
        notes: 36 * notesAsked,
        notesFull: 48 * notesAsked,
        notesAsked,
        cardsAsked: Math.ceil(people / 20),
        notesBrought: Math.ceil((notesAsked * 11) / 10),
      };
    }),
  };
}

/** Money that goes round some banks in a day: each pays what it owes, and ends the day with what it began with. */
function drawRing(ids: readonly string[], draw: Draw): readonly Payment[] {
  const length = Math.min(ids.length, draw.whole(2, MOST_IN_RING));
  const first = draw.whole(0, ids.length - 1);
  const amount = 10 * draw.whole(5, 90);
  const at = (i: number) => ids[(first + (i % length)) % ids.length] ?? '';
  return Array.from({ length }, (_, i) => ({
    minute: draw.whole(OPEN_MINUTE, CUT_OFF_MINUTE - 60),
    debtor: at(i),
    creditor: at(i + 1),
    amount,
  }));
}

/** How far a bank that begins with nothing comes below zero in a day. */
function deepestDebt(bank: string, payments: readonly Payment[]): number {
  let [balance, least] = [0, 0];
  for (const { debtor, creditor, amount } of payments) {
    if (debtor === bank) balance -= amount;
    if (creditor === bank) balance += amount;
    least = Math.min(least, balance);
  }
  return -least;
}
