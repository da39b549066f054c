import type { NationId } from '../model/ids.ts';
import { sortedKeys } from './sortedKeys.ts';
import type { NationRow, State } from './state.ts';
import { TOUCHES_ALL, type Touched } from './touched.ts';

/**
 * Copies what recipes may write, so that they run on plain objects at full speed (server, worker, ensembles): the state's own fields, and
 * those of its records, ledgers and nations' rows that are touched. What stands in these is only ever replaced, and kept by reference,
 * so that states share it. A law compares this with Immer.
 */
export function thaw(state: State, { nations, parts }: Touched = TOUCHES_ALL): State {
  const { ledgers } = state;
  return {
    ...state,
    nations: thawNations(state.nations, nations),
    sealed: parts.has('sealed') ? { ...state.sealed } : state.sealed,
    reserved: parts.has('reserved') ? { ...state.reserved } : state.reserved,
    ready: parts.has('ready') ? { ...state.ready } : state.ready,
    covered: parts.has('covered') ? { ...state.covered } : state.covered,
    observers: parts.has('observers') ? { ...state.observers } : state.observers,
    numbers: parts.has('numbers') ? { ...state.numbers } : state.numbers,
    tracks: parts.has('tracks') ? { ...state.tracks } : state.tracks,
    msel: parts.has('msel') ? { ...state.msel } : state.msel,
    ledgers: {
      deeds: parts.has('ledgers.deeds') ? [...ledgers.deeds] : ledgers.deeds,
      copies: parts.has('ledgers.copies') ? [...ledgers.copies] : ledgers.copies,
      rolls: parts.has('ledgers.rolls') ? [...ledgers.rolls] : ledgers.rolls,
      notes: parts.has('ledgers.notes') ? [...ledgers.notes] : ledgers.notes,
    },
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
