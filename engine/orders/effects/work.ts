import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Hands from elsewhere work off crew-hours where feeders are being closed (rule F2). */
export function work({ nation, emit, order }: OrderRun, { crewHours }: Extract<Effect, { do: 'work' }>): void {
  emit.fact({ fact: 'crewHoursWorked', nation: nation.id, asset: order.answers.target ?? '', crewHours });
}
