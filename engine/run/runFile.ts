import type { Batch } from '../model/event.ts';
import type { Scenario } from '../model/scenario.ts';
import type { LogEntry, TextRow } from './logEntry.ts';

export const RUN_FORMAT = 'longtable-run/1';

/** What a run is, fixed before its first entry; the chain starts from its hash. */
export interface RunHeader {
  readonly format: typeof RUN_FORMAT;
  readonly rulesVersion: number;
  readonly libraries: Readonly<Record<string, string>>;
  readonly exercise: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  /** Turns to be played; the scenario's own number unless EXCON chose another. */
  readonly turns: number;
  /** Hex SHA-256 of salt ‖ seed; the seed itself is revealed after EndEx. */
  readonly seedCommitment: string;
}

/** The seed and its salt, once revealed. */
export interface SeedReveal {
  readonly seed: string;
  readonly salt: string;
}

/** A whole run as one JSON file. Emitted batches stand beside the entries so that an old run still opens under newer rules. */
export interface RunFile {
  readonly header: RunHeader;
  /** Null in an edition for a nation. */
  readonly scenario: Scenario | null;
  readonly reveal: SeedReveal | null;
  readonly entries: readonly LogEntry[];
  readonly texts: readonly TextRow[];
  /** Batches of entry n at index n − 1; empty for checkpoints; null in an edition. */
  readonly events: readonly (readonly Batch[])[] | null;
}
