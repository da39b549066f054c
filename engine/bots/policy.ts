import type { BotWhy } from '../model/botWhy.ts';
import type { SeatInput } from '../model/input.ts';
import type { Dice } from '../run/dice.ts';
import type { PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';

/** What a policy may look at: one seat's view, the public catalogue, who sits beside it, and dice of its own. */
export interface Seen {
  readonly view: View;
  readonly scenario: PublicScenario;
  /** How many inputs this seat's bot has made in this turn. */
  readonly made: number;
  /** A person holds the other seat of the nation and is not ready yet. */
  readonly personDecides: boolean;
  /** A whole number from 0 to `below` − 1, from the seat's own dice. */
  readonly pick: (what: string, below: number) => number;
}

/** One move of a bot: the input, with texts in it, and a word for why. */
export interface Move {
  readonly input: SeatInput;
  readonly why: BotWhy;
}

/** A policy gives its next move from what one seat sees, or null when it has nothing more to do this turn. */
export type Policy = (seen: Seen) => Move | null;

/** Dice that only this seat's bot uses. */
export function botPick(dice: Dice, turn: number, seat: string, made: number): Seen['pick'] {
  return (what, below) => Math.floor((dice.perMille([turn, 'bot', seat, made, what]) * below) / 1000);
}
