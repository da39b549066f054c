/** What a card payment or a withdrawal depends on, each per mille of the hour that it works. */
export interface CardChain {
  readonly power: number;
  readonly communications: number;
  /** The switch that joins banks. */
  readonly bankSwitch: number;
  /** The host of the bank that issued the card. */
  readonly issuerHost: number;
}

/**
 * How much of the hour cards work, per mille: the least of all that they need. That is exact when failures last whole hours
 * or come together, and too kind when two parts fail in different minutes of the hour.
 */
export function cardsPerMille({ power, communications, bankSwitch, issuerHost }: CardChain): number {
  return Math.min(1000, Math.max(0, Math.min(power, communications, bankSwitch, issuerHost)));
}

/** An ATM, or all of a district: the cash in it and what it holds when full, in whole notes. */
export interface CashPoint {
  readonly notes: number;
  readonly notesFull: number;
}

/** An ATM's hour. Notes before + brought in = notes after + given out. */
export interface CashHour extends CashPoint {
  readonly given: number;
  readonly brought: number;
  readonly servedPerMille: number;
}

/**
 * One hour at an ATM, in whole notes: a delivery first, as far as it has room; then withdrawals, as far as the chain works and the
 * cash lasts. `asked` is what people would withdraw this hour, with any run on cash in it already.
 */
export function runCashPoint(point: CashPoint, asked: number, worksPerMille: number, delivery = 0): CashHour {
  const brought = Math.min(Math.max(0, delivery), Math.max(0, point.notesFull - point.notes));
  const able = Math.floor((asked * Math.min(1000, Math.max(0, worksPerMille))) / 1000);
  const given = Math.min(able, point.notes + brought);
  return {
    notes: point.notes + brought - given,
    notesFull: point.notesFull,
    given,
    brought,
    servedPerMille: asked <= 0 ? Math.min(1000, Math.max(0, worksPerMille)) : Math.floor((1000 * given) / asked),
  };
}
