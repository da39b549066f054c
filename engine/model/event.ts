import type { Condition, DeedKind } from './condition.ts';
import type { Edition } from './edition.ts';
import type { AssetId, CampaignId, InformationId, InjectId, NationId, SeatId, Text } from './ids.ts';
import type { Decide } from './inject.ts';
import type { PaperInput, TextRef } from './input.ts';
import type { Buffers, NetworkState } from './networkState.ts';
import type { AssetKind, Draft, Item, MeasureKind, SealedOrder, Sector, Tlp } from './order.ts';
import type { RulingEffect, RulingRow } from './ruling.ts';
import type { Service } from './scenario.ts';
import type { SeatNote } from './seatNote.ts';

/** What a link of a causal chain can be: what people feel, what a solver found, what was done, and who did it. */
export const CAUSES = [
  // A service that an asset, or a part of a network, no longer gives or gets.
  'serviceLost',
  'bufferEmpty',
  'restarting',
  'untreatedAtTaps',
  // The grid.
  'branchOpened',
  'branchTripped',
  'unitLost',
  'tieCut',
  'feederShed',
  'blackout',
  // Pipes and pumps, sites and links, switches and stocks.
  'pumpsStopped',
  'noPressure',
  'siteDark',
  'cutOffFromCore',
  'linksFull',
  'cashGone',
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
  /** The part of a network, such as a line, a unit or a feeder. */
  readonly part?: string;
  /** For `stage`: campaign/track/stage. Blanked in every report. */
  readonly stage?: string;
  /** How many links lie between it and the loss: the causes of a link follow it, one deeper. */
  readonly depth: number;
}

/** Columns of a nation's network: one number an asset, in order of the asset ids. */
export interface Columns {
  readonly servicePerMille: readonly number[];
  readonly meanPerMille: readonly number[];
  readonly worstPerMille: readonly number[];
  /** Hours that battery or fuel still bridge a loss of power; 0 where there is none. */
  readonly bufferHours: readonly number[];
  /** Substations: 1 when the feeders are closed. */
  readonly feedersClosed: readonly number[];
  /** Substations: crew-hours of hand work left until the feeders close. */
  readonly crewHoursLeft: readonly number[];
  /** Works: 1 when the water leaving the works is treated. */
  readonly dosing: readonly number[];
  /** Works: hours until untreated water is at its taps as things flow; 0 in the coming hour, −1 when there is none on its way. */
  readonly untreatedInHours: readonly number[];
  /** Districts: 1 when untreated water was at the taps for at least half of the hour. */
  readonly untreated: readonly number[];
  /** Bank switches: payments that wait. Ports: containers that wait. */
  readonly waiting: readonly number[];
  /** Districts: cash in its machines. Ports: fuel in its depot. Per mille of full; 0 for others. */
  readonly stockPerMille: readonly number[];
}

/** A standing measure at an asset. */
export interface Measure {
  readonly order: string;
  readonly sinceTurn: number;
  /** Last turn in which it stands; null until ended. */
  readonly untilTurn: number | null;
  /** The numbers it stands under, from the order's effect: service per mille, reduction per mille, turns. */
  readonly terms: Readonly<Record<string, number>>;
}

/** Something of the purse that is bound. */
export interface Commitment {
  readonly order: string;
  readonly item: Item;
  readonly count: number;
  readonly asset: AssetId | null;
  readonly while: 'turn' | 'measure';
}

/** A question that waits for somebody's answer. */
export interface Proposal {
  readonly kind: 'coSignature' | 'offer' | 'request';
  readonly id: string;
  readonly fromSeat: SeatId;
  readonly fromNation: NationId;
  readonly toNation: NationId;
  readonly turn: number;
  readonly digest: string;
  readonly status: 'open' | 'changed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed' | 'returned';
  /** Co-signature: the order that waits. */
  readonly draft: Draft | null;
  /** Why the asking seat asks or offers. */
  readonly reason: TextRef | null;
  /** Why the other side changed, declined or accepted it, where it said so; the asker's own words stay beside it. */
  readonly answerReason: TextRef | null;
  /** Offer and request: what and how many. */
  readonly item: Item | null;
  readonly count: number;
  readonly backByTurn: number | null;
  /** Request: the turn at whose opening it is needed; null where the asker named none. */
  readonly byTurn: number | null;
}

/** A row of the ledger of deeds: who did what to whom, in which turn. Condition patterns are matched against it. */
export interface DeedRow {
  readonly deed: DeedKind;
  readonly turn: number;
  readonly by: NationId | null;
  readonly to: NationId | null;
  readonly asset: AssetId | null;
  readonly information: InformationId | null;
  readonly order: string | null;
}

/** A nation's copy of an indicator or other information object. */
export interface CopyRow {
  readonly information: InformationId;
  readonly nation: NationId;
  /** Who shared it; null for an own finding. */
  readonly from: NationId | null;
  readonly tlp: Tlp;
  readonly turn: number;
}

/** Why a door closed or was held. */
export interface ShutBecause {
  readonly how: 'advisory' | 'protection' | 'ruling';
  readonly order: string;
  readonly turn: number;
  /** The nation whose shared indicator made it possible; null for an own finding. */
  readonly thanksTo: NationId | null;
  readonly sharedTurn: number | null;
}

/** People-hours of one closed turn, unweighted; rules.md says how they are weighed. */
export interface PersonHours {
  readonly unsafe: number;
  readonly underNotice: number;
  readonly rationed: number;
  readonly unsupplied: number;
  readonly powerless: number;
  readonly hospitalDark: number;
}

/** What a laboratory can find in the water of a works. */
export type Finding = 'untreated' | 'treated';

/** A water sample under way: of which works, since which turn, and when the laboratory answers. */
export interface SampleRow {
  readonly asset: AssetId;
  /** The turn in which the seat asked; null for the sample that is taken after an impact without anybody asking. */
  readonly askedTurn: number | null;
  readonly dueTurn: number;
}

/** How a door came to be noticed. */
export interface NoticedHow {
  readonly by: 'report' | 'chance' | 'indicator' | 'hunt';
  /** For `indicator`: the nation that shared it, null for an own copy. */
  readonly from: NationId | null;
  readonly sharedTurn: number | null;
}

/** A service lost or restored, as the network's own reporting tells it (late when the telecom hub is dead). */
export interface NetworkChange {
  readonly turn: number;
  readonly asset: AssetId;
  readonly service: Service;
  readonly hour: number;
  readonly to: 'lost' | 'restored';
  readonly because: readonly Cause[];
}

/** Items on the road. */
export interface Transit {
  readonly order: string;
  readonly item: Item;
  readonly count: number;
  readonly from: NationId;
  readonly to: NationId;
  readonly asset: AssetId | null;
  readonly atHour: number;
}

/** What a sealed order came to when its turn closed: it worked, it failed in the world, or it waits for exercise control. */
export type Outcome = 'worked' | 'failed' | 'waits';

/** A fact changes state and goes to control only. */
export type Fact =
  | { readonly fact: 'exerciseStarted' }
  | { readonly fact: 'turnOpened'; readonly turn: number }
  | { readonly fact: 'turnLocked'; readonly turn: number }
  | { readonly fact: 'turnExtended'; readonly turn: number; readonly seconds: number }
  | { readonly fact: 'turnClosed'; readonly turn: number }
  | { readonly fact: 'exerciseEnded' }
  | { readonly fact: 'numbered'; readonly of: string; readonly n: number }
  | { readonly fact: 'orderSealed'; readonly order: SealedOrder; readonly reserves: readonly Commitment[] }
  | { readonly fact: 'orderWithdrawn'; readonly seat: SeatId; readonly order: string }
  | { readonly fact: 'orderResolved'; readonly order: SealedOrder; readonly outcome: Outcome }
  | { readonly fact: 'committed'; readonly nation: NationId; readonly commitment: Commitment }
  | { readonly fact: 'released'; readonly nation: NationId; readonly order: string }
  | {
      readonly fact: 'measureChanged';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly measure: MeasureKind;
      readonly to: Measure | null;
    }
  | {
      readonly fact: 'reduced';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly byPerMille: number;
      readonly untilTurn: number;
    }
  | { readonly fact: 'repairStarted'; readonly nation: NationId; readonly asset: AssetId; readonly crewHours: number }
  | {
      readonly fact: 'repairCrewAdded';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly fromHour: number;
      readonly count: number;
    }
  | {
      readonly fact: 'recovering';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly perMille: number;
      readonly untilHour: number;
    }
  | { readonly fact: 'recovered'; readonly nation: NationId; readonly asset: AssetId; readonly hour: number }
  | { readonly fact: 'dosingCorrected'; readonly nation: NationId; readonly asset: AssetId }
  | { readonly fact: 'advisoryIssued'; readonly nation: NationId; readonly because: ShutBecause }
  | {
      readonly fact: 'doorOpened';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly campaign: CampaignId;
      readonly turn: number;
    }
  | { readonly fact: 'doorShut'; readonly nation: NationId; readonly asset: AssetId; readonly because: ShutBecause }
  | {
      readonly fact: 'doorNoticed';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly turn: number;
      readonly how: NoticedHow;
    }
  | {
      readonly fact: 'stageRan';
      readonly campaign: CampaignId;
      readonly track: string;
      readonly stage: string;
      readonly turn: number;
      readonly outcome: 'ran' | 'blocked';
      readonly nextDueTurn: number | null;
    }
  | {
      readonly fact: 'struck';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly what: 'stopDosing' | 'openFeeders';
      readonly cause: Cause;
    }
  | {
      readonly fact: 'networkRan';
      readonly nation: NationId;
      readonly columns: Columns;
      readonly buffers: Buffers;
      readonly network: NetworkState;
    }
  | {
      readonly fact: 'serviceLost';
      readonly turn: number;
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
      readonly because: readonly Cause[];
    }
  | {
      readonly fact: 'serviceRestored';
      readonly turn: number;
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly service: Service;
      readonly hour: number;
    }
  | { readonly fact: 'personHoursCounted'; readonly nation: NationId; readonly personHours: PersonHours }
  | { readonly fact: 'trustChanged'; readonly nation: NationId; readonly byPerMille: number }
  | { readonly fact: 'trustClamped'; readonly nation: NationId }
  | { readonly fact: 'rumourStarted'; readonly nation: NationId; readonly turn: number; readonly trustPerTurn: number }
  | { readonly fact: 'rumourEnded'; readonly nation: NationId }
  | {
      readonly fact: 'stated';
      readonly nation: NationId;
      readonly seat: SeatId;
      readonly turn: number;
      readonly statement: string;
      readonly agrees: boolean;
      /** It is the first time that this statement of the nation agrees with the facts. */
      readonly earns: boolean;
      readonly contradicts: SeatId | null;
    }
  | { readonly fact: 'sampleTaken'; readonly nation: NationId; readonly sample: SampleRow }
  | { readonly fact: 'sampleRead'; readonly nation: NationId; readonly asset: AssetId; readonly found: Finding }
  | { readonly fact: 'rulingAsked'; readonly ruling: RulingRow }
  | { readonly fact: 'rulingChanged'; readonly ruling: RulingRow }
  | { readonly fact: 'crewHoursWorked'; readonly nation: NationId; readonly asset: AssetId; readonly crewHours: number }
  | {
      readonly fact: 'bufferFilled';
      readonly nation: NationId;
      readonly asset: AssetId;
      readonly hours: number;
      /** Which of the asset's dependencies are bridged, by their places in `dependsOn`. */
      readonly dependencies: readonly number[];
    }
  /** What the nation's grid keeps first when it sheds; null for the plan as built. */
  | { readonly fact: 'shedPlanSet'; readonly nation: NationId; readonly keep: AssetKind | null }
  | { readonly fact: 'hoursHeld'; readonly nation: NationId; readonly turn: number; readonly personHours: PersonHours }
  | { readonly fact: 'copyGained'; readonly copy: CopyRow }
  | { readonly fact: 'deedDone'; readonly deed: DeedRow }
  | {
      readonly fact: 'rolled';
      readonly turn: number;
      readonly key: readonly (string | number)[];
      readonly perMille: number;
    }
  | { readonly fact: 'proposed'; readonly proposal: Proposal }
  | { readonly fact: 'proposalChanged'; readonly proposal: Proposal }
  | { readonly fact: 'offerReserved'; readonly nation: NationId; readonly commitment: Commitment }
  | { readonly fact: 'dispatched'; readonly transit: Transit }
  | { readonly fact: 'arrived'; readonly transit: Transit }
  | { readonly fact: 'telemetryHeld'; readonly nation: NationId; readonly turn: number; readonly columns: Columns }
  | { readonly fact: 'telemetrySent'; readonly nation: NationId; readonly throughTurn: number }
  | {
      readonly fact: 'injectJudged';
      readonly inject: InjectId;
      readonly turn: number;
      readonly verdict: 'due' | 'notYet' | 'passed';
      readonly reasons: readonly Reason[];
    }
  | {
      readonly fact: 'injectReleased';
      readonly inject: InjectId;
      readonly turn: number;
      readonly by: 'trigger' | 'control';
    }
  | { readonly fact: 'readOut'; readonly turn: number; readonly say: Text }
  | { readonly fact: 'readySet'; readonly seat: SeatId; readonly ready: boolean }
  | { readonly fact: 'seatCovered'; readonly seat: SeatId; readonly bot: string | null }
  | { readonly fact: 'noted'; readonly turn: number; readonly text: TextRef }
  | {
      readonly fact: 'helpAsked';
      readonly seat: SeatId;
      readonly id: string;
      readonly turn: number;
      readonly text: TextRef;
    }
  | {
      readonly fact: 'helpAnswered';
      readonly seat: SeatId;
      readonly question: string;
      readonly turn: number;
      readonly text: TextRef;
    }
  | { readonly fact: 'turnPaused'; readonly turn: number }
  | { readonly fact: 'turnResumed'; readonly turn: number }
  | { readonly fact: 'realWorldStopped'; readonly turn: number; readonly by: SeatId }
  | { readonly fact: 'realWorldResumed'; readonly turn: number }
  | {
      readonly fact: 'enteredFor';
      readonly seat: SeatId;
      readonly what: PaperInput['type'];
      readonly id: string | null;
    }
  | { readonly fact: 'noteAdded'; readonly note: SeatNote }
  | { readonly fact: 'noteWithdrawn'; readonly id: string }
  | { readonly fact: 'editionReleased'; readonly edition: Edition }
  | { readonly fact: 'editionWithheld'; readonly edition: Edition }
  | { readonly fact: 'observerSet'; readonly seat: SeatId; readonly observer: boolean };

/** A judged condition with its verdict, so that "why it fired" and "why not yet" come free. */
export interface Reason {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly of: readonly Reason[];
}

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
  | {
      readonly report: 'struck';
      readonly asset: AssetId;
      readonly what: 'stopDosing' | 'openFeeders';
      readonly hour: number;
    }
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

export type FactType = Fact['fact'];
export type ReportType = Report['report'];

/** What one phase decided: facts for the state, reports for the views. */
export interface Batch {
  readonly phase: string;
  readonly facts: readonly Fact[];
  readonly reports: readonly Report[];
}
