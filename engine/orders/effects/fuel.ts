import type { Effect } from '../../model/order.ts';
import type { OrderRun } from '../orderRun.ts';

/** Adds hours of fuel or battery at a hospital or hub (rule F2). */
export function fuel({ nation, emit, order }: OrderRun, { hours }: Extract<Effect, { do: 'fuel' }>): void {
  emit.fact({ fact: 'bufferFilled', nation: nation.id, asset: order.answers.target ?? '', hours });
}
