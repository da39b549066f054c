import { sortedKeys } from '../state/sortedKeys.ts';
import { isPlain } from './isPlain.ts';
import { jsonText } from './jsonText.ts';

/** Thrown when a value has no canonical form; `path` says where. */
export class NotCanonical extends Error {
  constructor(path: string, why: string) {
    super(`${path || 'value'}: ${why}`);
    this.name = 'NotCanonical';
  }
}

/**
 * Writes a JSON value as the one text that every machine agrees on: keys sorted by code unit, −0 as 0.
 * Rejects NaN, infinities, undefined, functions, class instances and lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  const text = jsonText(value);
  if (text === null) throw whatIsWrong(value, '') ?? new NotCanonical('', 'no JSON');
  return text;
}

/** The first thing that has no canonical form, and where it stands. */
function whatIsWrong(value: unknown, path: string): NotCanonical | null {
  if (jsonText(value) !== null) return null;
  if (typeof value === 'string') return new NotCanonical(path, 'a text with a lone surrogate');
  if (typeof value === 'number') return new NotCanonical(path, `the number ${value}`);
  if (typeof value !== 'object' || value === null) return new NotCanonical(path, `a ${typeof value}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const wrong = whatIsWrong(value[i], `${path}[${i}]`);
      if (wrong) return wrong;
    }
    return null;
  }
  if (!isPlain(value)) return new NotCanonical(path, 'not a plain object');
  const record = value as Record<string, unknown>;
  for (const key of sortedKeys(record)) {
    if (!key.isWellFormed()) return new NotCanonical(path, 'a key with a lone surrogate');
    const wrong = whatIsWrong(record[key], path ? `${path}.${key}` : key);
    if (wrong) return wrong;
  }
  return null;
}
