import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReferenceFile } from '../../../scripts/reference/referee.ts';
import { ROOT } from '../sourceFile.ts';

/** Third-party files with known answers lie beside the project where somebody has them; the project ships none. */
const SHARED = resolve(ROOT, '../shared/reference');

/** The files of a folder of the shared reference data whose names fit, sorted; none where it is absent. */
export function sharedFiles(folder: string, fits: RegExp): readonly string[] {
  const place = join(SHARED, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => fits.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(place, name));
}

/** A file as a referee is given it; `changed` stands in for texts of the same folder. */
export function referenceFile(path: string, changed: Readonly<Record<string, string>> = {}): ReferenceFile {
  const folder = resolve(path, '..');
  const name = path.slice(folder.length + 1);
  const list = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
  const beside = (other: string) => {
    const at = join(folder, other);
    return changed[other] ?? (existsSync(at) ? readFileSync(at, 'utf8') : null);
  };
  return { name, text: beside(name) ?? '', list, beside };
}
