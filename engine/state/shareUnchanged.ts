import { sortedKeys } from './sortedKeys.ts';

/**
 * The later of two values with every part of it that is the same as before put back as that very object, so that states that are kept
 * one after the other share what did not change. Values are plain data without cycles, lists and records alike; `after` is written, unless
 * it is frozen.
 */
export function shareUnchanged<T>(before: T, after: T): T {
  if (before === after || !isObject(before) || !isObject(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const mayWrite = !Object.isFrozen(after);
  const keys = keysOf(after);
  let isSame = keys.length === keysOf(before).length;
  for (const key of keys) {
    if (!(key in before)) {
      isSame = false;
      continue;
    }
    const shared = shareUnchanged(before[key], after[key]);
    if (shared !== before[key]) isSame = false;
    if (shared !== after[key] && mayWrite) after[key] = shared;
  }
  return isSame ? before : after;
}

function keysOf<T extends object>(value: T): readonly (keyof T)[] {
  return sortedKeys(value as Record<string, unknown>) as readonly (keyof T)[];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
