import { sortedKeys } from './sortedKeys.ts';

/**
 * The later of two values with every part of it that is the same as before put back as that very object, so that states that are kept
 * one after the other share what did not change. Lists in which something did are put back as copies, which take no more room than their
 * rows: one that grew row by row holds half as much again. Values are plain data without cycles, lists and records alike; `after` is written,
 * unless it is frozen.
 */
export function shareUnchanged<T>(before: T, after: T): T {
  return shared(before, after) as T;
}

function shared(before: unknown, after: unknown): unknown {
  if (before === after || !isObject(before) || !isObject(after)) return after;
  if (Array.isArray(before) || Array.isArray(after))
    return Array.isArray(before) && Array.isArray(after) ? shareRows(before, after) : after;
  return shareFields(before as Record<string, unknown>, after as Record<string, unknown>);
}

function shareRows(before: readonly unknown[], after: unknown[]): readonly unknown[] {
  const mayWrite = !Object.isFrozen(after);
  let isSame = after.length === before.length;
  for (let i = 0; i < after.length && i < before.length; i++) {
    const row = shared(before[i], after[i]);
    if (row !== before[i]) isSame = false;
    if (row !== after[i] && mayWrite) after[i] = row;
  }
  if (isSame) return before;
  return mayWrite ? after.slice() : after;
}

function shareFields(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): object {
  const mayWrite = !Object.isFrozen(after);
  const keys = sortedKeys(after);
  let isSame = keys.length === sortedKeys(before).length;
  for (const key of keys) {
    const field = shared(before[key], after[key]);
    if (field !== before[key] || !(key in before)) isSame = false;
    if (field !== after[key] && mayWrite) after[key] = field;
  }
  return isSame ? before : after;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
