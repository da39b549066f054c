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
  return write(value, '');
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new NotCanonical(path, 'a text with a lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(path, `the number ${value}`);
      return JSON.stringify(value === 0 ? 0 : value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeRecord(value as Record<string, unknown>, path);
    default:
      throw new NotCanonical(path, `a ${typeof value}`);
  }
}

function writeArray(array: readonly unknown[], path: string): string {
  let text = '[';
  for (let i = 0; i < array.length; i++) text += (i === 0 ? '' : ',') + write(array[i], `${path}[${i}]`);
  return `${text}]`;
}

function writeRecord(record: Record<string, unknown>, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'not a plain object');
  let text = '{';
  for (const key of sortedKeys(record)) {
    if (!key.isWellFormed()) throw new NotCanonical(path, 'a key with a lone surrogate');
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${write(record[key], path ? `${path}.${key}` : key)}`;
  }
  return `${text}}`;
}
