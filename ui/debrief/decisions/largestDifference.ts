import type { TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';

/** The largest difference in person-hours that any trial made, which the longest bar stands for; at least 1. */
export function largestDifference(orders: readonly TriedOrder[]): number {
  const trials = orders.flatMap(({ earlier, later, leftOut }) => [earlier, later, leftOut]);
  return Math.max(1, ...trials.map((trial) => Math.abs(trial?.region.personHours ?? 0)));
}
