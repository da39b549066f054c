import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Referee, ReferenceFile } from '../../../scripts/reference/referee.ts';
import { ROOT } from '../sourceFile.ts';

/** Our own files of a kind: `test/reference/<folder>`. */
export function ownFiles(folder: string): readonly string[] {
  const place = join(ROOT, 'test/reference', folder);
  return namesIn(place).map((name) => join(place, name));
}

/** What a referee finds wrong with a text of its format. */
export async function failures(referee: Referee, text: string): Promise<readonly Check[]> {
  const file: ReferenceFile = { name: 'given.json', text, list: [], beside: () => null };
  const { checks } = await referee.judge(file);
  if (checks.length === 0) throw new Error('nothing was checked');
  return checks.filter(({ ok }) => !ok);
}

/** The same for a file. */
export function failuresIn(referee: Referee, path: string): Promise<readonly Check[]> {
  return failures(referee, readFileSync(path, 'utf8'));
}

function namesIn(place: string): readonly string[] {
  return readdirSync(place).sort((a, b) => (a < b ? -1 : 1));
}
