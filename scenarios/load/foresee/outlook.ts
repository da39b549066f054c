/** What can be said beforehand about a condition; `why` is half a sentence for the author. */
export type Outlook =
  | { readonly holds: 'never'; readonly why: string }
  | { readonly holds: 'surely' }
  | { readonly holds: 'perhaps' };

export const PERHAPS: Outlook = { holds: 'perhaps' };
export const SURELY: Outlook = { holds: 'surely' };

/** It never holds, and this is why. */
export function never(why: string): Outlook {
  return { holds: 'never', why };
}

/** The moment at which a condition is judged. */
export interface Moment {
  readonly turn: number;
  /** The last turn in which seats can have acted by then: at an opening the turn before, at a closing the turn itself. */
  readonly acted: number;
}

/** The opening of a turn. */
export function opening(turn: number): Moment {
  return { turn, acted: turn - 1 };
}

/** The closing of a turn, when orders take hold. */
export function closing(turn: number): Moment {
  return { turn, acted: turn };
}
