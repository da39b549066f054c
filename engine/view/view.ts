import type { Blow } from '../model/blow.ts';
import type { Cause } from '../model/cause.ts';
import type { Edition } from '../model/edition.ts';
import type {
  Columns,
  Commitment,
  CopyRow,
  Finding,
  Measure,
  NoticedHow,
  Outcome,
  PersonHours,
  Proposal,
  ShutBecause,
  Transit,
} from '../model/event.ts';
import type { AssetId, InformationId, NationId, SeatId, Text } from '../model/ids.ts';
import type { Decide } from '../model/inject.ts';
import type { PartId } from '../model/network.ts';
import type { AssetKind, Item, MeasureKind, SealedOrder, Sector, Tlp } from '../model/order.ts';
import type { PurseView } from '../model/report.ts';
import type { RulingEffect } from '../model/ruling.ts';
import type { Service } from '../model/scenario.ts';
import type { NoteAudience, NoteKind } from '../model/seatNote.ts';

/** What a nation knows of one of its own assets. */
export interface AssetView {
  measures: Record<MeasureKind, Measure | null>;
  /** `how` it was noticed; null for a door that was shut without having been noticed. */
  door: { state: 'noticed' | 'shut'; turn: number; how: NoticedHow | null } | null;
  struck: { what: Blow['what']; hour: number } | null;
  /** Parts of its networks that are known to be out of service there. */
  disabled: readonly PartId[];
  lost: { service: Service; hour: number; because: readonly Cause[] }[];
}

/** One line of the turn's report, in the order in which the seat learnt it. */
export type Line =
  | ({ readonly line: 'struck'; readonly turn: number; readonly asset: AssetId } & Blow)
  | {
      readonly line: 'serviceLost';
      readonly turn: number;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
      readonly because: readonly Cause[];
    }
  | {
      readonly line: 'serviceRestored';
      readonly turn: number;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
    }
  | { readonly line: 'doorNoticed'; readonly turn: number; readonly asset: AssetId; readonly how: NoticedHow }
  | {
      readonly line: 'doorShut';
      readonly turn: number;
      readonly asset: AssetId;
      readonly how: ShutBecause['how'];
    }
  | { readonly line: 'hunt'; readonly turn: number; readonly sector: Sector; readonly found: readonly AssetId[] }
  | {
      readonly line: 'order';
      readonly turn: number;
      readonly order: SealedOrder;
      readonly outcome: Outcome;
    }
  | { readonly line: 'information'; readonly turn: number; readonly copy: CopyRow }
  | {
      readonly line: 'shared';
      readonly turn: number;
      readonly information: InformationId;
      readonly with: readonly NationId[];
      readonly tlp: Tlp;
    }
  | {
      readonly line: 'brief';
      readonly turn: number;
      readonly id: string;
      readonly subject: string;
      readonly band: readonly [number, number];
    }
  | { readonly line: 'telemetryLate'; readonly turn: number }
  | { readonly line: 'rumour'; readonly turn: number; readonly spreading: boolean; readonly trustPerTurn: number }
  | {
      readonly line: 'stated';
      readonly turn: number;
      readonly seat: SeatId;
      readonly statement: string;
      readonly contradicts: SeatId | null;
    }
  | { readonly line: 'laboratory'; readonly turn: number; readonly asset: AssetId; readonly found: Finding }
  | { readonly line: 'ruled'; readonly turn: number; readonly ruling: RulingView; readonly order: SealedOrder | null }
  | { readonly line: 'transit'; readonly turn: number; readonly transit: Transit; readonly arrived: boolean }
  | { readonly line: 'receipt'; readonly turn: number; readonly receipt: Receipt };

/** How exercise control ruled on a free-form order of the nation; an erased note is null. */
export interface RulingView {
  readonly order: string;
  readonly turn: number;
  readonly verdict: 'grant' | 'decline';
  readonly target: AssetId | null;
  readonly effects: readonly RulingEffect[];
  readonly note: string | null;
}

/** That a share or a loan of ours changed an outcome elsewhere. */
export interface Receipt {
  readonly helped: NationId;
  readonly with: 'indicator' | 'loan';
  readonly information: InformationId | null;
  readonly item: Item | null;
  readonly sharedTurn: number;
  readonly actedTurn: number;
  readonly service: Service;
  readonly people: number;
}

/** A nation's columns at the opening of a turn; null columns where the reading is late. */
export interface Reading {
  readonly turn: number;
  readonly hour: number;
  readonly columns: Columns;
}

/** What every seat of a nation knows. Folded from reports by learn, never carved out of the state. */
export interface NationView {
  nation: NationId;
  turn: number;
  clock: 'waiting' | 'planning' | 'locked' | 'paused' | 'stopped' | 'ended';
  /** What goes on when a pause or a stop is over, the outermost last; empty while the clock runs. */
  beneath: NationView['clock'][];
  assets: Record<AssetId, AssetView>;
  /** Oldest first; the last one is the present picture. */
  readings: Reading[];
  purse: PurseView | null;
  reserves: { order: string; commitments: readonly Commitment[] }[];
  sealed: SealedOrder[];
  copies: { copy: CopyRow; name: Text; says: Text }[];
  shared: { information: InformationId; with: readonly NationId[]; tlp: Tlp; turn: number }[];
  proposals: { proposal: Proposal; mine: boolean }[];
  transits: { transit: Transit; arrived: boolean }[];
  trustPerMille: number;
  personHours: { turn: number; personHours: PersonHours; practice: readonly [number, number] | null }[];
  /** Free-form orders of closed turns on which exercise control has not ruled yet. */
  waiting: SealedOrder[];
  rulings: RulingView[];
  /** Questions that the laboratory has not answered; `asked` where somebody asked, else taken after the impact. */
  laboratory: { asset: AssetId; dueTurn: number; asked: boolean }[];
  /** What the nation's grid keeps first when it sheds; null for the plan as built. */
  keepFirst: AssetKind | null;
  rumour: { sinceTurn: number; trustPerTurn: number } | null;
  /** Public statements of the nation's seats, oldest first. */
  statements: { seat: SeatId; turn: number; statement: string }[];
  lines: Line[];
  ready: Record<SeatId, boolean>;
  covered: Record<SeatId, boolean>;
  /** Ids of what exercise control entered from a seat's paper: orders, proposals, offers. */
  enteredFor: string[];
  /** What the nation's seats handed in for the hot wash. */
  notes: NoteView[];
  /** Editions of the debrief that this nation may open. */
  released: Edition[];
  /** Seats whose people only read, at exercise control's word (rule G7). */
  observers: Record<SeatId, boolean>;
}

/** A note for the hot wash of one of the nation's seats; an erased text is null. */
export interface NoteView {
  readonly id: string;
  readonly seat: SeatId;
  readonly kind: NoteKind;
  readonly for: NoteAudience;
  readonly text: string | null;
}

/** An item of a seat's inbox. */
export interface InboxItem {
  readonly id: string;
  readonly turn: number;
  readonly from: Text;
  readonly severity: 'routine' | 'priority' | 'flash';
  readonly subject: Text;
  readonly body: Text;
  readonly decide: readonly Decide[];
}

/** A message as one seat has it; an erased text is null. */
export interface MessageView {
  readonly id: string;
  readonly turn: number;
  readonly from: SeatId;
  readonly with: readonly SeatId[];
  readonly mine: boolean;
  readonly text: string | null;
}

/** A question on the help line with what exercise control answered; an erased text is null. */
export interface HelpView {
  readonly id: string;
  readonly turn: number;
  readonly text: string | null;
  answers: { readonly turn: number; readonly text: string | null }[];
}

/** What is private to one seat. */
export interface SeatOverlay {
  seat: SeatId;
  /** Whoever reads this view came by an observer's link; no news change it (rule G6). */
  observer: boolean;
  inbox: InboxItem[];
  messages: MessageView[];
  help: HelpView[];
  /** Ids of messages that exercise control entered from this seat's paper. */
  enteredFor: string[];
}

/** All that one seat knows. */
export interface View {
  nation: NationView;
  seat: SeatOverlay;
}
