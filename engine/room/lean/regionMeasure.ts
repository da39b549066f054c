import { metricsOf } from '../../evaluation/metrics.ts';
import type { LeanRun } from './leanRun.ts';

/** What the whole region has come to so far. */
export interface RegionMeasure {
  readonly personHours: number;
  readonly hospitalDarkHours: number;
}

/** Reads the region's measure off a run as it stands. */
export function regionMeasure(run: LeanRun): RegionMeasure {
  const { personHours, hospitalDarkHours } = metricsOf(run.table.game.scenario, run.state);
  return { personHours, hospitalDarkHours };
}

/** Whether the first is worse: more person-hours, or as many and more hospital hours in the dark. */
export function isWorse(first: RegionMeasure, second: RegionMeasure): boolean {
  if (first.personHours !== second.personHours) return first.personHours > second.personHours;
  return first.hospitalDarkHours > second.hospitalDarkHours;
}
