import type { Role } from '../model/ids.ts';
import type { AssetKind } from '../model/order.ts';

/** Why an order or an answer is not taken, judged from the sender's view alone. A closed set; the desk has a sentence for each. */
export type Refusal =
  | { readonly refused: 'unknownOrder'; readonly type: string }
  | { readonly refused: 'wrongRole'; readonly roles: readonly Role[] }
  | { readonly refused: 'notPlanning'; readonly clock: string }
  | { readonly refused: 'staleTurn'; readonly turn: number; readonly now: number }
  | { readonly refused: 'missingAnswer'; readonly ask: string }
  | { readonly refused: 'badAnswer'; readonly ask: string; readonly allowed: readonly string[] }
  | { readonly refused: 'notYours'; readonly what: string }
  | { readonly refused: 'purseEmpty'; readonly item: string; readonly needed: number; readonly free: number }
  | { readonly refused: 'noNoticedDoor' }
  | { readonly refused: 'notHeld'; readonly information: string }
  | { readonly refused: 'measureOn'; readonly measure: string }
  | { readonly refused: 'measureOff'; readonly measure: string }
  | { readonly refused: 'notStruck'; readonly asset: string }
  | { readonly refused: 'notRequested'; readonly nation: string }
  | { readonly refused: 'alreadySealed'; readonly order: string }
  | { readonly refused: 'unknownProposal'; readonly proposal: string }
  | { readonly refused: 'proposalClosed'; readonly proposal: string }
  | { readonly refused: 'changed'; readonly proposal: string }
  | { readonly refused: 'notYourAnswer'; readonly role: Role }
  | { readonly refused: 'waitsForCoSignature'; readonly proposal: string }
  | { readonly refused: 'alreadyDone' }
  | { readonly refused: 'mayOnlyTravel'; readonly item: string }
  | { readonly refused: 'nothingToFind'; readonly sector: string }
  | { readonly refused: 'doorsShut' }
  /** The nation has no grid that sheds, or nothing of what the order could keep first (rule R10). */
  | { readonly refused: 'nothingToKeep' }
  | { readonly refused: 'keptFirst'; readonly kind: AssetKind }
  /** To end it one names what is kept first; null where none of all that could be named is. */
  | { readonly refused: 'notKeptFirst'; readonly kind: AssetKind | null }
  /** Everything stands still for something that is not part of the exercise (rule X5). */
  | { readonly refused: 'stopped' }
  /** What belongs to the hot wash waits for EndEx (rule P8). */
  | { readonly refused: 'notEnded'; readonly clock: string }
  /** Whoever sends it only reads: by an observer's link, or because control has turned the seat to observer (rules G6, G7). */
  | { readonly refused: 'observer'; readonly how: 'link' | 'seat' };

/** Refusals that need no view: the door's own. */
export type DoorRefusal =
  | { readonly refused: 'malformed'; readonly says: string }
  | { readonly refused: 'wrongProtocol'; readonly expected: number }
  | { readonly refused: 'notControl' }
  | { readonly refused: 'notASeat' }
  | { readonly refused: 'unknownTarget'; readonly what: string; readonly id: string }
  | { readonly refused: 'wrongClock'; readonly clock: string; readonly needs: string }
  | { readonly refused: 'abandoned'; readonly to: string }
  | { readonly refused: 'keyReused'; readonly key: string }
  /** Another browser of the seat holds the pen. */
  | { readonly refused: 'noPen'; readonly pen: number }
  | { readonly refused: 'storeFailed' }
  | { readonly refused: 'broken'; readonly code: string };

export type AnyRefusal = Refusal | DoorRefusal;
