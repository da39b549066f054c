import type { Edition } from '../../model/edition.ts';
import type { Batch } from '../../model/event.ts';
import type { NationId, SeatId } from '../../model/ids.ts';
import type { Metrics } from '../../model/metrics.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { NoteAudience, NoteKind } from '../../model/seatNote.ts';
import type { OwnFigures, RegionFigures } from './figures.ts';
import type { HelpRow } from './helpLadder.ts';
import type { KnewWhen } from './knewWhen.ts';
import type { TriedOrder } from './trial.ts';
import type { Told } from './whoTold.ts';

export type { Edition };

/** What had to be assumed for the future in which everything was shared one turn earlier (rule P4). */
export interface EarlierAssumptions {
  readonly shares: { readonly moved: number; readonly inFirstTurn: number; readonly notYet: number };
  readonly answers: { readonly moved: number; readonly notYet: number };
  readonly skipped: number;
  readonly bots: boolean;
  /** What the region comes to when receivers held by people give every order in the turn in which they gave it. */
  readonly answersAsPlayed: Pick<Metrics, 'personHours' | 'hospitalDarkHours'>;
}

/** A run examined: what happened in it, and what it comes to when it is played again with a change. */
export interface Examined {
  readonly scenario: Scenario;
  readonly batches: readonly Batch[];
  readonly end: Metrics;
  /** Metrics after each closed turn. */
  readonly played: ReadonlyMap<number, Metrics>;
  readonly noAction: ReadonlyMap<number, Metrics>;
  readonly earlier: { readonly after: ReadonlyMap<number, Metrics>; readonly assumed: EarlierAssumptions } | null;
  readonly tried: readonly TriedOrder[];
}

/** One way in which the run could have gone. */
export interface Future {
  readonly future: 'played' | 'noAction' | 'earlier';
  readonly personHours: number;
  readonly hospitalDarkHours: number;
  /** Person-hours so far after each closed turn, from turn 1 on. */
  readonly byTurn: readonly number[];
}

/** What a seat wants kept or changed next time. */
export interface Note {
  /** Null in the common edition, which names nobody. */
  readonly seat: SeatId | null;
  readonly kind: NoteKind;
  readonly text: string;
  /** Whose editions may print it, beside exercise control's: those of its own nation, or all. */
  readonly for: NoteAudience;
}

/** First turns of the region, without a nation's name; null for never. */
export interface Firsts {
  readonly happened: number | null;
  readonly noticed: number | null;
  readonly told: number | null;
  readonly acted: number | null;
}

/** One edition of a debrief: everything that its sheets and its report print. */
export interface Debrief {
  readonly edition: Edition;
  readonly turns: number;
  readonly knewWhen: readonly KnewWhen[];
  readonly told: readonly Told[];
  readonly help: readonly HelpRow[];
  readonly futures: readonly Future[];
  /** Null where nothing was shared later than in the first turn, or where the edition does not tell. */
  readonly assumed: EarlierAssumptions | null;
  readonly decisions: readonly { readonly nation: NationId; readonly orders: readonly TriedOrder[] }[];
  /** Null in a nation's edition, and in the common one where fewer than three nations are counted. */
  readonly region: (RegionFigures & Firsts) | null;
  readonly own: readonly OwnFigures[];
  readonly notes: readonly Note[];
  /** Seats that bots held at some time. */
  readonly botSeats: readonly SeatId[];
}
