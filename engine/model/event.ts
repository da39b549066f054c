import type { Cause } from './cause.ts';
import type { Condition, DeedKind } from './condition.ts';
import type { Fact } from './fact.ts';
import type { AssetId, InformationId, NationId, SeatId } from './ids.ts';
import type { TextRef } from './input.ts';
import type { Draft, Item, Tlp } from './order.ts';
import type { Report } from './report.ts';
import type { Service } from './scenario.ts';

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
  /** Bank switches: payments that wait and, from the cut-off to the next opening, those that the day left unpaid. Ports: containers that wait. */
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

/** A judged condition with its verdict, so that "why it fired" and "why not yet" come free. */
export interface Reason {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly of: readonly Reason[];
}

/** What one phase decided: facts for the state, reports for the views. */
export interface Batch {
  readonly phase: string;
  readonly facts: readonly Fact[];
  readonly reports: readonly Report[];
}
