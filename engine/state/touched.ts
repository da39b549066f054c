import type { Fact, FactType } from '../model/fact.ts';
import type { NationId } from '../model/ids.ts';
import type { State } from './state.ts';

/** What of a state is written in place, beside its own fields and nations' rows: its records, and its ledgers. */
export type Part = (typeof PARTS)[number];

const PARTS = [
  ...(['sealed', 'reserved', 'ready', 'covered', 'observers', 'numbers', 'tracks', 'msel'] as const),
  ...(['ledgers.deeds', 'ledgers.copies', 'ledgers.rolls', 'ledgers.notes'] as const),
] satisfies readonly (keyof State | `ledgers.${keyof State['ledgers']}`)[];

/** What some facts may write; `apply` may write this and nothing else. */
export interface Touched {
  readonly nations: ReadonlySet<NationId> | 'all';
  readonly parts: ReadonlySet<Part>;
}

/** Everything, where it is not known what will be written. */
export const TOUCHES_ALL: Touched = { nations: 'all', parts: new Set(PARTS) };

/** By fact: the parts that its recipe writes. Facts that are not here write none. */
const WRITES: { readonly [K in FactType]?: readonly Part[] } = {
  turnOpened: ['numbers', 'ready', 'sealed'],
  turnClosed: ['reserved'],
  numbered: ['numbers'],
  readySet: ['ready'],
  seatCovered: ['covered'],
  observerSet: ['observers'],
  noted: ['ledgers.notes'],
  orderSealed: ['sealed', 'reserved'],
  orderWithdrawn: ['sealed', 'reserved'],
  orderResolved: ['sealed'],
  released: ['reserved'],
  offerReserved: ['reserved'],
  stageRan: ['tracks'],
  rolled: ['ledgers.rolls'],
  injectJudged: ['msel'],
  injectReleased: ['msel'],
  copyGained: ['ledgers.copies'],
  deedDone: ['ledgers.deeds'],
};

/**
 * Names what facts may write, so that only this is copied: most inputs of a turn write no nation's row at all.
 * A fact that carries a nation may write that nation's row and no other one's.
 */
export function touchedBy(facts: readonly Fact[]): Touched {
  const nations = new Set<NationId>();
  const parts = new Set<Part>();
  let all = false;
  for (const fact of facts) {
    for (const part of WRITES[fact.fact] ?? []) parts.add(part);
    if (fact.fact === 'turnClosed') all = true;
    else if (fact.fact === 'dispatched' || fact.fact === 'arrived') {
      nations.add(fact.transit.from);
      nations.add(fact.transit.to);
    } else if ('nation' in fact) nations.add(fact.nation);
  }
  return { nations: all ? 'all' : nations, parts };
}
