import type { BankingPlan } from '../../model/network.ts';
import type { PaymentOrder, RtgsRules } from '../banking/rtgsHour.ts';
import { placeOf } from './placeOf.ts';

const DAY_MINUTES = 1440;

/** An exercise hour of a nation's settlement: its day's rules, what banks are told to pay in it, and how it lies to the day. */
export interface SettlementHour {
  readonly fromMinute: number;
  readonly rules: RtgsRules;
  readonly orders: readonly PaymentOrder[];
  /** Whether any of it lies between opening and cut-off. */
  readonly isOpen: boolean;
  /** How much of it lies after the opening, on a day that has not closed when the hour begins; per mille. */
  readonly openedPerMille: number;
}

/** By hour of the day: that hour's payments, with their places in the plan. */
type DayOrders = readonly (readonly (readonly [place: number, payment: Omit<PaymentOrder, 'id'>])[])[];

const KEPT = new WeakMap<BankingPlan, { readonly credit: readonly number[]; readonly byHour: DayOrders }>();

/** What an exercise hour is to a nation's banks. Exercises begin at a full hour of the day, so that an hour of theirs is one of the day. */
export function settlementHour(plan: BankingPlan, hour: number): SettlementHour {
  const { credit, byHour } = planned(plan);
  const fromMinute = plan.day.startMinute + 60 * hour;
  const day = Math.floor(fromMinute / DAY_MINUTES);
  const openMinute = day * DAY_MINUTES + plan.day.openMinute;
  const cutOffMinute = day * DAY_MINUTES + plan.day.cutOffMinute;
  const opened = fromMinute + 60 - Math.max(fromMinute, openMinute);
  const openedPerMille = fromMinute < cutOffMinute ? Math.floor((1000 * Math.max(0, opened)) / 60) : 0;
  const orders = (byHour[Math.floor((fromMinute % DAY_MINUTES) / 60)] ?? []).map(
    ([place, { atMinute, debtor, creditor, amount }]): PaymentOrder => ({
      ...{ id: `${day}-${place}`, atMinute: day * DAY_MINUTES + atMinute, debtor, creditor, amount },
    }),
  );
  const rules: RtgsRules = { openMinute, cutOffMinute, credit, gridlock: 'largest' };
  return { fromMinute, rules, orders, isOpen: openedPerMille > 0, openedPerMille };
}

/** What of a plan is the same every day. */
function planned(plan: BankingPlan): { readonly credit: readonly number[]; readonly byHour: DayOrders } {
  const kept = KEPT.get(plan);
  if (kept) return kept;
  const bank = placeOf(plan.banks, 'bank');
  const payments = plan.payments.map(({ minute, debtor, creditor, amount }, place) => {
    const payment = { atMinute: minute, debtor: bank(debtor), creditor: bank(creditor), amount };
    return [place, payment] as const;
  });
  const made = {
    credit: plan.banks.map(({ credit }) => credit),
    byHour: Array.from({ length: 24 }, (_, hour) =>
      payments.filter(([, { atMinute }]) => Math.floor(atMinute / 60) === hour),
    ),
  };
  KEPT.set(plan, made);
  return made;
}
