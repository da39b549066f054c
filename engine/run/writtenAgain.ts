import { sortedKeys } from '../state/sortedKeys.ts';
import { isPlain } from './isPlain.ts';
import { jsonText } from './jsonText.ts';

/**
 * What of a value is written part by part: all that stands in it, or those of its fields that are named. What is none of these is written as a
 * whole (null).
 */
export type Grain = { readonly each: Grain } | { readonly fields: Readonly<Record<string, Grain>> } | null;

/** The canonical text of a list or record and of its parts, so that a later one that shares parts with it is written quickly. */
export interface Written {
  readonly value: object;
  readonly text: string;
  /** A record's keys in order, and each as it stands before its value; none for a list. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** By key or place; null for what is no list and no record. None where all was written as a whole. */
  readonly parts: readonly (Written | null)[];
}

/**
 * The canonical text of a value (`canonicalJson`), with the text of each part taken from `before` where that very object stood there already.
 * So nothing that was written may be changed in place afterwards. Null where something has no canonical text.
 */
export function writtenAgain(value: object, before: Written | null, grain: Grain): Written | null {
  if (before?.value === value) return before;
  if (grain === null) return writtenWhole(value);
  return Array.isArray(value)
    ? listAgain(value, before, grain)
    : recordAgain(value as Readonly<Record<string, unknown>>, before, grain);
}

const NONE: readonly never[] = [];

function writtenWhole(value: object): Written | null {
  const text = jsonText(value);
  return text === null ? null : { value, text, keys: NONE, names: NONE, parts: NONE };
}

/** Lists are long, so their text is laid out as one. */
function listAgain(value: readonly unknown[], before: Written | null, grain: NonNullable<Grain>): Written | null {
  const each = 'each' in grain ? grain.each : null;
  const parts: (Written | null)[] = [];
  const texts: string[] = [];
  for (let i = 0; i < value.length; i++) {
    const item = value[i];
    const part = isObject(item) ? writtenAgain(item, before?.parts[i] ?? null, each) : null;
    const text = part?.text ?? jsonText(item);
    if (text === null) return null;
    texts.push(text);
    parts.push(part);
  }
  return { value, text: `[${texts.join(',')}]`, keys: NONE, names: NONE, parts };
}

/** Records have few fields, so their text only refers to that of their parts. */
function recordAgain(
  value: Readonly<Record<string, unknown>>,
  before: Written | null,
  grain: NonNullable<Grain>,
): Written | null {
  if (!isPlain(value)) return null;
  const keys = sortedKeys(value);
  const isAlike = before?.keys.length === keys.length && keys.every((key, i) => key === before.keys[i]);
  const names: string[] = [];
  const parts: (Written | null)[] = [];
  let text = '{';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const item = value[key];
    const place = isAlike ? i : (before?.keys.indexOf(key) ?? -1);
    const each = 'each' in grain ? grain.each : (grain.fields[key] ?? null);
    const part = isObject(item) ? writtenAgain(item, before?.parts[place] ?? null, each) : null;
    const name = before?.names[place] ?? nameOf(key);
    const itemText = part?.text ?? jsonText(item);
    if (name === null || itemText === null) return null;
    text += i === 0 ? name : `,${name}`;
    text += itemText;
    names.push(name);
    parts.push(part);
  }
  return { value, text: `${text}}`, keys: isAlike ? before.keys : keys, names: isAlike ? before.names : names, parts };
}

function nameOf(key: string): string | null {
  const name = jsonText(key);
  return name === null ? null : `${name}:`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
