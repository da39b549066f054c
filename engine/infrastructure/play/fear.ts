import { CASH_RUN, FUEL_PANIC, fearAfter } from '../coupling/publicDemand.ts';
import type { NationTurn } from './nationHour.ts';

/** People fear for cash and fuel by what they miss, and by how little they trust (rule N6). */
export function fear({ plan, kept, row }: NationTurn, services: readonly number[]): void {
  const shortage = (service: 'payments' | 'fuel') => {
    let people = 0;
    let without = 0;
    for (const district of plan.districts) {
      const place = district.at[service];
      if (place < 0) continue;
      people += district.people;
      without += district.people * (1000 - (services[place] ?? 0));
    }
    return people === 0 ? 0 : Math.floor(without / people);
  };
  const cash = fearAfter(kept.fear.cash, shortage('payments'), row.trustPerMille, CASH_RUN);
  const fuel = fearAfter(kept.fear.fuel, shortage('fuel'), row.trustPerMille, FUEL_PANIC);
  if (cash !== kept.fear.cash || fuel !== kept.fear.fuel) kept.fear = { cash, fuel };
}
