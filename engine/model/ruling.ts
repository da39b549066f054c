import type { AssetId, NationId } from './ids.ts';
import type { TextRef } from './input.ts';
import type { Effect, SealedOrder } from './order.ts';

/** The words of the effect vocabulary that a ruling of exercise control may use (rule F2). */
export const RULING_WORDS = ['trust', 'treat', 'work', 'fuel', 'reduce', 'shutDoor', 'grant', 'occupy'] as const;

/** One effect that exercise control gives a free-form order. */
export type RulingEffect = Extract<Effect, { do: (typeof RULING_WORDS)[number] }>;

/** Words that act on the site which the ruling names. */
export const SITE_WORDS: readonly RulingEffect['do'][] = ['treat', 'work', 'fuel', 'reduce', 'shutDoor'];

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
