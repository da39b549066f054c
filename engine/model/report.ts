import type { Blow } from './blow.ts';
import type { Cause } from './cause.ts';
import type { Edition } from './edition.ts';
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
} from './event.ts';
import type { AssetId, InformationId, NationId, SeatId, Text } from './ids.ts';
import type { Decide } from './inject.ts';
import type { TextRef } from './input.ts';
import type { PartId } from './network.ts';
import type { AssetKind, Item, MeasureKind, SealedOrder, Sector, Tlp } from './order.ts';
import type { RulingEffect } from './ruling.ts';
import type { Service } from './scenario.ts';
import type { SeatNote } from './seatNote.ts';

/** Who may learn a report: every seat, one nation's seats, or one seat. */
export type Audience = { readonly all: true } | { readonly nation: NationId } | { readonly seat: SeatId };

/** What is available of each item, as the nation's own view knows it. */
export type PurseView = Readonly<
  Record<
    Item,
    {
      readonly own: number;
      readonly bound: number;
      readonly reserved: number;
      readonly away: number;
      readonly guest: number;
    }
  >
>;

/** A report changes views. Its fields are what its audience may know; newsFor copies them by an allow-list. */
export type Report = { readonly to: Audience } & (
  | { readonly report: 'exerciseStarted' }
  | { readonly report: 'turnOpened'; readonly turn: number; readonly hour: number }
  | { readonly report: 'turnLocked'; readonly turn: number }
  | { readonly report: 'turnExtended'; readonly turn: number; readonly seconds: number }
  | { readonly report: 'exerciseEnded' }
  | { readonly report: 'telemetry'; readonly turn: number; readonly hour: number; readonly columns: Columns }
  | { readonly report: 'telemetryLate'; readonly turn: number }
  | {
      readonly report: 'serviceLost';
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
      readonly because: readonly Cause[];
    }
  | { readonly report: 'serviceRestored'; readonly asset: AssetId; readonly service: Service; readonly hour: number }
  | ({ readonly report: 'struck'; readonly asset: AssetId } & Blow)
  /** Of the parts that were disabled at an asset only these still are. */
  | { readonly report: 'partsBack'; readonly asset: AssetId; readonly left: readonly PartId[] }
  | { readonly report: 'recovered'; readonly asset: AssetId; readonly hour: number }
  | { readonly report: 'doorNoticed'; readonly asset: AssetId; readonly turn: number; readonly how: NoticedHow }
  | {
      readonly report: 'doorShut';
      readonly asset: AssetId;
      readonly turn: number;
      readonly how: ShutBecause['how'];
    }
  | {
      readonly report: 'huntReported';
      readonly order: string;
      readonly sector: Sector;
      readonly found: readonly AssetId[];
    }
  | { readonly report: 'orderSealed'; readonly order: SealedOrder; readonly reserves: readonly Commitment[] }
  | { readonly report: 'orderWithdrawn'; readonly order: string }
  | { readonly report: 'orderResolved'; readonly order: string; readonly outcome: Outcome }
  | { readonly report: 'purse'; readonly purse: PurseView }
  | {
      readonly report: 'measureChanged';
      readonly asset: AssetId;
      readonly measure: MeasureKind;
      readonly now: Measure | null;
    }
  | { readonly report: 'informationGained'; readonly copy: CopyRow; readonly name: Text; readonly says: Text }
  | {
      readonly report: 'informationShared';
      readonly information: InformationId;
      readonly with: readonly NationId[];
      readonly tlp: Tlp;
    }
  | { readonly report: 'proposal'; readonly proposal: Proposal; readonly mine: boolean }
  | {
      readonly report: 'briefGiven';
      readonly id: string;
      readonly subject: string;
      readonly turn: number;
      /** Likelihood in per cent, from and to (ICD 203). */
      readonly band: readonly [number, number];
    }
  | {
      readonly report: 'receipt';
      readonly helped: NationId;
      readonly with: 'indicator' | 'loan';
      readonly information: InformationId | null;
      readonly item: Item | null;
      readonly sharedTurn: number;
      readonly actedTurn: number;
      readonly service: Service;
      readonly people: number;
    }
  | { readonly report: 'transit'; readonly transit: Transit; readonly arrived: boolean }
  | { readonly report: 'trust'; readonly perMille: number }
  | {
      readonly report: 'personHours';
      readonly turn: number;
      readonly personHours: PersonHours;
      /** Own nation's band in practice runs after this turn: quartiles of weighted person-hours so far. */
      readonly practice: readonly [number, number] | null;
    }
  | {
      readonly report: 'rumour';
      readonly turn: number;
      readonly spreading: boolean;
      readonly trustPerTurn: number;
    }
  | {
      readonly report: 'stated';
      readonly seat: SeatId;
      readonly turn: number;
      readonly statement: string;
      readonly contradicts: SeatId | null;
    }
  | { readonly report: 'laboratoryAsked'; readonly asset: AssetId; readonly dueTurn: number; readonly asked: boolean }
  | { readonly report: 'laboratory'; readonly asset: AssetId; readonly turn: number; readonly found: Finding }
  | {
      readonly report: 'ruled';
      readonly order: string;
      readonly turn: number;
      readonly verdict: 'grant' | 'decline';
      readonly target: AssetId | null;
      readonly effects: readonly RulingEffect[];
      readonly note: TextRef;
    }
  | { readonly report: 'shedPlan'; readonly keep: AssetKind | null }
  | { readonly report: 'readySet'; readonly seat: SeatId; readonly ready: boolean }
  | { readonly report: 'seatCovered'; readonly seat: SeatId; readonly bot: boolean }
  | {
      readonly report: 'injectDelivered';
      readonly id: string;
      readonly turn: number;
      readonly from: Text;
      readonly severity: 'routine' | 'priority' | 'flash';
      readonly subject: Text;
      readonly body: Text;
      readonly decide: readonly Decide[];
    }
  | {
      readonly report: 'improvised';
      readonly id: string;
      readonly turn: number;
      readonly from: Text;
      readonly subject: TextRef;
      readonly body: TextRef;
    }
  | {
      readonly report: 'messageSent';
      readonly id: string;
      readonly turn: number;
      readonly from: SeatId;
      readonly with: readonly SeatId[];
      readonly text: TextRef;
    }
  | {
      readonly report: 'messageReceived';
      readonly id: string;
      readonly turn: number;
      readonly from: SeatId;
      readonly with: readonly SeatId[];
      readonly text: TextRef;
    }
  | { readonly report: 'helpAsked'; readonly id: string; readonly turn: number; readonly text: TextRef }
  | { readonly report: 'helpAnswered'; readonly question: string; readonly turn: number; readonly text: TextRef }
  | { readonly report: 'turnPaused'; readonly turn: number }
  | { readonly report: 'turnResumed'; readonly turn: number }
  /** That everything stands still, and nothing else: who pressed is for control only. */
  | { readonly report: 'realWorldStopped' }
  | { readonly report: 'realWorldResumed' }
  /** Control entered this order, answer or offer from the seat's paper. */
  | { readonly report: 'enteredFor'; readonly seat: SeatId; readonly id: string }
  /** The same of a message, which is private to its seat. */
  | { readonly report: 'messageEntered'; readonly id: string }
  | { readonly report: 'noteAdded'; readonly note: SeatNote }
  | { readonly report: 'noteWithdrawn'; readonly id: string }
  | { readonly report: 'editionReleased'; readonly edition: Edition }
  | { readonly report: 'editionWithheld'; readonly edition: Edition }
  /** The people of a seat only read, or act again. */
  | { readonly report: 'observerSet'; readonly seat: SeatId; readonly observer: boolean }
);

export type ReportType = Report['report'];
