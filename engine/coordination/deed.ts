import type { DeedKind } from '../model/condition.ts';
import type { DeedRow } from '../model/event.ts';
import type { Fact } from '../model/fact.ts';

/** A fact that puts a deed on the ledger; what is not named is null. */
export function deed(kind: DeedKind, turn: number, row: Partial<Omit<DeedRow, 'deed' | 'turn'>>): Fact {
  return {
    fact: 'deedDone',
    deed: { by: null, to: null, asset: null, information: null, order: null, ...row, deed: kind, turn },
  };
}
