import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBuildLock } from './buildLock.ts';
import { sourceStamp } from './sourceStamp.ts';

/** What is built: the pages for browsers, and the server. */
export type Part = 'ui' | 'server';

/** What each part is made from. Scenarios are data that the server reads when it starts; only their loader is built in. */
const SOURCES: Readonly<Record<Part, readonly string[]>> = {
  ui: ['ui/**', 'engine/**', 'package-lock.json', 'vite.config.ts', 'lingui.config.ts'],
  server: ['server/**', 'engine/**', 'scenarios/**/*.ts', 'package-lock.json', 'vite.config.ts'],
};

const ROOT = join(import.meta.dirname, '../..');
const folderOf = (part: Part): string => join(ROOT, 'dist', part);
const stampOf = (part: Part): string => join(folderOf(part), '.stamp');

/**
 * Builds what is older than its sources, judged by content; says so once. Each part is built beside its place and then
 * moved there, so that nobody ever sees half of it, and two terminals never build at the same time.
 */
export async function ensureBuilt(parts: readonly Part[], say: (sentence: string) => void): Promise<void> {
  if (parts.every(isFresh)) return;
  await withBuildLock(join(ROOT, '.cache', 'build-lock'), async () => {
    const stale = parts.filter((part) => !isFresh(part));
    if (stale.length === 0) return;
    say(`building ${stale.map((part) => (part === 'ui' ? 'the pages' : 'the server')).join(' and ')}, once…`);
    await Promise.all(stale.map(build));
  });
}

function isFresh(part: Part): boolean {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === sourceStamp(ROOT, SOURCES[part]);
}

async function build(part: Part): Promise<void> {
  // Taken before: what is edited during the build makes it stale again.
  const stamp = sourceStamp(ROOT, SOURCES[part]);
  const beside = join(ROOT, '.cache', 'build', part);
  const old = `${beside}-old`;
  for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, part === 'server' ? [...args, '--ssr'] : args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`building ${part} failed, as told above.`);
  writeFileSync(join(beside, '.stamp'), stamp);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  if (existsSync(folderOf(part))) renameSync(folderOf(part), old);
  renameSync(beside, folderOf(part));
  rmSync(old, { recursive: true, force: true });
}
