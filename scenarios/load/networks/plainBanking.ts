import type { BankingPlan } from '../../../engine/model/network.ts';
import type { Asset } from '../../../engine/model/scenario.ts';
import { ofKind } from './ofKind.ts';

/** The settlement day, from seven to six; the exercise begins at midnight. */
const DAY = { startMinute: 0, openMinute: 420, cutOffMinute: 1080 };
const BANKS = ['bank-1', 'bank-2', 'bank-3'] as const;
const PAYMENTS = 12;
/** Each payment comes so many minutes after the one before, so that the last one is well before the cut-off. */
const EVERY_MINUTES = 55;

const PEOPLE_PER_CARD = 20;
const PEOPLE_PER_NOTE = 200;
/** Hours of usual withdrawals that machines hold when full, and at the start. */
const FULL_HOURS = 48;
const START_HOURS = 36;

/**
 * Three banks that pay each other in a circle four times a day, so that the day nets out; each holds enough for one payment and
 * may borrow as much. In each district people pay by card and draw notes by their number.
 */
export function plainBanking(assets: readonly Asset[]): BankingPlan {
  const switches = ofKind(assets, 'bankSwitch').map(({ id }) => id);
  if (switches.length === 0) return { switches, day: DAY, banks: [], payments: [], districts: [] };
  const districts = ofKind(assets, 'district');
  const people = districts.reduce((sum, district) => sum + district.people, 0);
  // About a hundred units a person and day settle between banks.
  const amount = Math.max(1, Math.ceil(people / 10 / PAYMENTS));
  return {
    switches,
    day: DAY,
    banks: BANKS.map((id) => ({ id, balance: amount, credit: amount })),
    payments: Array.from({ length: PAYMENTS }, (_, i) => ({
      minute: DAY.openMinute + EVERY_MINUTES * i,
      debtor: bankAt(i),
      creditor: bankAt(i + 1),
      amount,
    })),
    districts: districts.map((district, i) => {
      const notesAsked = Math.max(1, Math.ceil(district.people / PEOPLE_PER_NOTE));
      return {
        serves: district.id,
        issuer: bankAt(i),
        notes: START_HOURS * notesAsked,
        notesFull: FULL_HOURS * notesAsked,
        notesAsked,
        cardsAsked: Math.ceil(district.people / PEOPLE_PER_CARD),
        notesBrought: 2 * notesAsked,
      };
    }),
  };
}

function bankAt(place: number): string {
  return BANKS[place % BANKS.length] ?? BANKS[0];
}
