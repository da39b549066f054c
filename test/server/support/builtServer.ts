import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ensureBuilt } from '../../../scripts/build/ensureBuilt.ts';

const MAIN = join(import.meta.dirname, '../../../dist/server/main.js');

/** A process of the built server. */
export interface BuiltServer {
  readonly process: ChildProcess;
  readonly ended: Promise<readonly [code: number | null, signal: string | null]>;
  /** Everything it has printed. */
  printed(): string;
  /** What it has complained of. */
  complained(): string;
}

/** A built server that listens. */
export interface ListeningServer extends BuiltServer {
  readonly url: string;
  readonly link: string;
}

/** Runs the built server, not the sources; it ends with the test at the latest. */
export async function builtServer(args: readonly string[]): Promise<BuiltServer> {
  await ensureBuilt(['server'], () => {});
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => {
    said.out += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    said.err += data.toString();
  });
  return { process: child, ended, printed: () => said.out, complained: () => said.err };
}

/** Runs the built server and waits until it has said where it is. */
export async function listeningServer(args: readonly string[]): Promise<ListeningServer> {
  const server = await builtServer(args);
  if (!server.process.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: server.process.stdout })) {
    const link = /^EXCON link: (\S+)$/.exec(line)?.[1];
    if (link) return { ...server, link, url: new URL(link).origin };
  }
  throw new Error(`the server ended: ${server.complained()}`);
}
