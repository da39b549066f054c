import type { Difference, Trial, TriedOrder } from './trial.ts';

/** How many decisions of each nation are shown. */
const SHOWN = 3;

/**
 * The orders of one nation that mattered most, by the largest difference that any of their trials made (rule P5), in the order
 * in which they were given. What made no difference is not among them, so there may be fewer than three.
 */
export function mattered(orders: readonly TriedOrder[], figure: (trial: Trial) => Difference): readonly TriedOrder[] {
  const weighed = orders.map((order, index) => ({ order, index, ...weigh(order, figure) }));
  return weighed
    .filter(({ hours, dark }) => hours > 0 || dark > 0)
    .sort((a, b) => b.hours - a.hours || b.dark - a.dark || a.index - b.index)
    .slice(0, SHOWN)
    .sort((a, b) => a.index - b.index)
    .map(({ order }) => order);
}

function weigh(order: TriedOrder, figure: (trial: Trial) => Difference): { hours: number; dark: number } {
  let [hours, dark] = [0, 0];
  for (const trial of [order.earlier, order.later, order.leftOut]) {
    if (!trial) continue;
    const { personHours, hospitalDarkHours } = figure(trial);
    hours = Math.max(hours, Math.abs(personHours));
    dark = Math.max(dark, Math.abs(hospitalDarkHours));
  }
  return { hours, dark };
}
