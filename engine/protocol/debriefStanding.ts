import type { Edition } from '../model/edition.ts';

/** How one edition of an exercise's debrief stands for whoever asks. */
export interface EditionStanding {
  readonly edition: Edition;
  readonly isReleased: boolean;
  readonly mayOpen: boolean;
}

/** What an exercise's debrief page is told first. */
export interface DebriefStanding {
  readonly exercise: string;
  readonly isOver: boolean;
  /** Those that are for whoever asks: all for control, at most three for a seat. */
  readonly editions: readonly EditionStanding[];
}
