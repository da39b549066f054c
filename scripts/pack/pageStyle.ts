import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** The style of all pages. The typeface is inside, so that a card takes one page on every machine. */
export function pageStyle(): string {
  const font = readFileSync(fileURLToPath(import.meta.resolve(FONT))).toString('base64');
  const face = `@font-face{font-family:Paper;font-weight:100 900;src:url(data:font/woff2;base64,${font})}`;
  return `${face}\n${readFileSync(join(import.meta.dirname, 'pages.css'), 'utf8')}`;
}
