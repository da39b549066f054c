import type { NationId, OrderTypeId, SeatId } from '../../model/ids.ts';
import type { Answers, Item } from '../../model/order.ts';

/** What a change to one order came to: figures of the changed run less those of the played one. */
export interface Difference {
  readonly personHours: number;
  readonly hospitalDarkHours: number;
}

/** One order tried in another way (rule P5). */
export interface Trial {
  readonly region: Difference;
  readonly byNation: Readonly<Record<NationId, Difference>>;
  /** Inputs of each nation that were refused in the changed run and left away. */
  readonly skipped: Readonly<Record<NationId, number>>;
}

/** An order or an offer of the played run, and what became of the region when it alone was changed. */
export interface TriedOrder {
  readonly id: string;
  readonly nation: NationId;
  readonly seat: SeatId;
  readonly turn: number;
  /** Null for an offer. */
  readonly type: OrderTypeId | null;
  readonly answers: Answers;
  readonly offered: { readonly item: Item; readonly to: NationId } | null;
  readonly bot: boolean;
  /** It gives something to another nation: a copy or an item. Its effect lies with others. */
  readonly abroad: boolean;
  /** Null where the turn does not exist or the order is refused there. */
  readonly earlier: Trial | null;
  readonly later: Trial | null;
  readonly leftOut: Trial;
}
