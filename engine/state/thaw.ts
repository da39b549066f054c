import { sortedKeys } from './sortedKeys.ts';
import type { NationRow, State } from './state.ts';
import { TOUCHES_ALL, type Touched } from './touched.ts';

/**
 * Copies the rows that recipes may write, so that they run on plain objects at full speed (server, worker, ensembles).
 * Columns, deeds, copies and other rows that are only ever replaced are kept by reference, and so are rows that are not
 * touched. A law compares this with Immer.
 */
export function thaw(state: State, touched: Touched = TOUCHES_ALL): State {
  const { nations } = touched;
  return {
    ...state,
    nations: mapRecord(state.nations, (row, id) => (nations === 'all' || nations.has(id) ? thawNation(row) : row)),
    sealed: mapRecord(state.sealed, (orders) => [...orders]),
    reserved: mapRecord(state.reserved, (reserves) => [...reserves]),
    ready: { ...state.ready },
    covered: { ...state.covered },
    observers: { ...state.observers },
    numbers: { ...state.numbers },
    proposals: [...state.proposals],
    transits: [...state.transits],
    rulings: [...state.rulings],
    tracks: touched.tracks ? mapRecord(state.tracks, (track) => ({ ...track })) : state.tracks,
    msel: touched.msel ? mapRecord(state.msel, (row) => ({ ...row })) : state.msel,
    notes: [...state.notes],
    released: [...state.released],
    ledgers: {
      deeds: [...state.ledgers.deeds],
      copies: [...state.ledgers.copies],
      rolls: [...state.ledgers.rolls],
      notes: [...state.ledgers.notes],
    },
  };
}

function thawNation(row: NationRow): NationRow {
  return {
    ...row,
    postures: row.postures.map((posture) => ({
      ...posture,
      measures: { ...posture.measures },
      reductions: [...posture.reductions],
      repairCrews: [...posture.repairCrews],
      lostSinceHour: { ...posture.lostSinceHour },
    })),
    doors: row.doors.map((door) => ({ ...door })),
    commitments: [...row.commitments],
    balance: { ...row.balance },
    unreported: [...row.unreported],
    unreportedHours: [...row.unreportedHours],
    statements: [...row.statements],
    earned: [...row.earned],
    samples: [...row.samples],
  };
}

function mapRecord<T>(record: Record<string, T>, copy: (value: T, key: string) => T): Record<string, T> {
  const result: Record<string, T> = {};
  for (const key of sortedKeys(record)) result[key] = copy(record[key] as T, key);
  return result;
}
