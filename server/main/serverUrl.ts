import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'server.url';

/** Writes down where the server of a data folder is reached, for commands that make links beside it. */
export function tellUrl(folder: string, url: string): void {
  writeFileSync(join(folder, FILE), `${url}\n`, { mode: 0o600 });
}

/** Where the server of a data folder is reached, or was when it last ran; null when it never did. */
export function readUrl(folder: string): string | null {
  try {
    return readFileSync(join(folder, FILE), 'utf8').trim();
  } catch {
    return null;
  }
}
