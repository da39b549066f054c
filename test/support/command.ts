import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './sourceFile.ts';

/** What a command came to. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Many commands are started: each finds what the one before it compiled. */
const ENV = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache/compiled') };

/** Starts `node scripts/<name>.ts <words>` as somebody at a shell would, and waits for its end. */
export function command(name: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(ROOT, `scripts/${name}.ts`), ...words], { cwd: ROOT, env: ENV });
    const heard = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        heard[stream] += text;
      });
    }
    child.on('error', failed);
    child.on('close', (status) => done({ status, ...heard }));
  });
}
