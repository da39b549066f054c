import type { Columns } from '../model/event.ts';

/** A nation's columns while its hours run: the same quantities, writable. */
export type Scratch = { -readonly [K in keyof Columns]: number[] };

/** The names of the columns. */
export const COLUMNS = [
  'servicePerMille',
  'meanPerMille',
  'worstPerMille',
  'bufferHours',
  'feedersClosed',
  'crewHoursLeft',
  'dosing',
  'untreatedInHours',
  'untreated',
  'waiting',
  'stockPerMille',
] as const satisfies readonly (keyof Columns)[];

/** Copies columns for writing. */
export function toScratch(columns: Columns): Scratch {
  const scratch: Partial<Scratch> = {};
  for (const name of COLUMNS) scratch[name] = columns[name].slice();
  return scratch as Scratch;
}
