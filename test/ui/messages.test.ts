/**
 * The catalog holds every sentence of the screens: what is missing there would stand on a production page as a code instead
 * of words. Mended by `npm run messages`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../../lingui.config.ts';
import { ROOT } from '../support/sourceFile.ts';

/** The message ids of a PO file; a long one is written over several lines. */
function messages(po: string): readonly string[] {
  const ids = po.matchAll(/^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)/gm);
  return [...ids].map(([, lines = '']) => lines.replace(/"\n"/g, '').trim()).sort();
}

it('holds every sentence that the sources say, and none that nobody says any more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longtable-messages-'));
  const catalogs = (config.catalogs ?? []).map((catalog) => ({ ...catalog, path: join(folder, '{locale}') }));
  const file = join(folder, 'lingui.config.json');
  writeFileSync(file, JSON.stringify({ ...config, rootDir: ROOT, catalogs, format: undefined }));
  try {
    const lingui = join(ROOT, 'node_modules/@lingui/cli/dist/lingui.js');
    execFileSync(process.execPath, [lingui, 'extract', '--config', file], { cwd: ROOT, stdio: 'pipe' });
    const said = messages(readFileSync(join(folder, 'en.po'), 'utf8'));
    expect(said.length).toBeGreaterThan(300);
    expect(messages(readFileSync(join(ROOT, 'ui/kit/messages/en.po'), 'utf8'))).toEqual(said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
