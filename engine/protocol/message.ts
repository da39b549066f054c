import type { Batch } from '../model/event.ts';
import type { SeatId } from '../model/ids.ts';
import type { ControlInput, SeatInput } from '../model/input.ts';
import type { Metrics } from '../model/metrics.ts';
import type { Scenario } from '../model/scenario.ts';
import type { AnyRefusal } from '../orders/refusal.ts';
import type { News } from '../view/news.ts';
import type { PublicScenario } from '../view/publicScenario.ts';
import type { WallStatus } from './wall.ts';

/** Bumped when a message changes so that an older page is told to reload. */
export const PROTOCOL = 2;

/** An input as a browser sends it: like the logged one, with texts in the place of their references; the room replaces each by its salted hash. */
export type WireInput = SeatInput | ControlInput;

/** What a seat tries in the communications check before StartEx, in its order; `skip` leaves it. */
export const CHECK_STEPS = ['acknowledge', 'seal', 'withdraw', 'sign', 'skip'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** What a page sends. */
export type ToRoom =
  /** First message on every connection; `seen` is the last news that the page has folded, null on first load. */
  | {
      readonly type: 'hello';
      readonly protocol: number;
      readonly seen: { readonly epoch: number; readonly seq: number } | null;
    }
  /** `key` is the page's own idempotency key: the same key is answered the same way for the life of the run. */
  | { readonly type: 'submit'; readonly key: string; readonly input: WireInput }
  /** What the person is doing, and the last turn whose news the page has shown (0 before any); shown to EXCON, never logged. */
  | { readonly type: 'presence'; readonly doing: 'reading' | 'drafting'; readonly openedTurn: number }
  /** The person at this browser has read the rules of play; shown to EXCON, never logged. */
  | { readonly type: 'agree' }
  /** One step of the communications check, which touches nothing of the exercise. */
  | { readonly type: 'check'; readonly step: CheckStep }
  /** A browser that reads along asks for the seat's pen. */
  | { readonly type: 'askPen' }
  /** The browser that holds a seat's pen, or EXCON, gives it to another browser of that seat. */
  | { readonly type: 'passPen'; readonly seat: SeatId; readonly to: number }
  /** EXCON takes everything off the wall, or shows it again; never logged. */
  | { readonly type: 'blankWall'; readonly blank: boolean }
  /** EXCON puts the read-out line of the turn on the wall, because it has read it out, or takes it off; never logged. */
  | { readonly type: 'readOutOnWall'; readonly turn: number; readonly shown: boolean };

/** The exercise clock as every page may see it. Times are the server's wall clock in milliseconds. */
export interface ClockFrame {
  readonly type: 'clock';
  /** `paused`: EXCON holds the turn. `stopped`: everything stands still for something outside the exercise. */
  readonly phase: 'waiting' | 'planning' | 'locked' | 'resolving' | 'paused' | 'stopped' | 'ended';
  readonly turn: number;
  readonly endsAtMillis: number | null;
  /** What is left while it stands still, and is given back. */
  readonly leftMillis?: number;
  readonly nowMillis: number;
}

/** How a seat stands, for EXCON only. */
export interface SeatStatus {
  readonly seat: SeatId;
  readonly connected: boolean;
  readonly doing: 'away' | 'reading' | 'drafting' | 'waiting' | 'ready' | 'bot' | 'observing';
  /** Wall time of the last sign of life, or null. */
  readonly lastSeenMillis: number | null;
  readonly bot: string | null;
  /** The last turn whose news this seat's page has shown; null before any. */
  readonly openedTurn: number | null;
  /** The last turn in which a person at this seat sent something that was accepted; null before any. */
  readonly actedTurn: number | null;
  /** Its people only read, at EXCON's word. */
  readonly observes: boolean;
}

/** What the room sends to a national seat. */
export type ToSeat =
  | {
      readonly type: 'welcome';
      readonly protocol: number;
      readonly exercise: string;
      readonly seat: SeatId;
      readonly epoch: number;
      readonly scenario: PublicScenario;
    }
  /** Numbered 1, 2, 3… per seat and epoch. A higher epoch means: forget everything and learn again. */
  | { readonly type: 'news'; readonly epoch: number; readonly seq: number; readonly news: News }
  | { readonly type: 'accepted'; readonly key: string; readonly id: string | null }
  | { readonly type: 'refused'; readonly key: string; readonly refusal: AnyRefusal }
  | ClockFrame
  | BrowserFrame
  | ChairFrame
  | MergedFrame
  | { readonly type: 'bye'; readonly why: 'replaced' | 'revoked' | 'serverStopping' | 'wrongProtocol' };

/** What a page is told of its own browser: its number at this seat, and whether it has said yes to the rules of play. */
export interface BrowserFrame {
  readonly type: 'browser';
  readonly browser: number;
  readonly agreed: boolean;
  /** Present when it came by an observer's link: it reads, and sends nothing. */
  readonly observer?: true;
}

/** Which seats of the same nation whoever holds this seat holds beside it; sent when it changes, never logged. */
export interface MergedFrame {
  readonly type: 'merged';
  readonly seats: readonly SeatId[];
}

/** Who sits at a seat and in the other chairs of its nation; sent to that seat when it changes, never logged. */
export interface ChairFrame {
  readonly type: 'chair';
  /** The browser that may submit, by its number. */
  readonly pen: number | null;
  /** The browser that has asked for the pen. */
  readonly asking: number | null;
  /** Browsers that are connected, by their numbers. */
  readonly browsers: readonly number[];
  readonly steps: readonly CheckStep[];
  readonly partners: readonly { readonly seat: SeatId; readonly here: boolean; readonly signed: boolean }[];
  /** How many observers read along with this seat now. */
  readonly observers: number;
}

/** How far a seat has come with the communications check; `waits` is for the other chair's signature. */
export type CheckStanding = 'open' | 'begun' | 'waits' | 'done' | 'skipped';

/** Who sits at a seat, for EXCON only. */
export interface ChairStatus {
  readonly seat: SeatId;
  readonly pen: number | null;
  readonly browsers: readonly { readonly browser: number; readonly agreed: boolean }[];
  readonly check: CheckStanding;
  /** How many observers read along with it now. */
  readonly observers: number;
  /** Seats of the same nation that its people hold beside it. */
  readonly merged: readonly SeatId[];
}

/** What the room sends to exercise control. */
export type ToControl =
  | {
      readonly type: 'truth';
      readonly protocol: number;
      readonly exercise: string;
      readonly epoch: number;
      readonly seq: number;
      readonly scenario: Scenario;
      /** The whole state as canonical JSON text. */
      readonly state: string;
      readonly texts: Readonly<Record<string, string | null>>;
      /** Every effective entry so far with what it came to, oldest first. */
      readonly history: readonly { readonly line: LogLine; readonly batches: readonly Batch[] }[];
    }
  | {
      readonly type: 'batches';
      readonly epoch: number;
      readonly seq: number;
      readonly line: LogLine;
      readonly batches: readonly Batch[];
      readonly texts: Readonly<Record<string, string | null>>;
    }
  | { readonly type: 'seats'; readonly seats: readonly SeatStatus[] }
  /** After each closed turn: what was played beside the automatic run of the same seed in which nobody acts. */
  | { readonly type: 'measures'; readonly rows: readonly MeasureRow[] }
  /** Who sits at each seat that people hold, whenever it changes. */
  | { readonly type: 'chairs'; readonly chairs: readonly ChairStatus[] }
  | { readonly type: 'alert'; readonly code: string; readonly says: string }
  | WallStatus
  | Extract<ToSeat, { type: 'accepted' | 'refused' | 'clock' | 'bye' }>;

/** Metrics after one closed turn, played and without any action. */
export interface MeasureRow {
  readonly turn: number;
  readonly played: Metrics;
  readonly noAction: Metrics;
}

/** One accepted input in EXCON's log. */
export interface LogLine {
  readonly entry: number;
  readonly by: SeatId;
  readonly type: string;
  readonly turn: number;
  /** Hash that names the entry, for stepping back. */
  readonly hash: string;
  readonly atMillis: number;
  readonly why: string | null;
}
