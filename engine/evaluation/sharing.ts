import type { Batch } from '../model/event.ts';
import type { InformationId, NationId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';

/** How long a piece of information took to reach a nation. */
export interface SharingLatency {
  readonly information: InformationId;
  readonly nation: NationId;
  /** Turns from the first copy anywhere to this nation's first one; null when it never had one. */
  readonly turns: number | null;
}

/** For each piece of information and each nation: how many turns after the first copy anywhere it had its own. */
export function sharingLatencies(scenario: Scenario, batches: readonly Batch[]): readonly SharingLatency[] {
  const copies = batches.flatMap((batch) =>
    batch.facts.flatMap((fact) => (fact.fact === 'copyGained' ? fact.copy : [])),
  );
  return scenario.information.flatMap(({ id: information }) => {
    const known = copies.filter((copy) => copy.information === information);
    const start = known[0]?.turn ?? 0;
    return scenario.nations.map(({ id: nation }) => {
      const own = known.find((copy) => copy.nation === nation);
      return { information, nation, turns: own ? own.turn - start : null };
    });
  });
}
