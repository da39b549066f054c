import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReferenceFile } from '../../../scripts/reference/referee.ts';

/** A file as the reference command hands it to a referee; with `text`, as if that stood in it. */
export function referenceFile(path: string, text = readFileSync(path, 'utf8')): ReferenceFile {
  const beside = (name: string): string | null => {
    const at = join(dirname(path), name);
    return existsSync(at) ? readFileSync(at, 'utf8') : null;
  };
  return { name: basename(path), text, list: [], beside };
}
