import type { Columns } from '../model/event.ts';

/** A nation's columns while its hours run: the same quantities, writable. */
export type Scratch = { -readonly [K in keyof Columns]: number[] };

/** Copies columns for writing. */
export function toScratch(columns: Columns): Scratch {
  return {
    servicePerMille: [...columns.servicePerMille],
    meanPerMille: [...columns.meanPerMille],
    worstPerMille: [...columns.worstPerMille],
    bufferHours: [...columns.bufferHours],
    feedersClosed: [...columns.feedersClosed],
    crewHoursLeft: [...columns.crewHoursLeft],
    dosing: [...columns.dosing],
    untreatedInHours: [...columns.untreatedInHours],
    untreated: [...columns.untreated],
    waiting: [...columns.waiting],
    stockPerMille: [...columns.stockPerMille],
  };
}
