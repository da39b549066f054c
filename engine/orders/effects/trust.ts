import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Public trust rises or falls (rule F2). */
export function trust({ nation, emit }: OrderRun, { byPerMille }: Extract<Effect, { do: 'trust' }>): void {
  emit.fact({ fact: 'trustChanged', nation: nation.id, byPerMille });
}
