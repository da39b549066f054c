import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock whose owner died before it could write its number is nobody's after this long. */
const NAMELESS_MILLIS = 10_000;

/** Does some work while no other process does; waits for as long as another one is at it. */
export async function withBuildLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    else await wait(200);
  }
  const release = (): void => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function isStale(lock: string): boolean {
  try {
    const owner = ownerOf(lock);
    return owner === null ? Date.now() - statSync(lock).mtimeMs > NAMELESS_MILLIS : !isAlive(owner);
  } catch {
    return false; // it vanished while we looked: simply try again
  }
}

function ownerOf(lock: string): number | null {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
