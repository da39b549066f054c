import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server } from '../createServer.ts';
import { sqliteStore } from '../store/sqliteStore.ts';
import { StoreFailed } from '../store/storeErrors.ts';
import { choosePort } from './choosePort.ts';
import { loadScenarios } from './loadScenarios.ts';
import { lockFolder } from './lockFolder.ts';
import { parseOptions } from './parseOptions.ts';
import { projectRoot } from './projectRoot.ts';
import { Stop } from './stop.ts';
import { systemClock } from './systemClock.ts';

/** A stop that takes longer is cut short; everything that was answered is on the disk already. */
const STOP_MILLIS = 5_000;

/** Starts the server, tells where it is, and stops it when asked to. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await start(args);
  } catch (error) {
    if (error instanceof Stop) complain(error.message);
    else if (error instanceof StoreFailed) complain(`The exercises cannot be opened: ${error.message}.`);
    else complain(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  }
}

async function start(args: readonly string[]): Promise<void> {
  const root = projectRoot(import.meta.dirname);
  const { port, host, data, pages } = parseOptions(args, root);
  const missing = ['index', 'desk', 'excon'].find((page) => !existsSync(join(pages, `${page}.html`)));
  if (missing) throw new Stop(`${join(pages, `${missing}.html`)} is missing; run \`npm run build\`.`);
  const lock = lockFolder(data);
  const free = await choosePort(port, host);
  const scenarios = await loadScenarios(join(root, 'scenarios'), complain);
  const store = sqliteStore(join(data, 'exercises.db'));
  const logFile = join(data, 'server.log');
  const server = await createServer({ store, clock: systemClock, scenarios, pages, logFile });
  for (const { exercise, says } of server.exercises.unfit) complain(`exercise ${exercise} stays closed: ${says}`);
  stopWhenAsked(server, () => lock.release());
  await listen(server, host, free);
  // Browsers take Secure cookies over http from loopback only; all of them do from the name localhost.
  const name = host === '::1' ? '[::1]' : host;
  const url = `http://${name}:${(server.app.server.address() as AddressInfo).port}`;
  const link = `${url}/join#${await server.inviteHost()}`;
  process.stdout.write(`Longtable\nEXERCISE EXERCISE EXERCISE\n${url}\nEXCON link: ${link}\n`);
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await server.app.listen({ host, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new Stop(`Port ${port} is taken by another program; stop it or give another --port.`) : error;
  }
}

function stopWhenAsked(server: Server, release: () => void): void {
  let asked = false;
  const stop = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), STOP_MILLIS).unref();
    await server.stop();
    release();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop());
  // Started by scripts/start.ts: when that has gone, nobody could stop this one from its terminal any more.
  if (process.connected) process.on('disconnect', () => void stop());
}

function complain(sentence: string): void {
  process.stderr.write(`longtable: ${sentence}\n`);
}
