import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One digest over the names and contents of files; folders count with everything in them that a pattern finds. */
export function sourceStamp(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
  const hash = createHash('sha256');
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}
