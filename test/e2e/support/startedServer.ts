import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The bundled server in a process of its own, with a port and a data folder of its own. */
export interface StartedServer {
  readonly url: string;
  /** EXCON's one-time link, as printed. */
  readonly link: string;
  stop(): Promise<void>;
}

/** Starts what `npm start` starts, and waits until it has printed its link. */
export async function startedServer(args: readonly string[] = []): Promise<StartedServer> {
  const main = join(ROOT, 'dist/server/main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\` first, as \`npm test\` does`);
  const data = mkdtempSync(join(tmpdir(), 'longtable-e2e-'));
  const child = spawn(process.execPath, [main, '--port', '0', '--data', data, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const link = await printedLink(child);
  const { origin } = new URL(link);
  return {
    url: origin,
    link,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += String(chunk);
      const link = /EXCON link: (\S+)/.exec(printed)?.[1];
      if (link !== undefined) found(link);
    });
    child.stderr?.on('data', (chunk) => {
      printed += String(chunk);
    });
    child.once('exit', (code) =>
      failed(new Error(`the server ended with ${code} before it printed its link:\n${printed}`)),
    );
  });
}
