import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, found from a file inside it: the sources and the built server lie at different depths. */
export function projectRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`no package.json above ${from}`);
    folder = dirname(folder);
  }
  return folder;
}
