import type { Edition } from '../../model/edition.ts';
import type { SeatId } from '../../model/ids.ts';
import type { HeardNews } from '../../run/liveRun.ts';
import type { RunFile, RunHeader } from '../../run/runFile.ts';
import type { PublicScenario } from '../../view/publicScenario.ts';
import type { Debrief } from './debrief.ts';
import type { PrintedScenario } from './printedScenario.ts';

/** One seat's picture: what it knew of the scenario, and every news that it received, in order. */
export interface SeatPicture {
  readonly seat: SeatId;
  readonly scenario: PublicScenario;
  readonly news: readonly HeardNews[];
}

/**
 * One edition of a finished run, with everything that opening it needs. Sent and kept as JSON in the order in which it was made, so
 * that each news in it has the very bytes that it had on its seat's line.
 */
export interface DebriefBundle {
  readonly format: 'longtable-debrief';
  readonly version: 1;
  readonly exercise: string;
  readonly edition: Edition;
  /** What its pages print of the scenario, alike in every edition. */
  readonly printed: PrintedScenario;
  /** What names the run in every edition. */
  readonly header: Pick<RunHeader, 'seedCommitment' | 'rulesVersion'>;
  readonly debrief: Debrief;
  /** The whole run for the truth; the nation's part of it for a nation; null for the common edition. */
  readonly run: RunFile | null;
  /** Truth: every seat. A nation: its own. Common: none. */
  readonly seats: readonly SeatPicture[];
}
