import { sortedKeys } from '../state/sortedKeys.ts';
import { isPlain } from './isPlain.ts';
import { jsonByParts } from './jsonByParts.ts';

/**
 * The canonical text of a value; null where something in it has none. States are written often, so nothing is said of where. JSON.stringify
 * writes keys as they stand, and does so much faster than any script: so what it is given is a copy whose keys stand in order.
 */
export function jsonText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return isWord(value) ? JSON.stringify(value) : null;
  const copy = inOrder(value);
  return copy === null ? jsonByParts(value) : JSON.stringify(copy);
}

/** Whether something that is no list and no record has a canonical text. */
function isWord(value: unknown): boolean {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value);
    case 'string':
      return value.isWellFormed();
    case 'boolean':
      return true;
    default:
      return value === null;
  }
}

/** A list or record with all keys in order; null where there is none of which JSON.stringify makes the canonical text. */
function inOrder(value: object): object | null {
  return Array.isArray(value) ? listInOrder(value) : recordInOrder(value as Readonly<Record<string, unknown>>);
}

function recordInOrder(record: Readonly<Record<string, unknown>>): object | null {
  if (!isPlain(record)) return null;
  const copy: Record<string, unknown> = {};
  for (const key of sortedKeys(record)) {
    // Keys that are numbers stand before all others, whatever was written first; and one name makes no key at all.
    if (key < ':' || key === '__proto__' || !key.isWellFormed()) return null;
    const item = record[key];
    const part = isObject(item) ? inOrder(item) : item;
    if (isObject(item) ? part === null : !isWord(item)) return null;
    copy[key] = part;
  }
  return copy;
}

/** A list of words and numbers is given back itself. */
function listInOrder(list: readonly unknown[]): readonly unknown[] | null {
  let copy: unknown[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (isObject(item)) {
      const part = inOrder(item);
      if (part === null) return null;
      copy ??= list.slice();
      copy[i] = part;
    } else if (!isWord(item)) return null;
  }
  return copy ?? list;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
