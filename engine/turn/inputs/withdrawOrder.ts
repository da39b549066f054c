import type { Input } from '../../model/input.ts';
import { nationOf } from '../../state/rows.ts';
import type { InputContext } from '../inputRules.ts';

/** Takes a sealed order back; what it reserved is free again (rule O5). */
export function withdrawOrder(
  { emit, by, state }: InputContext,
  input: Extract<Input, { type: 'withdrawOrder' }>,
): string {
  const ruling = state.rulings.find((row) => row.order.id === input.order && row.order.seat === by);
  if (!ruling && !state.sealed[by]?.some((order) => order.id === input.order))
    throw new Error(`${by} has no sealed order ${input.order}`);
  if (ruling) emit.fact({ fact: 'rulingChanged', ruling: { ...ruling, status: 'withdrawn' } });
  emit.fact({ fact: 'orderWithdrawn', seat: by, order: input.order });
  emit.report({ report: 'orderWithdrawn', to: { nation: nationOf(by) }, order: input.order });
  return input.order;
}
