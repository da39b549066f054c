import type { Page } from 'playwright-core';
import type { Scene } from '../scene.ts';

/** Changes what the room says on its way to a page: a fault of the room, of the line, or of an older page. */
async function bend(page: Page, change: (frame: Record<string, unknown>) => void): Promise<void> {
  await page.routeWebSocket(/\/ws\//, (line) => {
    const room = line.connectToServer();
    room.onMessage((words) => {
      const frame = JSON.parse(String(words)) as Record<string, unknown>;
      change(frame);
      line.send(JSON.stringify(frame));
    });
  });
}

/** The line breaks, the disk is full, a page meets what it cannot draw. */
export const TROUBLE: readonly Scene[] = [
  {
    name: 'the cable is pulled in the middle of a turn',
    play: async (hall) => {
      hall.cable.pull();
    },
    rows: [
      { room: 'desk', state: 'reconnecting', who: 'KES MIL', says: ['Reconnecting.', /Your drafts are safe/] },
      { room: 'excon', state: 'reconnecting', who: 'EXCON', says: ['Reconnecting'] },
      { room: 'wall', state: 'reconnecting', who: 'wall', says: ['Reconnecting. What you see may be old.'] },
      {
        room: 'lobby',
        state: 'reconnecting',
        who: 'host',
        says: [/The server cannot be reached. What you see may be old/],
      },
    ],
    after: async (hall) => {
      hall.cable.putBack();
      await hall.at('KES MIL').getByText('Reconnecting.').first().waitFor({ state: 'detached' });
      await hall.at('EXCON').getByText('Connected', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'the disk is full',
    play: async (hall) => {
      hall.disk.be('full');
      await hall.at('KES MIL').getByRole('button', { name: 'Ready', exact: true }).click();
    },
    rows: [
      { room: 'desk', state: 'not-written', who: 'KES MIL', says: [/could not write this down/] },
      { room: 'excon', state: 'not-written', who: 'EXCON', says: [/The log could not be written/] },
    ],
    after: async (hall) => {
      hall.disk.be('well');
      await hall.advance(1_000);
    },
  },
  {
    name: 'a page meets what it cannot draw, and another what it cannot read',
    play: async (hall) => {
      const unreadable = await hall.open('unreadable', 'KES MIL');
      await bend(unreadable, (frame) => {
        const { items = [] } = (frame.news ?? {}) as { items?: { report: string }[] };
        if (items.some(({ report }) => report === 'turnOpened')) frame.news = { items: [{ report: 'transit' }] };
      });
      await unreadable.goto(hall.address('desk', 'kes-mil'));
      const undrawn = await hall.open('undrawn', 'KES MIL');
      await bend(undrawn, (frame) => {
        const { items = [] } = (frame.news ?? {}) as { items?: Record<string, unknown>[] };
        for (const item of items) if (item.report === 'injectDelivered') delete item.subject;
      });
      await undrawn.goto(hall.address('desk', 'kes-mil'));
      const mapless = await hall.open('mapless', 'KES MIL');
      await mapless.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await mapless.goto(hall.address('desk', 'kes-mil'));
      const old = await hall.open('old page', 'KES MIL');
      await old.routeWebSocket(/\/ws\//, (line) => {
        const room = line.connectToServer();
        line.onMessage((words) => room.send(String(words).replace(/"protocol":\d+/, '"protocol":1')));
      });
      await old.goto(hall.address('desk', 'kes-mil'));
    },
    rows: [
      { room: 'desk', state: 'unreadable', who: 'unreadable', says: ['Something failed', /tell EXCON this code/] },
      { room: 'desk', state: 'undrawn', who: 'undrawn', says: ['This part failed', 'Try again'] },
      { room: 'desk', state: 'mapless', who: 'mapless', says: ['This browser cannot draw the map'] },
      {
        room: 'desk',
        state: 'old-page',
        long: true,
        who: 'old page',
        says: ['This page is older than the exercise', 'Reload the page'],
      },
    ],
    after: async (hall) => {
      for (const who of ['unreadable', 'undrawn', 'mapless', 'old page']) await hall.leave(who);
    },
  },
  {
    name: 'a console meets what it cannot draw',
    play: async (hall) => {
      const undrawn = await hall.open('undrawn console', 'host');
      await bend(undrawn, (frame) => {
        const { injects = [] } = (frame.scenario ?? {}) as { injects?: Record<string, unknown>[] };
        for (const inject of injects) delete inject.title;
      });
      await undrawn.goto(hall.address('excon'));
      const mapless = await hall.open('mapless console', 'host');
      await mapless.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await mapless.goto(hall.address('excon'));
    },
    rows: [
      { room: 'excon', state: 'undrawn', who: 'undrawn console', says: ['This part failed', 'Try again'] },
      { room: 'excon', state: 'mapless', who: 'mapless console', says: [/The map cannot be drawn in this browser/] },
    ],
    after: async (hall) => {
      for (const who of ['undrawn console', 'mapless console']) await hall.leave(who);
    },
  },
];
