import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { createServer } from '../../../server/createServer.ts';
import { loadScenarios } from '../../../server/main/loadScenarios.ts';
import { sqliteStore } from '../../../server/store/sqliteStore.ts';
import { scriptedClock } from '../../server/support/scriptedClock.ts';
import { launchBrowser } from '../../support/browser.ts';
import { type Cable, layCable } from './cable.ts';
import { type SickDisk, sickDisk } from './sickDisk.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGES = join(ROOT, 'dist/ui');
const START_MILLIS = Date.UTC(2031, 4, 14, 7, 0);

/** A real server with everybody's real pages, where the time, the disk and the cable obey the test. */
export interface Hall {
  readonly url: string;
  /** Lets time pass for the server and for every page. */
  advance(millis: number): Promise<void>;
  readonly disk: SickDisk;
  readonly cable: Cable;
  /** Opens a page for somebody, in a browser of their own unless they sit down at another's; `at` finds it again. */
  open(who: string, beside?: string): Promise<Page>;
  at(who: string): Page;
  leave(who: string): Promise<void>;
  /** A fresh one-time link for the host. */
  hostLink(): Promise<string>;
  /** A fresh link to a place of the newest exercise; asked for as the host does, from the page `host`. */
  link(seat: string, endSessions?: boolean): Promise<string>;
  /** Opens the wall of the newest exercise, as the host does. */
  openWall(): Promise<void>;
  /** The address of a page of the newest exercise. */
  address(page: 'desk' | 'excon' | 'wall' | 'debrief', seat?: string): string;
  close(): Promise<void>;
}

/** Opens the house; `scenarios` when it shall offer others than those of the project. */
export async function openHall(scenarios?: ReadonlyMap<string, Scenario>, own?: Browser): Promise<Hall> {
  if (!existsSync(PAGES)) throw new Error(`${PAGES} is missing: run \`npm run build\` first, as \`npm test\` does`);
  const folder = mkdtempSync(join(tmpdir(), 'longtable-gallery-'));
  const clock = scriptedClock(START_MILLIS);
  const disk = sickDisk();
  const server = await createServer({
    store: disk.wrap(sqliteStore(join(folder, 'exercises.db'))),
    clock,
    scenarios: scenarios ?? (await loadScenarios(join(ROOT, 'scenarios'), (fault) => expectNone(fault))),
    pages: PAGES,
    logFile: null,
    randomBytes: sameBytes(),
  });
  const cable = layCable(server.app.server);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://localhost:${(server.app.server.address() as AddressInfo).port}`;
  const browser = own ?? (await launchBrowser());
  const pages = new Map<string, Page>();
  const contexts = new Set<BrowserContext>();

  const at = (who: string): Page => {
    const page = pages.get(who);
    if (!page) throw new Error(`nobody is ${who}`);
    return page;
  };
  const newest = (): string => server.exercises.list().at(-1)?.exercise ?? '';

  const open: Hall['open'] = async (who, beside) => {
    const context = beside
      ? at(beside).context()
      : await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    if (!contexts.has(context)) await context.addInitScript(setTime, clock.nowMillis());
    contexts.add(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    pages.set(who, page);
    return page;
  };
  const asHost = async (what: 'invites' | 'wall', data: object): Promise<unknown> => {
    const answer = await at('host').request.post(`${url}/api/host/exercises/${newest()}/${what}`, {
      headers: { origin: url },
      data,
    });
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json();
  };
  const address: Hall['address'] = (page, seat) => `${url}/${[page, newest(), ...(seat ? [seat] : [])].join('/')}`;

  return {
    url,
    advance: async (millis) => {
      clock.advance(millis);
      for (const context of contexts) await context.addInitScript(setTime, clock.nowMillis());
      for (const page of pages.values()) await page.evaluate(setTime, clock.nowMillis());
    },
    disk,
    cable,
    at,
    open,
    leave: async (who) => {
      await at(who).close();
      pages.delete(who);
    },
    hostLink: async () => `${url}/join#${await server.inviteHost()}`,
    link: async (seat, endSessions = false) => {
      const { url: link } = (await asHost('invites', { seat, endSessions })) as { url: string };
      return link;
    },
    openWall: async () => {
      await asHost('wall', {});
      const wall = await open('wall', 'host');
      await wall.goto(address('wall'));
    },
    address,
    close: async () => {
      cable.putBack();
      disk.be('well');
      for (const context of contexts) await context.close();
      if (!own) await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Bytes that look like chance and are the same in every run, and so are the exercises and the pictures. */
function sameBytes(): (count: number) => Uint8Array {
  let asked = 0;
  return (count) => {
    asked += 1;
    return createHash('shake256', { outputLength: count }).update(`gallery ${asked}`).digest();
  };
}

/** Runs in a page: its clock stands at this moment, so that a picture taken late is the same. */
function setTime(millis: number): void {
  Date.now = () => millis;
}

function expectNone(fault: string): never {
  throw new Error(fault);
}
