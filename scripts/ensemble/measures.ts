import { firstDetections } from '../../engine/evaluation/detection.ts';
import { metricsOf } from '../../engine/evaluation/metrics.ts';
import { receiptsOf } from '../../engine/evaluation/receipts.ts';
import { requestFigures } from '../../engine/evaluation/requests.ts';
import { sharingLatencies } from '../../engine/evaluation/sharing.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { LeanRun } from '../../engine/room/lean/leanRun.ts';
import type { Measured } from './plan.ts';
import { quantile } from './quantile.ts';

/** A measure of a run, and which way is better. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly better: 'lower' | 'higher';
  /** What a run without a value means: that it never came to it, which is worst, or that there was nothing to measure. */
  readonly none: 'never' | 'leftOut';
}

/** The nations beside the first one of the scenario. */
export function neighboursOf(scenario: Scenario): readonly string[] {
  return scenario.nations.slice(1).map((nation) => nation.id);
}

/** Every measure of a scenario, in the order in which they are printed. */
export function measuresFor(scenario: Scenario): readonly Measure[] {
  const lower = (key: string, label: string): Measure => ({ key, label, better: 'lower', none: 'leftOut' });
  const higher = (key: string, label: string): Measure => ({ key, label, better: 'higher', none: 'leftOut' });
  const neighbours = neighboursOf(scenario);
  const nations = scenario.nations.map((nation) => nation.id);
  return [
    lower('personHours', 'person-hours without safe water or power'),
    lower('hospitalDarkHours', 'hospital hours in the dark'),
    higher('trustLowest', 'lowest trust at the end, per mille'),
    higher('requestsAnswered', 'requests answered, per mille'),
    lower('requestTurns', 'turns to an answer, median'),
    higher('receipts', 'receipts'),
    ...(neighbours.length === 0
      ? []
      : [lower('personHours/neighbours', `person-hours of the neighbours (${neighbours.join(', ')})`)]),
    ...nations.flatMap((id) => [
      lower(`personHours/${id}`, `person-hours, ${id}`),
      lower(`hospitalDarkHours/${id}`, `hospital hours in the dark, ${id}`),
      higher(`trust/${id}`, `trust at the end, ${id}`),
      { ...lower(`detection/${id}`, `first detection, turn, ${id}`), none: 'never' as const },
      higher(`receipts/${id}`, `receipts, ${id}`),
    ]),
    ...scenario.information.flatMap((information) =>
      nations.map((id) => ({
        ...lower(`sharing/${information.id}/${id}`, `${information.id} reaches ${id}, turns`),
        none: 'never' as const,
      })),
    ),
  ];
}

/** Measures one run that was played to its end. */
export function measure(run: LeanRun): Measured {
  const { scenario } = run.table.game;
  const batches = run.batches ?? [];
  const { personHours, hospitalDarkHours, byNation } = metricsOf(scenario, run.state);
  const requests = requestFigures(batches);
  const detections = firstDetections(scenario, batches);
  const receipts = receiptsOf(scenario, batches);
  const measured: Record<string, number | null> = {
    personHours,
    hospitalDarkHours,
    trustLowest: Math.min(...Object.values(byNation).map((nation) => nation.trustPerMille)),
    requestsAnswered: requests.asked === 0 ? null : Math.round((1000 * requests.answered) / requests.asked),
    requestTurns: quantile(requests.turns, 0.5),
    receipts: Object.values(receipts).reduce((sum, count) => sum + count, 0),
    'personHours/neighbours': 0,
  };
  for (const [id, nation] of Object.entries(byNation)) {
    measured[`personHours/${id}`] = nation.water + nation.power;
    measured[`hospitalDarkHours/${id}`] = nation.hospitalDarkHours;
    measured[`trust/${id}`] = nation.trustPerMille;
    measured[`detection/${id}`] = detections[id] ?? null;
    measured[`receipts/${id}`] = receipts[id] ?? 0;
  }
  for (const id of neighboursOf(scenario)) {
    measured['personHours/neighbours'] =
      (measured['personHours/neighbours'] ?? 0) + (measured[`personHours/${id}`] ?? 0);
  }
  for (const row of sharingLatencies(scenario, batches))
    measured[`sharing/${row.information}/${row.nation}`] = row.turns;
  return measured;
}
