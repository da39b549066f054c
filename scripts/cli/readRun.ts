import { readFileSync } from 'node:fs';
import type { RunFile } from '../../engine/run/runFile.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import { runFileSchema } from './runFileSchema.ts';
import { UsageError } from './usageError.ts';

/** A file that is not, byte for byte, what this program writes; `says` tells where. */
export class DamagedRun extends Error {
  constructor(says: string) {
    super(says);
    this.name = 'DamagedRun';
  }
}

/** Reads a run file: JSON, shape and canonical form. */
export function readRunText(path: string): RunFile {
  const text = readText(path);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const cut = text.endsWith('}\n') ? '' : ' The end of the file is missing.';
    throw new DamagedRun(`${path} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.${cut}`);
  }
  const parsed = runFileSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DamagedRun(`${path} is not a run file: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const file = raw as RunFile;
  const canonical = writeRunText(file);
  if (canonical !== text)
    throw new DamagedRun(`${path} is not in canonical form: byte ${firstDifference(canonical, text)} was changed`);
  return file;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`There is no file ${path} that can be read.`);
  }
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1;
}
