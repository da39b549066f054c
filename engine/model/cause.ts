import type { AssetId } from './ids.ts';
import type { Service } from './scenario.ts';

/** What a link of a causal chain can be: what people feel, what a solver found, what was done, and who did it. */
export const CAUSES = [
  // A service that an asset, or a part of a network, no longer gives or gets.
  'serviceLost',
  // What came of a service from another nation; `part` is that nation. Why is that nation's own matter: its chain ends here.
  'importLost',
  'bufferEmpty',
  'restarting',
  'untreatedAtTaps',
  // The grid.
  'branchOpened',
  'branchTripped',
  'unitLost',
  'tieCut',
  'hvdcCut',
  'feederShed',
  'blackout',
  // Pipes and pumps, sites and links, switches and stocks.
  'pumpsStopped',
  'noPressure',
  'siteDark',
  'cutOffFromCore',
  'linkCut',
  'linksFull',
  'cashGone',
  'bankInDefault',
  'incomingUnsent',
  'liquidityShort',
  'stationsDry',
  // What was done on purpose.
  'feedersOpened',
  'dosingStopped',
  'manual',
  'isolated',
  'advisory',
  'stage',
] as const;

/** One link of a causal chain, from the loss that people feel back to what set it off. */
export interface Cause {
  readonly what: (typeof CAUSES)[number];
  /** Where it happened: the asset, or the one that the part serves or stands at; null for a part that stands nowhere on the map. */
  readonly asset: AssetId | null;
  /** Exercise hour, counted from StartEx. */
  readonly hour: number;
  readonly service?: Service;
  /** The part of a network, such as a line, a unit or a feeder; of `importLost` the nation. */
  readonly part?: string;
  /** For `stage`: campaign/track/stage. Blanked in every report. */
  readonly stage?: string;
  /** How many links lie between it and the loss: the causes of a link follow it, one deeper. */
  readonly depth: number;
}
