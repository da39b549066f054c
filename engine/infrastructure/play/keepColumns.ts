import type { Columns } from '../../model/event.ts';
import { COLUMNS } from '../scratch.ts';

/**
 * Columns as the state keeps them. What did not change is that of before, so that kept states share it; and where a service was the same in all
 * hours, its mean and its worst are the column of the service itself.
 */
export function keepColumns(columns: Columns, before: Columns): Columns {
  const kept: Record<keyof Columns, readonly number[]> = { ...columns };
  let hasChanged = false;
  for (const name of COLUMNS) {
    if (isSame(columns[name], before[name])) kept[name] = before[name];
    else hasChanged = true;
  }
  for (const name of ['meanPerMille', 'worstPerMille'] as const)
    if (kept[name] !== before[name] && isSame(kept[name], kept.servicePerMille)) kept[name] = kept.servicePerMille;
  return hasChanged ? kept : before;
}

function isSame(row: readonly number[], before: readonly number[]): boolean {
  for (let i = 0; i < before.length; i++) if (row[i] !== before[i]) return false;
  return true;
}
