import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { explainIssue } from './explainIssue.ts';
import type { Fault } from './fault.ts';
import type { Part } from './parts.ts';
import { readYaml } from './readYaml.ts';
import type { Source } from './source.ts';

/** Reads one file of a scenario and checks its form. The part is null when anything is wrong with it. */
export async function readPart<T>(
  folder: string,
  file: string,
  schema: z.core.$ZodType<T>,
): Promise<{ part: Part<T> | null; faults: readonly Fault[] }> {
  const text = await readText(folder, file);
  if (typeof text !== 'string') return { part: null, faults: [text] };
  const { source, value, faults } = readYaml(file, text);
  if (faults.length > 0) return { part: null, faults };
  if (value === null || value === undefined) return { part: null, faults: [emptyFile(file)] };
  return checkForm(source, value, schema);
}

/** Reads the text of a file, or says why it cannot be read. */
export async function readText(folder: string, file: string): Promise<string | Fault> {
  const bad = (says: string, remedy: string): Fault => ({ file, line: 1, severity: 'error', says, remedy });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT') return bad(`the file cannot be read (${code})`, 'look at its rights and its kind');
    return bad('the file is missing', `add ${file}; scenarios/first-light has one to copy`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bad('the file is not UTF-8 text', 'save it again with the encoding UTF-8');
  }
}

/** Checks a value that was read against its schema. */
export function checkForm<T>(
  source: Source,
  value: unknown,
  schema: z.core.$ZodType<T>,
): { part: Part<T> | null; faults: readonly Fault[] } {
  const result = z.safeParse(schema, value);
  if (result.success) return { part: { value: result.data, source, schema }, faults: [] };
  return { part: null, faults: result.error.issues.flatMap((issue) => explainIssue(source, schema, value, issue)) };
}

function emptyFile(file: string): Fault {
  return { file, line: 1, severity: 'error', says: 'the file is empty', remedy: 'fill it, or delete it' };
}
