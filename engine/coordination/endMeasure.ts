import type { AssetId, NationId } from '../model/ids.ts';
import type { MeasureKind } from '../model/order.ts';
import type { Emission } from '../turn/emission.ts';

/** Ends a measure, frees what its order bound, and tells its nation. */
export function endMeasure(
  emit: Emission,
  nation: NationId,
  asset: AssetId,
  measure: MeasureKind,
  order: string,
): void {
  emit.fact({ fact: 'measureChanged', nation, asset, measure, to: null });
  emit.fact({ fact: 'released', nation, order });
  emit.report({ report: 'measureChanged', to: { nation }, asset, measure, now: null });
}
