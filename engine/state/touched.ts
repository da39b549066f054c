import type { Fact, FactType } from '../model/fact.ts';
import type { NationId } from '../model/ids.ts';

/** The records of a state, in which recipes put and take away entries. */
export type StateRecord = (typeof RECORDS)[number];

const RECORDS = ['sealed', 'reserved', 'ready', 'covered', 'observers', 'numbers', 'tracks', 'msel'] as const;

/** What some facts may write beside the fields of the state and of its ledgers; `apply` may write this and nothing else. */
export interface Touched {
  readonly nations: ReadonlySet<NationId> | 'all';
  readonly records: ReadonlySet<StateRecord>;
}

/** Everything, where it is not known what will be written. */
export const TOUCHES_ALL: Touched = { nations: 'all', records: new Set(RECORDS) };

/** By fact: the records that its recipe writes. Facts that are not here write none. */
const WRITES: { readonly [K in FactType]?: readonly StateRecord[] } = {
  turnOpened: ['numbers', 'ready', 'sealed'],
  turnClosed: ['reserved'],
  numbered: ['numbers'],
  readySet: ['ready'],
  seatCovered: ['covered'],
  observerSet: ['observers'],
  orderSealed: ['sealed', 'reserved'],
  orderWithdrawn: ['sealed', 'reserved'],
  orderResolved: ['sealed'],
  released: ['reserved'],
  offerReserved: ['reserved'],
  stageRan: ['tracks'],
  injectJudged: ['msel'],
  injectReleased: ['msel'],
};

/**
 * Names what facts may write, so that only this is copied: most inputs of a turn write no nation's row at all.
 * A fact that carries a nation may write that nation's row and no other one's.
 */
export function touchedBy(facts: readonly Fact[]): Touched {
  const nations = new Set<NationId>();
  const records = new Set<StateRecord>();
  let all = false;
  for (const fact of facts) {
    for (const record of WRITES[fact.fact] ?? []) records.add(record);
    if (fact.fact === 'turnClosed') all = true;
    else if (fact.fact === 'dispatched' || fact.fact === 'arrived') {
      nations.add(fact.transit.from);
      nations.add(fact.transit.to);
    } else if ('nation' in fact) nations.add(fact.nation);
  }
  return { nations: all ? 'all' : nations, records };
}
