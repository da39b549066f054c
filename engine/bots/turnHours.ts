import type { Seen } from './policy.ts';

/** The exercise hours of the turn that is open: from its first to the first of the next. */
export function turnHours({ view, scenario }: Seen): { readonly from: number; readonly to: number } {
  const from = scenario.hoursPerTurn * (view.nation.turn - 1);
  return { from, to: from + scenario.hoursPerTurn };
}
