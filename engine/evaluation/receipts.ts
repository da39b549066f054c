import type { Batch } from '../model/event.ts';
import type { NationId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';

/** How often each nation was told that its share or its loan changed an outcome elsewhere (rule K4). */
export function receiptsOf(scenario: Scenario, batches: readonly Batch[]): Readonly<Record<NationId, number>> {
  const count: Record<NationId, number> = {};
  for (const { id } of scenario.nations) count[id] = 0;
  for (const batch of batches) {
    for (const report of batch.reports) {
      if (report.report !== 'receipt' || !('nation' in report.to)) continue;
      count[report.to.nation] = (count[report.to.nation] ?? 0) + 1;
    }
  }
  return count;
}
