import { sortedKeys } from '../state/sortedKeys.ts';
import { isPlain } from './isPlain.ts';

/** The canonical text of any value, put together part by part; null where something in it has none. */
export function jsonByParts(value: unknown): string | null {
  switch (typeof value) {
    case 'number':
      // −0 is written as 0, and all others as JSON.stringify writes them.
      return Number.isFinite(value) ? `${value}` : null;
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : null;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value) : writeRecord(value as Readonly<Record<string, unknown>>);
    default:
      return null;
  }
}

function writeArray(array: readonly unknown[]): string | null {
  let text = '[';
  for (let i = 0; i < array.length; i++) {
    const item = jsonByParts(array[i]);
    if (item === null) return null;
    text += i === 0 ? item : `,${item}`;
  }
  return `${text}]`;
}

function writeRecord(record: Readonly<Record<string, unknown>>): string | null {
  if (!isPlain(record)) return null;
  let text = '{';
  for (const key of sortedKeys(record)) {
    const name = jsonByParts(key);
    const value = jsonByParts(record[key]);
    if (name === null || value === null) return null;
    text += text === '{' ? `${name}:${value}` : `,${name}:${value}`;
  }
  return `${text}}`;
}
