import type { NationId } from '../model/ids.ts';
import type { Metrics, NationMetrics } from '../model/metrics.ts';
import type { Scenario } from '../model/scenario.ts';
import { nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Reads the metrics off a state. People under notice and what is rationed away count by `reducedWeightPerMille`. */
export function metricsOf(scenario: Scenario, state: State): Metrics {
  const byNation: Record<NationId, NationMetrics> = {};
  let personHours = 0;
  let hospitalDarkHours = 0;
  for (const { id } of scenario.nations) {
    const row = nationRow(state, id);
    const p = row.personHours;
    const reduced = ((p.underNotice + p.rationed) * scenario.reducedWeightPerMille) / 1000;
    const water = p.unsafe + p.unsupplied + reduced;
    byNation[id] = { water, power: p.powerless, hospitalDarkHours: p.hospitalDark, trustPerMille: row.trustPerMille };
    personHours += water + p.powerless;
    hospitalDarkHours += p.hospitalDark;
  }
  return { personHours, hospitalDarkHours, byNation };
}
