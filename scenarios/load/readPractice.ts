import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Practice } from '../../engine/model/scenario.ts';
import { practiceSchema } from '../schema/practice.ts';
import type { Fault } from './fault.ts';

/** The file with what practice runs came to; a scenario may do without. */
export const PRACTICE_FILE = 'practice.json';

/** Reads the bands of practice runs; null where there is no such file. */
export async function readPractice(folder: string): Promise<{ practice: Practice | null; faults: readonly Fault[] }> {
  const text = await readFile(join(folder, PRACTICE_FILE), 'utf8').catch(() => null);
  if (text === null) return { practice: null, faults: [] };
  const fault = (says: string): { practice: null; faults: readonly Fault[] } => {
    const remedy = 'write it anew with `npm run generate:practice`, or remove it';
    return { practice: null, faults: [{ file: PRACTICE_FILE, line: 1, severity: 'error', says, remedy }] };
  };
  try {
    const read = practiceSchema.safeParse(JSON.parse(text));
    if (read.success) return { practice: read.data, faults: [] };
    const issue = read.error.issues[0];
    return fault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
  } catch {
    return fault('this is not JSON');
  }
}
