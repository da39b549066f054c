import type { Campaign } from './campaign.ts';
import type { Condition } from './condition.ts';
import type { AssetId, InformationId, NationId, Role, SeatId, Text } from './ids.ts';
import type { Inject } from './inject.ts';
import type { MapData } from './mapData.ts';
import type { NationNetwork } from './network.ts';
import type { AssetKind, Item, OrderType, Sector } from './order.ts';

/** A service that one asset gives another. */
export const SERVICES = ['power', 'water', 'communications', 'care', 'payments', 'fuel'] as const;
export type Service = (typeof SERVICES)[number];

/** How one asset depends on another (Rinaldi, Peerenboom and Kelly 2001). */
export const DEPENDENCY_KINDS = ['physical', 'cyber', 'geographic', 'logical'] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** A dependency: this asset takes `service` from `from`, and lasts `bufferHours` without it (battery, fuel). */
export interface Dependency {
  readonly service: Service;
  readonly from: AssetId;
  /** The nation whose asset `from` is (rule N7); left out where it is the taker's own. */
  readonly nation?: NationId | undefined;
  readonly kind: DependencyKind;
  readonly bufferHours: number;
  /** How much of an hour of buffer comes back in an hour of full supply, per mille; 0 for fuel that must be brought. */
  readonly refillPerMille: number;
  /** What is lost when nothing comes and the buffer is empty, per mille: 1000 when the asset cannot do without. */
  readonly lossPerMille: number;
  /** Hours from the return of the supply until the asset serves again. */
  readonly restartHours: number;
  /** Dependencies of one asset with the same name here stand in for each other; null when it stands alone. */
  readonly alternative: string | null;
}

/** One asset of a nation's network. People are counted at districts only. */
export interface Asset {
  readonly id: AssetId;
  readonly kind: AssetKind;
  readonly name: Text;
  readonly critical: boolean;
  readonly people: number;
  readonly dependsOn: readonly Dependency[];
  /** Works only: hours that water travels from the works to the taps. */
  readonly pipeHours: number;
  /** Hospital only: hours that one generator set runs it. */
  readonly setHours: number;
}

export interface Seat {
  readonly id: SeatId;
  readonly role: Role;
  readonly name: Text;
}

export interface Nation {
  readonly id: NationId;
  readonly name: Text;
  readonly adjective: Text;
  readonly colour: string;
  readonly seats: readonly Seat[];
  readonly assets: readonly Asset[];
  readonly purse: Readonly<Record<Item, number>>;
  /** Items that serve nobody at home: they can only be lent. */
  readonly mayOnlyTravel: readonly Item[];
  readonly brief: Text;
  readonly network: NationNetwork;
}

/** A thing that can be known, held and shared, such as an indicator of compromise. */
export interface Information {
  readonly id: InformationId;
  readonly name: Text;
  readonly says: Text;
  /** Doors of these campaigns are noticed for certain by who holds it. */
  readonly reveals: readonly string[];
}

/** What a warning brief can be asked about: one stage of one campaign track. */
export interface BriefSubject {
  readonly id: string;
  readonly name: Text;
  readonly campaign: string;
  readonly track: string;
  readonly stage: string;
}

/** A line for EXCON to read to the room when a turn opens; the first whose condition holds is taken. */
export interface ReadOut {
  readonly turn: number;
  readonly when?: Condition;
  readonly say: Text;
}

/** Something that a nation can say in public. Whether it agrees with the facts is judged on its own nation's truth (rule I1). */
export interface Statement {
  readonly id: string;
  readonly name: Text;
  readonly agreesIf: Condition;
  /** Statements that cannot be true at the same time as this one. */
  readonly contradicts: readonly string[];
}

/**
 * What practice runs came to: for each nation, after each turn, the lower and upper quartile of its cumulative weighted
 * person-hours. Written by `npm run generate:practice`; a desk shows its own nation's band beside its own line.
 */
export interface Practice {
  readonly runs: number;
  readonly bots: string;
  readonly nations: Readonly<Record<NationId, readonly (readonly [number, number])[]>>;
}

/** A whole exercise as data, parsed and checked. Arrays keep the author's order where it is shown; rules sort by id. */
export interface Scenario {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  /** One line that stands on every page: what this is not. */
  readonly caveat: Text;
  /** What everybody says yes to at joining; without it the page has rules of its own. */
  readonly rulesOfPlay?: Text;
  /** What the real-world stop is called on this room's screens; the pages have a name of their own where it is absent. */
  readonly realWorldLabel?: Text;
  readonly languages: readonly string[];
  readonly turns: number;
  readonly hoursPerTurn: number;
  readonly planningSeconds: number;
  readonly trustPerMille: number;
  /** Weight of one person-hour under notice or of one rationed away, per mille of one unsafe or unserved. */
  readonly reducedWeightPerMille: number;
  /** Chance per opening, per mille, that a nation without the indicator notices an open door. */
  readonly noticePerMille: number;
  /** Hours that lent crews and teams travel, from the first hour of the turn in which the offer was accepted. */
  readonly loanHours: number;
  /** Turns from an impact on treatment to the laboratory's answer that nobody has to ask for. */
  readonly laboratoryTurns: number;
  /** Chance per mille that a warning brief is wrong. */
  readonly briefMissPerMille: number;
  readonly nations: readonly Nation[];
  readonly orders: readonly OrderType[];
  readonly information: readonly Information[];
  readonly subjects: readonly BriefSubject[];
  readonly statements: readonly Statement[];
  readonly practice: Practice | null;
  readonly campaigns: readonly Campaign[];
  readonly injects: readonly Inject[];
  readonly readOuts: readonly ReadOut[];
  readonly map: MapData;
}

/** Which sector runs an asset of this kind. */
export const SECTOR_OF: Readonly<Record<AssetKind, Sector>> = {
  substation: 'energy',
  works: 'water',
  hub: 'communications',
  hospital: 'health',
  bankSwitch: 'banking',
  port: 'transport',
  district: 'water',
};
