import type { Batch } from '../../engine/model/event.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { ChairStatus, ClockFrame, LogLine, MeasureRow, SeatStatus } from '../../engine/protocol/message.ts';
import type { WallStatus } from '../../engine/protocol/wall.ts';
import type { State } from '../../engine/state/state.ts';

/** One accepted input and what it came to. */
export interface HistoryEntry {
  readonly line: LogLine;
  readonly batches: readonly Batch[];
}

/** What exercise control knows of the running exercise: the truth with its history, folded from the room's frames. */
export interface Truth {
  readonly exercise: string;
  readonly epoch: number;
  readonly seq: number;
  readonly scenario: Scenario;
  readonly state: State;
  readonly texts: Readonly<Record<string, string | null>>;
  /** Oldest first; what was stepped back over is not in it. */
  readonly history: readonly HistoryEntry[];
}

/** Something that the room says needs a look. */
export interface Alert {
  readonly id: number;
  readonly code: string;
  readonly says: string;
}

/** Everything the console shows that came from the room. */
export interface Control {
  readonly truth: Truth | null;
  readonly clock: ClockFrame | null;
  readonly seats: readonly SeatStatus[];
  /** Who sits at each seat. */
  readonly chairs: readonly ChairStatus[];
  /** How the wall stands; null before the room has said. */
  readonly wall: WallStatus | null;
  /** What every closed turn had come to, beside the run in which nobody acts; oldest first. */
  readonly measures: readonly MeasureRow[];
  /** Oldest first; dismissed ones are gone. */
  readonly alerts: readonly Alert[];
  /** How many alerts there have been, for their ids. */
  readonly alerted: number;
  /** A batch is missing: the page must ask for the whole truth again. */
  readonly gap: boolean;
}

/** Before the first frame. */
export const EMPTY_CONTROL: Control = {
  truth: null,
  clock: null,
  seats: [],
  chairs: [],
  wall: null,
  measures: [],
  alerts: [],
  alerted: 0,
  gap: false,
};
