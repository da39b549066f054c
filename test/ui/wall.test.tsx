/** The wall's page: what it makes of the room's frames, and what it draws in each state. */
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ToWall } from '../../engine/protocol/wall.ts';
import { greet } from '../../engine/room/greet.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { connectWall } from '../../ui/net/connectWall.ts';
import type { SocketLike, World } from '../../ui/net/world.ts';
import { overlapArea } from '../../ui/scene/placeLabels.ts';
import { mapNames } from '../../ui/wall/mapNames.ts';
import { Wall } from '../../ui/wall/Wall.tsx';
import { WallContext } from '../../ui/wall/wallContext.ts';
import { createWallStore, foldWall, type WallState } from '../../ui/wall/wallStore.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();
const connection = { stop: () => true, now: () => 0, reconnect: () => {} };

/** The wall as it is first drawn after a table's greeting. */
function draw(table: Tabletop | null, change: Partial<WallState> = {}): string {
  const frames = table ? greet(table.room, 'wall', null, 0).send.filter((out) => out.to === 'reply') : [];
  const known = frames.reduce((state, out) => foldWall(state, out.frame as ToWall), createWallStore().getState());
  const store = createWallStore({ ...known, link: { is: table ? 'live' : 'connecting' }, ...change });
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <WallContext value={{ store, connection }}>
        <Wall />
      </WallContext>
    </I18nProvider>,
  );
}

test('before StartEx it shows every seat, where to come in, and that nobody is there yet', () => {
  const table = setTable({ started: false });
  const html = draw(table, { door: 'https://10.1.2.3:8080/join' });
  expect(html).toContain('Take your seats');
  expect(html.match(/wall-seat empty/g)?.length).toBe(8);
  expect(html).toContain('<b>0</b> of 8 seats');
  expect(html).toContain('https://10.1.2.3:8080/join');
  expect(html).toContain('qr-code');
  expect(draw(table)).not.toContain('qr-code');
});

test('with many nations it shows short names of the seats', () => {
  const table = setTable({ started: false });
  const store = createWallStore();
  const frames = greet(table.room, 'wall', null, 0).send.filter((out) => out.to === 'reply');
  const { scenario } = frames.reduce((state, out) => foldWall(state, out.frame as ToWall), store.getState());
  if (!scenario) throw new Error('no welcome');
  const many = [0, 1, 2].flatMap((n) => scenario.nations.map((one) => ({ ...one, id: `${one.id}${n}` })));
  const html = draw(table, { scenario: { ...scenario, nations: many } });
  expect(html).toContain('wall-seats many');
  expect(html).toContain('<span>MIL</span>');
});

test('a turn shows its number, its time and the map; a pause and the lock say so', () => {
  const table = setTable();
  table.closeUntil(3);
  expect(draw(table)).toContain('Turn <b>3</b> of 8');
  expect(draw(table)).toContain('06:00');
  expect(draw(table)).toContain('Decide. Seal your orders.');
  expect(draw(table)).toContain('Map of the nations and their sites');
  table.control({ type: 'lockTurn', turn: 3 });
  expect(draw(table)).toContain('Locked. Orders take hold.');
  table.control({ type: 'pauseTurn', turn: 3 });
  expect(draw(table)).toContain('Paused. The time stands.');
});

test('it says what happens next in every state without a turn', () => {
  const table = setTable();
  expect(draw(null)).toContain('Connecting the wall');
  expect(draw(null, { link: { is: 'waiting', attempt: 2, nextAtMillis: 9 } })).toContain('cannot be reached');
  expect(draw(null, { link: { is: 'closed', why: 'noSession' } })).toContain('does not hold the wall');
  expect(draw(table, { link: { is: 'closed', why: 'wrongProtocol' } })).toContain('Reload the page');
  expect(draw(table, { link: { is: 'waiting', attempt: 1, nextAtMillis: 9 } })).toContain('What you see may be old.');
  expect(draw(table, { blankHere: true })).toContain('The wall is blank.');
  table.control({ type: 'endEx' });
  expect(draw(table)).toContain('The hot wash follows.');
});

test('every screen is marked EXERCISE', () => {
  for (const html of [
    draw(null),
    draw(setTable()),
    draw(setTable({ started: false })),
    draw(setTable(), { blankHere: true }),
  ])
    expect(html).toContain('EXERCISE');
});

test('the map names every nation and every site inside its edge, none on another or on a dot, at any size', () => {
  const { map, nations } = setTable().room.game.scenario;
  const names = {
    nations: new Map(nations.map((nation) => [nation.id, nation.name.en ?? ''])),
    sites: new Map(nations.flatMap(({ assets }) => assets.map((asset) => [asset.id, asset.name.en ?? ''] as const))),
  };
  for (const size of [
    { width: 733, height: 394 },
    { width: 733, height: 570 },
    { width: 1100, height: 860 },
  ]) {
    const { labels, sites } = mapNames(map, size, names);
    expect(labels.length).toBe(names.nations.size + names.sites.size);
    for (const { x, y } of [...labels, ...sites]) {
      expect(x > 0 && x < size.width).toBe(true);
      expect(y > 0 && y < size.height).toBe(true);
    }
    // Half of a letter's height is about its width: nobody reads a name that lies on another or on a dot.
    const boxes = labels.map(({ text, x, y, size: high }) => {
      const half = (text.length * high) / 4;
      return { text, left: x - half, right: x + half, top: y - high / 2, bottom: y + high / 2 };
    });
    const dots = sites.map(({ id: text, x, y }) => ({ text, left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }));
    const covered = boxes.flatMap((box, index) =>
      [...boxes.slice(index + 1), ...dots].filter((other) => overlapArea(box, other) > 0).map(({ text }) => text),
    );
    expect(covered).toEqual([]);
  }
});

test('its line says hello, hands on what it hears, stops now or not at all, and ends when it is put out', () => {
  const sent: string[] = [];
  const sockets: SocketLike[] = [];
  const heard: string[] = [];
  const links: string[] = [];
  const world: World = {
    open: () => {
      const socket: SocketLike = {
        send: (data) => sent.push(data),
        close: () => {},
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      sockets.push(socket);
      return socket;
    },
    nowMillis: () => 1_000,
    after: () => () => {},
    chance: () => 0,
    key: () => 'key',
  };
  const line = connectWall({
    url: 'ws://x',
    world,
    heard: ({ type }) => heard.push(type),
    stands: ({ is }) => links.push(is),
  });
  expect(line.stop()).toBe(false);
  sockets[0]?.onopen?.();
  sockets[0]?.onmessage?.({
    data: JSON.stringify({ type: 'clock', phase: 'planning', turn: 1, endsAtMillis: null, nowMillis: 5_000 }),
  });
  expect(line.now()).toBe(5_000);
  expect(line.stop()).toBe(true);
  expect(sent.map((text) => JSON.parse(text))).toEqual([
    { type: 'hello', protocol: 2, seen: null },
    { type: 'submit', key: 'key', input: { type: 'realWorldStop' } },
  ]);
  sockets[0]?.onmessage?.({ data: JSON.stringify({ type: 'bye', why: 'revoked' }) });
  expect([heard, links]).toEqual([['clock'], ['live', 'closed']]);
});
