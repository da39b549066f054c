import { clearAtCutOff } from '../../../../engine/infrastructure/banking/clearAtCutOff.ts';
import { type RtgsState, runRtgsHour } from '../../../../engine/infrastructure/banking/rtgsHour.ts';
import { settlementHour } from '../../../../engine/infrastructure/play/settlementHour.ts';
import type { BankingPlan } from '../../../../engine/model/network.ts';

/** A bank that cannot pay at a cut-off although everything works and all others pay. */
export interface OrdinaryDefault {
  readonly bank: number;
  /** The day of the exercise, from 1 on. */
  readonly day: number;
  /** What it lacks. */
  readonly unpaid: number;
}

/**
 * Settles so many hours of an exercise in which nothing goes wrong (rules U1, U5), and tells who is in default by itself, each bank the first time.
 * Those that others drag along are not told: they are well once the others are.
 */
export function ordinaryDefaults(plan: BankingPlan, hours: number): readonly OrdinaryDefault[] {
  let state: RtgsState = { balances: plan.banks.map(({ balance }) => balance), queue: [], unsent: [] };
  const found: OrdinaryDefault[] = [];
  for (let hour = 0; hour < hours; hour++) {
    const { fromMinute, rules, orders } = settlementHour(plan, hour);
    const came = runRtgsHour(rules, state, { fromMinute, orders, systemUp: true });
    const { balances, defaults } = clearAtCutOff(came.state.balances, rules.credit, came.due);
    state = { ...came.state, balances };
    const day = 1 + Math.floor((60 * hour + plan.day.startMinute) / 1440);
    for (const { bank, unpaid, because } of defaults)
      if (because.length === 0 && !found.some((one) => one.bank === bank)) found.push({ bank, day, unpaid });
  }
  return found;
}
