import type { NationId } from './ids.ts';

/** What one nation has come to so far. */
export interface NationMetrics {
  readonly water: number;
  readonly power: number;
  readonly hospitalDarkHours: number;
  readonly trustPerMille: number;
}

/** What an exercise came to so far. Person-hours without safe water or power, weighed (rule M2), and hospital hours in the dark. */
export interface Metrics {
  readonly personHours: number;
  readonly hospitalDarkHours: number;
  readonly byNation: Readonly<Record<NationId, NationMetrics>>;
}
