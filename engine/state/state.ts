import type { Edition } from '../model/edition.ts';
import type {
  Columns,
  Commitment,
  CopyRow,
  DeedRow,
  Measure,
  NetworkChange,
  PersonHours,
  Proposal,
  Reason,
  SampleRow,
  ShutBecause,
  Transit,
} from '../model/event.ts';
import type { AssetId, InjectId, NationId, SeatId } from '../model/ids.ts';
import type { Buffers, NetworkState } from '../model/networkState.ts';
import type { AssetKind, Item, MeasureKind, SealedOrder } from '../model/order.ts';
import type { RulingRow } from '../model/ruling.ts';
import type { SeatNote } from '../model/seatNote.ts';

/** A way in at one asset. */
export interface DoorRow {
  asset: AssetId;
  state: 'none' | 'open' | 'shut';
  campaign: string | null;
  openedTurn: number | null;
  noticed: boolean;
  shut: ShutBecause | null;
}

/** The standing of one asset beyond its columns. */
export interface PostureRow {
  asset: AssetId;
  measures: Record<MeasureKind, Measure | null>;
  /** Temporary losses of service that orders cost. */
  reductions: { byPerMille: number; untilTurn: number }[];
  /** Crews closing feeders by hand, each from an exercise hour on. */
  repairCrews: { fromHour: number; count: number }[];
  /** Service while a protection team brings the asset back. */
  recovering: { perMille: number; untilHour: number } | null;
  /** What set off the trouble here; the root of causal chains. */
  struck: { what: 'stopDosing' | 'openFeeders'; hour: number; stage: string } | null;
  /** Services lost at present, by exercise hour of the loss. */
  lostSinceHour: Record<string, number>;
}

/** All that belongs to one nation. */
export interface NationRow {
  trustPerMille: number;
  columns: Columns;
  buffers: Buffers;
  /** What the solvers carry from hour to hour; null before the first hour has run. */
  network: NetworkState | null;
  postures: PostureRow[];
  doors: DoorRow[];
  commitments: Commitment[];
  /** Items lent abroad (negative) or borrowed (positive), beside what the nation owns. */
  balance: Record<Item, number>;
  advisory: ShutBecause | null;
  /** The kind of asset whose feeders the grid keeps before all others; null for the plan of shedding as built (rule R10). */
  keepFirst: AssetKind | null;
  personHours: PersonHours;
  /** Changes of service that the network has not reported yet. */
  unreported: NetworkChange[];
  heldTelemetry: { turn: number; columns: Columns } | null;
  /** People-hours of closed turns that the network has not reported yet. */
  unreportedHours: { turn: number; personHours: PersonHours }[];
  rumour: { sinceTurn: number; trustPerTurn: number } | null;
  /** The latest public statement of each seat, oldest first. */
  statements: { seat: SeatId; turn: number; statement: string }[];
  /** Statements that have earned trust, each once, and at most one a turn. */
  earned: { statement: string; turn: number }[];
  /** Water samples that the laboratory has not answered, at most one a works. */
  samples: SampleRow[];
}

/** How far a campaign track has come. */
export interface TrackRow {
  next: number;
  dueTurn: number | null;
}

/** How the MSEL stands on one inject. */
export interface MselRow {
  status: 'planned' | 'released' | 'passed';
  turn: number | null;
  by: 'trigger' | 'control' | null;
  reasons: readonly Reason[];
}

/** The truth: bounded state grouped by nation, and append-only ledgers. */
export interface State {
  turn: number;
  clock: 'waiting' | 'planning' | 'locked' | 'ended';
  nations: Record<NationId, NationRow>;
  sealed: Record<SeatId, SealedOrder[]>;
  reserved: Record<NationId, Commitment[]>;
  ready: Record<SeatId, boolean>;
  covered: Record<SeatId, string | null>;
  /** Seats whose people only read (rule G7). */
  observers: Record<SeatId, boolean>;
  numbers: Record<string, number>;
  proposals: Proposal[];
  transits: Transit[];
  /** Free-form orders, oldest turn first, by seat and target within a turn. */
  rulings: RulingRow[];
  tracks: Record<string, TrackRow>;
  msel: Record<InjectId, MselRow>;
  /** What seats handed in for the hot wash, in the order in which it came. */
  notes: SeatNote[];
  /** Editions of the debrief that EXCON has opened, in that order. */
  released: Edition[];
  ledgers: {
    deeds: DeedRow[];
    copies: CopyRow[];
    rolls: { turn: number; key: readonly (string | number)[]; perMille: number }[];
    notes: { turn: number; text: string }[];
  };
}
