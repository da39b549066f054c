import type { Batch } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import type {
  CheckStep,
  ClockFrame,
  LogLine,
  MeasureRow,
  SeatStatus,
  ToControl,
  ToRoom,
  ToSeat,
} from '../protocol/message.ts';
import type { ToWall } from '../protocol/wall.ts';
import type { Run } from '../run/appendInput.ts';
import type { LogEntry, TextRow } from '../run/logEntry.ts';
import type { SeedReveal } from '../run/runFile.ts';
import type { State } from '../state/state.ts';
import type { News } from '../view/news.ts';
import type { View } from '../view/view.ts';

/** The wall clock of one exercise; the host tells the time, the room only compares. */
export interface RoomClock {
  readonly phase: ClockFrame['phase'];
  /** When planning locks, or (locked) when the turn closes; null while nothing is due. */
  readonly endsAtMillis: number | null;
  /** While it stands still: what was left, and the phases that go on, the outermost last; absent while it runs. */
  readonly still?: { readonly leftMillis: number | null; readonly beneath: readonly RoomClock['phase'][] };
}

/** What the room keeps of an accepted key, so that a repeated message gets the same answer. */
export interface KeyRow {
  readonly by: SeatId;
  readonly key: string;
  /** Digest of what was sent under the key; another content under the same key is refused. */
  readonly digest: string;
  readonly id: string | null;
}

/** One browser that has opened a seat. */
export interface ChairBrowser {
  /** How the host tells browsers apart; never sent. */
  readonly key: string;
  readonly number: number;
  readonly connected: boolean;
  /** Whether its person has said yes to the rules of play. */
  readonly agreed: boolean;
  readonly seenMillis: number;
}

/** Who sits at a seat (rule G1). It is presence, not truth: no log holds it, and a restart begins anew. */
export interface Chair {
  readonly browsers: readonly ChairBrowser[];
  readonly pen: number | null;
  readonly asking: number | null;
  readonly steps: readonly CheckStep[];
  /** Browsers that came by an observer's link: they hold nothing and count for nothing (rule G6). */
  readonly observers: readonly ChairBrowser[];
}

/** What EXCON has put on the wall (rule V6). Like chairs it is no truth: no log holds it, and a restart begins anew. */
export interface Wall {
  /** Whether a wall is connected. */
  readonly open: boolean;
  readonly blank: boolean;
  /** The opening whose read-out line EXCON shows; a step back or the next opening takes the line off. */
  readonly readOut: { readonly epoch: number; readonly turn: number } | null;
}

/** One exercise: pure data, replaced as a whole by every decision. */
export interface Room extends Run {
  readonly exercise: string;
  readonly reveal: SeedReveal;
  readonly planningSeconds: number;
  readonly epoch: number;
  readonly views: Readonly<Record<SeatId, View>>;
  /** Every news of this epoch, per seat, in order; number = index + 1. */
  readonly news: Readonly<Record<SeatId, readonly News[]>>;
  readonly texts: Readonly<Record<string, TextRow>>;
  /** What each effective input came to; starts anew with every epoch. */
  readonly history: readonly { readonly line: LogLine; readonly batches: readonly Batch[] }[];
  /** The same exercise with nobody acting, as far as this one has come; for control only, and not part of the log (rule M4). */
  readonly noAction: State;
  readonly measures: readonly MeasureRow[];
  readonly keys: Readonly<Record<string, KeyRow>>;
  readonly clock: RoomClock;
  readonly presence: Readonly<Record<SeatId, Omit<SeatStatus, 'seat' | 'bot' | 'actedTurn' | 'observes'>>>;
  readonly chairs: Readonly<Record<SeatId, Chair>>;
  readonly wall: Wall;
  /** The seats that whoever holds a seat holds beside it; the host says so, and no log holds it (rule G8). */
  readonly merged: Readonly<Record<SeatId, readonly SeatId[]>>;
}

/**
 * A frame and whom it is for. `reply` goes to the connection that asked only; a seat's frames go to all its connections, with
 * `holders` to those who hold the seat and not to its observers.
 */
export type Outgoing =
  | { readonly to: 'reply'; readonly frame: ToSeat | ToControl | ToWall }
  | { readonly to: 'seat'; readonly seat: SeatId; readonly frame: ToSeat; readonly holders?: true }
  | { readonly to: 'control'; readonly frame: ToControl }
  | { readonly to: 'wall'; readonly frame: ToWall };

/**
 * What the room decided. The host first commits `append` (and `texts`) in one write, then takes `room` as its room,
 * then sends `send` in order. When the write fails the host keeps the old room and answers `storeFailed`.
 */
export interface Decision {
  readonly room: Room;
  readonly append: readonly LogEntry[];
  readonly texts: readonly TextRow[];
  readonly send: readonly Outgoing[];
}

/** One message from a known sender; the host has checked who it is. */
export interface Incoming {
  readonly from: SeatId;
  readonly message: ToRoom;
  /** Which browser of the seat it came from; a bot, the clock and a script have none, and need no pen. */
  readonly browser?: string;
  /** It came by an observer's link to the seat `from` (rule G6). */
  readonly observes?: boolean;
  readonly atMillis: number;
}
