import type { Batch } from '../model/event.ts';
import type { NationId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';

/** The turn in which each nation first noticed a way in, by whatever means; null where it never did. */
export function firstDetections(
  scenario: Scenario,
  batches: readonly Batch[],
): Readonly<Record<NationId, number | null>> {
  const first: Record<NationId, number | null> = {};
  for (const { id } of scenario.nations) first[id] = null;
  for (const batch of batches) {
    for (const fact of batch.facts) {
      if (fact.fact === 'doorNoticed' && first[fact.nation] === null) first[fact.nation] = fact.turn;
    }
  }
  return first;
}
