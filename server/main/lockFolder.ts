import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Stop } from './stop.ts';

const BUSY = 5;

/**
 * Takes a data folder for this process alone. The lock is one of the operating system's, held through SQLite, so that it
 * vanishes with its process however that ends; the number beside it only tells people who holds it.
 */
export function lockFolder(folder: string): { release(): void } {
  const holder = join(folder, 'server.pid');
  try {
    mkdirSync(folder, { recursive: true });
    // Seeds and what people wrote lie here.
    chmodSync(folder, 0o700);
    const lock = new DatabaseSync(join(folder, 'server.lock'));
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(holder, String(process.pid));
    return { release: () => lock.close() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isHeld = 'errcode' in error && error.errcode === BUSY;
    if (!isHeld) throw new Stop(`The data folder ${folder} cannot be used: ${error.message}.`);
    throw new Stop(
      `The data folder ${folder} is in use by process ${readHolder(holder)}; stop it or give another --data.`,
    );
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '(starting)';
  }
}
