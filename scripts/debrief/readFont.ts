import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The letters of the pages, Inter as the screens have it, in base64. */
export function readFont(): string {
  const file = import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  return readFileSync(fileURLToPath(file)).toString('base64');
}
