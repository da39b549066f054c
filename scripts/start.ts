import './requireNode.ts';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensureBuilt.ts';

/**
 * `npm start`: builds what is older than its sources, then runs the built server in this terminal. Options go on to the
 * server, for example `npm start -- --port 9000` (server/main.ts lists them).
 */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

try {
  await ensureBuilt(['ui', 'server'], say);
  startServer();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function startServer(): void {
  const main = join(import.meta.dirname, '../dist/server/main.js');
  const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
  // The channel tells the server when this process has gone, however that happened, so that it never outlives its terminal.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const;
  const server = spawn(process.execPath, [...flags, main, ...process.argv.slice(2)], { stdio: [...stdio] });
  for (const signal of SIGNALS) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

function say(sentence: string): void {
  process.stderr.write(`longtable: ${sentence}\n`);
}
