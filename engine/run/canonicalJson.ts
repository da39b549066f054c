import { sortedKeys } from '../state/sortedKeys.ts';

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
  const text = write(value);
  if (text === null) throw whatIsWrong(value, '') ?? new NotCanonical('', 'no JSON');
  return text;
}

/** The text of a value; null where something in it has none. Where that is, is looked for only then: states are written often. */
function write(value: unknown): string | null {
  switch (typeof value) {
    case 'number':
      // −0 is written as 0, and all others as JSON.stringify writes them.
      return Number.isFinite(value) ? `${value}` : null;
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value) : writeRecord(value as Record<string, unknown>);
    default:
      return null;
  }
}

/** Words that stand in quotes as they are. */
const PLAIN = /^[\w ./:-]*$/;

function quoted(text: string): string | null {
  if (PLAIN.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : null;
}

function writeArray(array: readonly unknown[]): string | null {
  let text = '[';
  for (let i = 0; i < array.length; i++) {
    const item = write(array[i]);
    if (item === null) return null;
    text += i === 0 ? item : `,${item}`;
  }
  return `${text}]`;
}

function writeRecord(record: Record<string, unknown>): string | null {
  if (!isPlain(record)) return null;
  let text = '{';
  for (const key of sortedKeys(record)) {
    const name = quoted(key);
    const value = write(record[key]);
    if (name === null || value === null) return null;
    text += text === '{' ? `${name}:${value}` : `,${name}:${value}`;
  }
  return `${text}}`;
}

function isPlain(record: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null;
}

/** The first thing that has no canonical form, and where it stands. */
function whatIsWrong(value: unknown, path: string): NotCanonical | null {
  if (write(value) !== null) return null;
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
