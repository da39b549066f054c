import type { AssetId, InformationId, NationId } from './ids.ts';
import type { Service } from './scenario.ts';

/** What can be looked for in the ledger of deeds; every field given must match. */
export interface DeedPattern {
  readonly deed: DeedKind;
  readonly by?: NationId;
  readonly to?: NationId;
  readonly asset?: AssetId;
  readonly information?: InformationId;
}

/** The kinds of deed that the ledger keeps. */
export const DEED_KINDS = [
  'declared',
  'shared',
  'detected',
  'impacted',
  'blocked',
  'sealed',
  'requested',
  'offered',
  'answered',
  'protected',
  'stated',
  'ruled',
] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/**
 * A test of the truth, as injects, campaigns and `worksIf` use it. One tag (`test`); every level states a bound.
 * Only the words that First Light's first part plays are here; docs/adr/0002 sketches the rest.
 */
export type Condition =
  | { readonly test: 'turn'; readonly atLeast?: number; readonly atMost?: number }
  | {
      readonly test: 'happened';
      readonly what: DeedPattern;
      readonly withinTurns?: number;
      readonly byNations?: number;
    }
  | { readonly test: 'holds'; readonly nation: NationId; readonly information: InformationId }
  | { readonly test: 'door'; readonly asset: AssetId; readonly is: 'none' | 'open' | 'shut' }
  | {
      readonly test: 'service';
      readonly asset: AssetId;
      readonly below: number;
      readonly column?: 'end' | 'mean' | 'worst';
    }
  /** Without an asset: at any works of the nation that speaks (statements only). */
  | { readonly test: 'untreated'; readonly asset?: AssetId; readonly withinHours: number }
  /** The nation that speaks has lost this service somewhere at present (statements only). */
  | { readonly test: 'lost'; readonly service: Service }
  | { readonly test: 'all'; readonly of: readonly Condition[] }
  | { readonly test: 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly that: Condition };
