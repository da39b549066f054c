import type { Cause } from '../../../engine/model/cause.ts';

/** A trouble and what lies behind it. */
export interface Why {
  /** What is so, in a few words: "No power since 09:00 EX". One of its kind in a list. */
  readonly head: string;
  readonly causes: readonly Cause[];
}
