import type { Condition } from './condition.ts';
import type { AssetId, InformationId, NationId, OrderTypeId, Role, SeatId, Text } from './ids.ts';

/** The countable things a nation can commit; crews are the one currency, teams and sets are lendable. */
export const ITEMS = ['crew', 'team', 'set'] as const;
export type Item = (typeof ITEMS)[number];

/** Kinds of asset, one sector each (see engine/infrastructure). */
export const ASSET_KINDS = ['works', 'substation', 'hospital', 'hub', 'bankSwitch', 'port', 'district'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** FIRST Traffic Light Protocol 2.0 labels. */
export const TLPS = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLPS)[number];

/** What an order asks of the one who drafts it. The desk makes its form of these, the door checks answers against them. */
export type Ask =
  | { readonly ask: 'target'; readonly kinds: readonly AssetKind[]; readonly of: 'own' | 'any' }
  | { readonly ask: 'nations' }
  | { readonly ask: 'tlp' }
  | { readonly ask: 'information' }
  | { readonly ask: 'untilTurn'; readonly atMostTurns: number }
  | { readonly ask: 'count'; readonly atLeast: number; readonly atMost: number }
  | { readonly ask: 'sector'; readonly options: readonly Sector[] }
  | { readonly ask: 'subject' }
  | { readonly ask: 'item'; readonly options: readonly Item[] }
  | { readonly ask: 'mode' }
  | { readonly ask: 'statement' }
  /** The turn at whose opening help is needed. */
  | { readonly ask: 'byTurn'; readonly atMostTurns: number }
  /** The kind of asset that keeps its power longest when there is too little. */
  | { readonly ask: 'keep'; readonly options: readonly AssetKind[] };

export const SECTORS = ['energy', 'water', 'communications', 'health', 'banking', 'transport'] as const;
export type Sector = (typeof SECTORS)[number];

/** The answers to an order's asks, one optional field a kind of ask. */
export interface Answers {
  readonly target?: AssetId;
  readonly nations?: readonly NationId[];
  readonly tlp?: Tlp;
  readonly information?: InformationId;
  readonly untilTurn?: number;
  readonly count?: number;
  readonly sector?: Sector;
  readonly subject?: string;
  readonly item?: Item;
  readonly mode?: 'on' | 'off';
  readonly statement?: string;
  readonly byTurn?: number;
  readonly keep?: AssetKind;
}

/** What must hold for an order to be sealed, judged from the sender's view alone; a need that fails refuses. */
export type Need =
  | { readonly need: 'noticedDoor' }
  | { readonly need: 'holds'; readonly information: InformationId }
  | { readonly need: 'holdsAsked' }
  | { readonly need: 'coSignature'; readonly from: Role; readonly instrument: Text }
  | { readonly need: 'measure'; readonly measure: MeasureKind; readonly is: 'on' | 'off' }
  | { readonly need: 'requestedAbroad' }
  | { readonly need: 'struck' }
  /** The sender's own words: without them the order says nothing. */
  | { readonly need: 'reason' };

/** Standing measures at an asset that an order switches on or off. */
export const MEASURES = ['manual', 'isolated', 'notice', 'protection', 'repair'] as const;
export type MeasureKind = (typeof MEASURES)[number];

/** What an order does. One tag (`do`); the numbers are content. docs/rules.md describes each word. */
export type Effect =
  | { readonly do: 'occupy'; readonly item: Item; readonly count: number | 'asked'; readonly while: 'turn' | 'measure' }
  | { readonly do: 'declare' }
  | { readonly do: 'grant'; readonly information: InformationId }
  | { readonly do: 'share' }
  | {
      readonly do: 'advise';
      readonly reduces: { readonly kind: AssetKind; readonly byPerMille: number; readonly forTurns: number } | null;
    }
  | { readonly do: 'hunt' }
  | { readonly do: 'isolate'; readonly reducesPerMille: number }
  | {
      readonly do: 'goManual';
      readonly servicePerMille: number;
      readonly tiredPerMille: number;
      readonly tiredAfterTurns: number;
    }
  | { readonly do: 'repair'; readonly crewHours: number; readonly secondCrewAfterHours: number }
  | { readonly do: 'notice'; readonly needlessTrust: number; readonly withinHours: number }
  | { readonly do: 'protect'; readonly fullServiceAfterHours: number }
  | { readonly do: 'dispatch'; readonly item: Item; readonly homeHours: number; readonly abroadHours: number }
  | { readonly do: 'brief' }
  | { readonly do: 'request' }
  | { readonly do: 'state'; readonly agreedTrust: number; readonly contradictedTrust: number }
  | { readonly do: 'askLaboratory'; readonly answerTurns: number }
  | { readonly do: 'adjudicate' }
  | { readonly do: 'trust'; readonly byPerMille: number }
  | { readonly do: 'treat' }
  | { readonly do: 'work'; readonly crewHours: number }
  | { readonly do: 'fuel'; readonly hours: number }
  | { readonly do: 'reduce'; readonly byPerMille: number; readonly forTurns: number }
  | { readonly do: 'shutDoor' }
  | { readonly do: 'keepFirst' };

/** An order as the catalogue describes it. `worksIf` and `otherwise` are judged on the truth and never sent to a desk. */
export interface OrderType {
  readonly id: OrderTypeId;
  readonly name: Text;
  readonly summary: Text;
  readonly roles: readonly Role[];
  readonly takesEffect: 'now' | 'atResolution';
  readonly asks: readonly Ask[];
  readonly needs: readonly Need[];
  readonly worksIf?: Condition;
  readonly effects: readonly Effect[];
  readonly otherwise?: readonly Effect[];
  /** What it costs and gives in one line, for the button's second line. */
  readonly price: Text;
  /** Short reasons that a sender may tap instead of writing. */
  readonly reasons: readonly Text[];
}

/** An order as a seat drafts it. `reason` is the salted hash of the text, or null. */
export interface Draft {
  readonly type: OrderTypeId;
  readonly answers: Answers;
}

/** An order on the server. `seat` is stamped from the connection; `id` is `<seat>/<turn>/<n>`. */
export interface SealedOrder extends Draft {
  readonly id: string;
  readonly seat: SeatId;
  readonly turn: number;
  readonly reason: string | null;
}
