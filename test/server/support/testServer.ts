import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createServer, type Server } from '../../../server/createServer.ts';
import { loadScenarios } from '../../../server/main/loadScenarios.ts';
import type { EventStore } from '../../../server/store/eventStore.ts';
import { sqliteStore } from '../../../server/store/sqliteStore.ts';
import { PAGE_NAMES } from '../../../server/transport/pages.ts';
import { type ScriptedClock, scriptedClock } from './scriptedClock.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A listening server in this process, with a store, a port and a clock of its own. */
export interface TestServer {
  readonly url: string;
  readonly folder: string;
  readonly clock: ScriptedClock;
  readonly store: EventStore;
  readonly server: Server;
}

export interface TestServerOptions {
  /** The folder of an earlier server, to go on where it stopped. */
  readonly folder?: string;
  readonly clock?: ScriptedClock;
  /** Stands between the server and its store. */
  readonly wrap?: (store: EventStore) => EventStore;
  readonly logFile?: string;
}

const scenarios = loadScenarios(join(import.meta.dirname, '../../../scenarios'), (fault) => {
  throw new Error(fault);
});

/** Starts a server that ends with the test. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { folder = temporaryFolder(), clock = scriptedClock(), wrap = (store) => store, logFile = null } = options;
  const store = wrap(sqliteStore(join(folder, 'exercises.db')));
  const pages = emptyPages(folder);
  const server = await createServer({ store, clock, scenarios: await scenarios, pages, logFile });
  onTestFinished(() => server.stop());
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, folder, clock, store, server };
}

/** Pages with nothing in them but what the server puts there. */
export function emptyPages(folder: string): string {
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  for (const page of PAGE_NAMES) {
    const meta = '<meta property="csp-nonce" nonce="__NONCE__">';
    writeFileSync(join(pages, `${page}.html`), `<!doctype html>${meta}<style nonce="__NONCE__"></style><p>${page}</p>`);
  }
  for (const script of ['desk-1a2b', 'open.worker-1a2b']) {
    writeFileSync(join(pages, `assets/${script}.js`), 'export {};\n');
  }
  return pages;
}
