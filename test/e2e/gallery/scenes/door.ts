import type { Page, Route } from 'playwright-core';
import type { Hall } from '../hall.ts';
import type { Scene } from '../scene.ts';

const held = new Map<Page, Route>();

/** Holds a page's question to the server, so that the page stands as it does on a slow line. */
async function hold(page: Page, path: string): Promise<void> {
  await page.route(`**${path}`, (route) => {
    held.set(page, route);
  });
}

/** Lets it go on. */
async function letGo(page: Page, path: string): Promise<void> {
  await expect_(page);
  await held.get(page)?.continue();
  held.delete(page);
  await page.unroute(`**${path}`);
}

async function expect_(page: Page): Promise<void> {
  while (!held.has(page)) await page.waitForTimeout(20);
}

async function openAt(hall: Hall, who: string, path: string): Promise<Page> {
  const page = await hall.open(who);
  await page.goto(hall.url + path);
  return page;
}

/** Before anybody is in: the lobby and the join page on a slow line, without a server, with wrong links. */
export const DOOR: readonly Scene[] = [
  {
    name: 'the first question of the lobby and of a link is on its way',
    play: async (hall) => {
      await hold(await hall.open('host'), '/api/me');
      await hold(await hall.open('newcomer'), '/api/join');
      await hall.at('host').goto(hall.url);
      await hall.at('newcomer').goto(`${hall.url}/join#a-link-that-nobody-made`);
    },
    rows: [
      { room: 'lobby', state: 'loading', who: 'host', says: ['Opening the lobby'] },
      { room: 'join', state: 'loading', who: 'newcomer', says: ['Taking your seat'] },
    ],
  },
  {
    name: 'the cable is pulled before the answer comes',
    play: async (hall) => {
      hall.cable.pull();
      await letGo(hall.at('host'), '/api/me');
      await letGo(hall.at('newcomer'), '/api/join');
    },
    rows: [
      { room: 'lobby', state: 'unreachable', who: 'host', says: ['The server cannot be reached', 'Try now'] },
      { room: 'join', state: 'unreachable', who: 'newcomer', says: ['The exercise cannot be reached', 'Try again'] },
    ],
    after: async (hall) => hall.cable.putBack(),
  },
  {
    name: 'strangers come, and links that open nothing',
    play: async (hall) => {
      await hall.at('newcomer').getByRole('button', { name: 'Try again' }).click();
      await openAt(hall, 'stranger', '/');
      await openAt(hall, 'no link', '/join');
      const used = await hall.hostLink();
      await hall.at('host').goto(used);
      await hall.at('host').getByRole('button', { name: 'Create exercise' }).waitFor();
      await openAt(hall, 'twice', new URL(used).pathname + new URL(used).hash);
    },
    rows: [
      { room: 'lobby', state: 'stranger', who: 'stranger', says: ['Please open your own link'] },
      { room: 'join', state: 'no-link', who: 'no link', says: ['This address needs a link'] },
      { room: 'join', state: 'unknown', who: 'newcomer', says: ['This link is not known here'] },
      { room: 'join', state: 'used', who: 'twice', says: ['This link opens no seat any more'] },
    ],
  },
  {
    name: 'somebody guesses links',
    play: async (hall) => {
      const page = hall.at('newcomer');
      for (let guess = 0; guess < 10; guess++) {
        const data = { token: `guess-${guess}` };
        await page.request.post(`${hall.url}/api/join`, { headers: { origin: hall.url }, data });
      }
      await page.goto(`${hall.url}/?`);
      await page.goto(`${hall.url}/join#one-more`);
    },
    rows: [{ room: 'join', state: 'too-many', who: 'newcomer', says: ['Too many wrong links', /Wait \d+ seconds/] }],
    after: async (hall) => {
      for (const who of ['newcomer', 'stranger', 'no link', 'twice']) await hall.leave(who);
    },
  },
  {
    name: 'the host stands in an empty lobby',
    play: async () => {},
    rows: [{ room: 'lobby', state: 'empty', who: 'host', says: ['No exercise yet', 'Create exercise'] }],
  },
];
