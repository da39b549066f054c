import type { NationId } from '../model/ids.ts';
import { sortedKeys } from './sortedKeys.ts';
import type { NationRow, State } from './state.ts';
import { TOUCHES_ALL, type Touched } from './touched.ts';

/**
 * Copies what recipes may write, so that they run on plain objects at full speed (server, worker, ensembles): the state's own fields and
 * its ledgers', and those of its records and nations' rows that are touched. What stands in these is only ever replaced, and kept by
 * reference, so that states share it. A law compares this with Immer.
 */
export function thaw(state: State, { nations, records }: Touched = TOUCHES_ALL): State {
  return {
    ...state,
    nations: thawNations(state.nations, nations),
    sealed: records.has('sealed') ? { ...state.sealed } : state.sealed,
    reserved: records.has('reserved') ? { ...state.reserved } : state.reserved,
    ready: records.has('ready') ? { ...state.ready } : state.ready,
    covered: records.has('covered') ? { ...state.covered } : state.covered,
    observers: records.has('observers') ? { ...state.observers } : state.observers,
    numbers: records.has('numbers') ? { ...state.numbers } : state.numbers,
    tracks: records.has('tracks') ? { ...state.tracks } : state.tracks,
    msel: records.has('msel') ? { ...state.msel } : state.msel,
    ledgers: { ...state.ledgers },
  };
}

function thawNations(rows: State['nations'], touched: Touched['nations']): State['nations'] {
  if (touched !== 'all' && touched.size === 0) return rows;
  const copies: Record<NationId, NationRow> = { ...rows };
  for (const nation of touched === 'all' ? sortedKeys(rows) : touched) {
    const row = rows[nation];
    if (row) copies[nation] = { ...row };
  }
  return copies;
}
