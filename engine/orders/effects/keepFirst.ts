import type { OrderRun } from '../orderRun.ts';

/**
 * Says which kind of asset keeps its power longest when the grid sheds, from this turn's first hour on; what was chosen before is
 * replaced. Ended, the plan of shedding is as built again (rule R10).
 */
export function keepFirst({ order, nation, emit }: OrderRun): void {
  const { keep, mode } = order.answers;
  if (keep === undefined) throw new Error(`order ${order.id} does not say what is kept first`);
  const now = mode === 'off' ? null : keep;
  emit.fact({ fact: 'shedPlanSet', nation: nation.id, keep: now });
  emit.report({ report: 'shedPlan', to: { nation: nation.id }, keep: now });
}
