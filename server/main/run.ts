import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Server as TlsServer } from 'node:tls';
import { createServer, type Server } from '../createServer.ts';
import { sqliteStore } from '../store/sqliteStore.ts';
import { StoreFailed } from '../store/storeErrors.ts';
import { PAGE_NAMES } from '../transport/pages.ts';
import { choosePort } from './choosePort.ts';
import { loadScenarios } from './loadScenarios.ts';
import { lockFolder } from './lockFolder.ts';
import { type OpenWire, openWire } from './openWire.ts';
import { parseOptions } from './parseOptions.ts';
import { projectRoot } from './projectRoot.ts';
import { tellUrl } from './serverUrl.ts';
import { Stop } from './stop.ts';
import { systemClock } from './systemClock.ts';

/** A stop that takes longer is cut short; everything that was answered is on the disk already. */
const STOP_MILLIS = 5_000;
const DAY_MILLIS = 24 * 3_600_000;

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
  const options = parseOptions(args, root);
  const { port, data, pages } = options;
  const missing = PAGE_NAMES.find((page) => !existsSync(join(pages, `${page}.html`)));
  if (missing) throw new Stop(`${join(pages, `${missing}.html`)} is missing; run \`npm run build\`.`);
  const lock = lockFolder(data);
  const open = await openWire(options, systemClock);
  const free = await choosePort(port, open.portFreeAt);
  const scenarios = await loadScenarios(join(root, 'scenarios'), complain);
  const store = sqliteStore(join(data, 'exercises.db'));
  const logFile = join(data, 'server.log');
  const server = await createServer({ store, clock: systemClock, scenarios, pages, logFile, wire: open.wire });
  for (const { exercise, says } of server.exercises.unfit) complain(`exercise ${exercise} stays closed: ${says}`);
  stopWhenAsked(server, () => lock.release());
  await listen(server, open.listenAt, free);
  renewDaily(server, open);
  const scheme = open.wire.tls ? 'https' : 'http';
  const { port: taken } = server.app.server.address() as AddressInfo;
  const urls = open.hosts.map((host) => `${scheme}://${host}:${taken}`);
  tellUrl(data, urls[0] ?? '');
  const link = `EXCON link: ${urls[0]}/join#${await server.inviteHost()}`;
  process.stdout.write(`${['Longtable', 'EXERCISE EXERCISE EXERCISE', ...urls, ...open.says, link].join('\n')}\n`);
}

/** A server that runs for months takes up the certificate that is made a month before the old one ends. */
function renewDaily(server: Server, open: OpenWire): void {
  if (!open.wire.tls) return;
  const look = async (): Promise<void> => {
    const next = await open.renew();
    if (next && server.app.server instanceof TlsServer) server.app.server.setSecureContext(next);
  };
  setInterval(
    () => look().catch((error) => complain(`the certificate could not be renewed: ${error}`)),
    DAY_MILLIS,
  ).unref();
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
