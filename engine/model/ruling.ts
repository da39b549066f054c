import type { AssetId, NationId } from './ids.ts';
import type { TextRef } from './input.ts';
import type { AssetKind, Effect, SealedOrder } from './order.ts';

/** The words of the effect vocabulary that a ruling of exercise control may use (rule F2). */
export const RULING_WORDS = ['trust', 'treat', 'work', 'fuel', 'reduce', 'shutDoor', 'grant', 'occupy'] as const;

/** One effect that exercise control gives a free-form order. */
export type RulingEffect = Extract<Effect, { do: (typeof RULING_WORDS)[number] }>;

/** Words that act on the site which the ruling names. */
export const SITE_WORDS: readonly RulingEffect['do'][] = ['treat', 'work', 'fuel', 'reduce', 'shutDoor'];

/** Kinds of site at which each of them does anything; null where it acts on no site. */
export const RULING_SITES: Readonly<Record<RulingEffect['do'], readonly AssetKind[] | null>> = {
  trust: null,
  treat: ['works'],
  work: ['substation'],
  fuel: ['hospital', 'hub'],
  reduce: ['works', 'substation'],
  shutDoor: ['works', 'substation'],
  grant: null,
  occupy: null,
};

/** The least and the most of each number that a ruling may give, as it stands in the effect. */
export const RULING_BOUNDS = {
  trust: { byPerMille: [-200, 200] },
  work: { crewHours: [1, 24] },
  fuel: { hours: [1, 24] },
  reduce: { byPerMille: [1, 1000], forTurns: [1, 8] },
  occupy: { count: [1, 9] },
} as const;

/** Effects that one ruling may have at most. */
export const MOST_RULING_EFFECTS = 6;

/** A free-form order on its way: it waits for exercise control, and takes hold at the closing of the turn in which it is ruled. */
export interface RulingRow {
  readonly order: SealedOrder;
  readonly nation: NationId;
  readonly status: 'waiting' | 'granted' | 'declined' | 'done' | 'withdrawn';
  /** The site that the effects act on; null where none of them needs one. */
  readonly target: AssetId | null;
  readonly effects: readonly RulingEffect[];
  readonly note: TextRef | null;
  readonly ruledTurn: number | null;
}
