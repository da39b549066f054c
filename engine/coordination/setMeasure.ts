import type { MeasureKind } from '../model/order.ts';
import type { OrderRun } from '../orders/orderRun.ts';

/** Puts a measure in force at the order's target and tells its nation. */
export function setMeasure(
  run: OrderRun,
  measure: MeasureKind,
  untilTurn: number | null,
  terms: Readonly<Record<string, number>>,
  sinceTurn = run.state.turn,
): void {
  const asset = run.order.answers.target;
  if (asset === undefined) throw new Error(`order ${run.order.id} has no target`);
  const to = { order: run.order.id, sinceTurn, untilTurn, terms };
  run.emit.fact({ fact: 'measureChanged', nation: run.nation.id, asset, measure, to });
  run.emit.report({ report: 'measureChanged', to: { nation: run.nation.id }, asset, measure, now: to });
}
