import type { Blow } from '../model/blow.ts';
import type { DisabledPart } from '../model/disabledPart.ts';
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
import type { Ledger } from './ledger.ts';

/** A way in at one asset. */
export interface DoorRow {
  readonly asset: AssetId;
  readonly state: 'none' | 'open' | 'shut';
  readonly campaign: string | null;
  readonly openedTurn: number | null;
  readonly noticed: boolean;
  readonly shut: ShutBecause | null;
}

/** The standing of one asset beyond its columns. */
export interface PostureRow {
  readonly asset: AssetId;
  readonly measures: Readonly<Record<MeasureKind, Measure | null>>;
  /** Temporary losses of service that orders cost. */
  readonly reductions: readonly { readonly byPerMille: number; readonly untilTurn: number }[];
  /** Crews closing feeders by hand, each from an exercise hour on. */
  readonly repairCrews: readonly { readonly fromHour: number; readonly count: number }[];
  /** Service while a protection team brings the asset back. */
  readonly recovering: { readonly perMille: number; readonly untilHour: number } | null;
  /** What set off the trouble here; the root of causal chains. */
  readonly struck: { readonly what: Blow['what']; readonly hour: number; readonly stage: string } | null;
  /** Parts of the networks that are out of service here. */
  readonly disabled: readonly DisabledPart[];
  /** Services lost at present, by exercise hour of the loss. */
  readonly lostSinceHour: Readonly<Record<string, number>>;
}

/** All that belongs to one nation. Recipes put other rows and lists in the place of these; what stands in them is never written. */
export interface NationRow {
  trustPerMille: number;
  columns: Columns;
  buffers: Buffers;
  /** What the solvers carry from hour to hour; null before the first hour has run. */
  network: NetworkState | null;
  /** In order of the assets' ids, as the columns are. */
  postures: readonly PostureRow[];
  /** In order of the assets' ids. */
  doors: readonly DoorRow[];
  commitments: readonly Commitment[];
  /** Items lent abroad (negative) or borrowed (positive), beside what the nation owns. */
  balance: Readonly<Record<Item, number>>;
  advisory: ShutBecause | null;
  /** The kind of asset whose feeders the grid keeps before all others; null for the plan of shedding as built (rule R10). */
  keepFirst: AssetKind | null;
  personHours: PersonHours;
  /** Changes of service that the network has not reported yet. */
  unreported: readonly NetworkChange[];
  heldTelemetry: { readonly turn: number; readonly columns: Columns } | null;
  /** People-hours of closed turns that the network has not reported yet. */
  unreportedHours: readonly { readonly turn: number; readonly personHours: PersonHours }[];
  rumour: { readonly sinceTurn: number; readonly trustPerTurn: number } | null;
  /** The latest public statement of each seat, oldest first. */
  statements: readonly { readonly seat: SeatId; readonly turn: number; readonly statement: string }[];
  /** Statements that have earned trust, each once, and at most one a turn. */
  earned: readonly { readonly statement: string; readonly turn: number }[];
  /** Water samples that the laboratory has not answered, at most one a works. */
  samples: readonly SampleRow[];
}

/** How far a campaign track has come. */
export interface TrackRow {
  readonly next: number;
  readonly dueTurn: number | null;
}

/** How the MSEL stands on one inject. */
export interface MselRow {
  readonly status: 'planned' | 'released' | 'passed';
  readonly turn: number | null;
  readonly by: 'trigger' | 'control' | null;
  readonly reasons: readonly Reason[];
}

/**
 * The truth: bounded state grouped by nation, and append-only ledgers. What recipes may write is what has no `readonly`: the state's own
 * and its ledgers' fields, its records, and nations' rows. `thaw` copies these; all below is shared between states.
 */
export interface State {
  turn: number;
  clock: 'waiting' | 'planning' | 'locked' | 'ended';
  nations: Record<NationId, NationRow>;
  sealed: Record<SeatId, readonly SealedOrder[]>;
  reserved: Record<NationId, readonly Commitment[]>;
  ready: Record<SeatId, boolean>;
  covered: Record<SeatId, string | null>;
  /** Seats whose people only read (rule G7). */
  observers: Record<SeatId, boolean>;
  numbers: Record<string, number>;
  proposals: readonly Proposal[];
  transits: readonly Transit[];
  /** Free-form orders, oldest turn first, by seat and target within a turn. */
  rulings: readonly RulingRow[];
  tracks: Record<string, TrackRow>;
  msel: Record<InjectId, MselRow>;
  /** What seats handed in for the hot wash, in the order in which it came. */
  notes: readonly SeatNote[];
  /** Editions of the debrief that EXCON has opened, in that order. */
  released: readonly Edition[];
  ledgers: {
    deeds: Ledger<DeedRow>;
    copies: readonly CopyRow[];
    rolls: Ledger<{ readonly turn: number; readonly key: readonly (string | number)[]; readonly perMille: number }>;
    notes: readonly { readonly turn: number; readonly text: string }[];
  };
}
