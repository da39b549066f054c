import type { NationId } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import { nationRow } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** What an exercise came to so far. Person-hours without safe water or power, weighed (rule M2), and hospital hours in the dark. */
export interface Metrics {
  readonly personHours: number;
  readonly hospitalDarkHours: number;
  readonly byNation: Readonly<
    Record<
      NationId,
      {
        readonly water: number;
        readonly power: number;
        readonly hospitalDarkHours: number;
        readonly trustPerMille: number;
      }
    >
  >;
}

/** Reads the metrics off a state. People under notice and what is rationed away count by `reducedWeightPerMille`. */
export function metricsOf(scenario: Scenario, state: State): Metrics {
  const byNation: Record<NationId, { water: number; power: number; hospitalDarkHours: number; trustPerMille: number }> =
    {};
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
