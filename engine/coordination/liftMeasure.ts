import type { MeasureKind } from '../model/order.ts';
import type { OrderRun } from '../orders/orderRun.ts';
import { postureRow } from '../state/rows.ts';
import { endMeasure } from './endMeasure.ts';

/** Ends a measure at the order's target because its nation ordered so. */
export function liftMeasure(run: OrderRun, measure: MeasureKind): void {
  const asset = run.order.answers.target ?? '';
  const standing = postureRow(run.state, run.nation.id, asset).measures[measure];
  if (standing) endMeasure(run.emit, run.nation.id, asset, measure, standing.order);
}
