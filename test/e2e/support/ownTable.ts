import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { shots } from './shots.ts';
import { type StartedServer, startedServer } from './startedServer.ts';
import { type Table, table } from './table.ts';

/** What a story has for itself. */
export interface OwnTable {
  readonly room: Table;
  readonly server: StartedServer;
}

/**
 * A browser, a server and a table for the `describe` in which it is called, gone with its last test; where a test fails, a
 * picture of EXCON and of KES CIV under the story's name. `look` as in `table`.
 */
export function ownTable(story: string, look?: (lobby: Page) => Promise<void>): () => OwnTable {
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  let room: Table | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startedServer();
    room = await table(browser, server, look);
  });

  afterAll(async () => {
    await room?.close();
    await browser?.close();
    await server?.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || !room) return;
    await shots(room.excon, `failed-${story}-excon`);
    await shots(room.seats['KES CIV'], `failed-${story}-kes-civ`);
  });

  return () => {
    if (!room || !server) throw new Error('nobody sits at the table');
    return { room, server };
  };
}
