/** The wall over the wire: who may open it, what its cookie opens, and the stop from pages without a line. */
import { describe, expect, it } from 'vitest';
import type { ToWall } from '../../engine/protocol/wall.ts';
import { type TestBrowser, testBrowser } from './support/testBrowser.ts';
import { seatBrowser, type TestExercise, testExercise } from './support/testExercise.ts';
import type { TestLine } from './support/testLine.ts';
import { type TestServer, testServer } from './support/testServer.ts';

const wallOf = (server: TestServer, exercise: TestExercise): Promise<TestBrowser> =>
  seatBrowser(server, exercise.host, exercise.id, 'wall');
const told = (line: TestLine) => line.texts.map((text) => JSON.parse(text) as ToWall);

describe('the wall', () => {
  it('is opened by a link that works once, or in the browser of the host and of control', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const invites = `/api/host/exercises/${exercise.id}/invites`;
    const { url } = (await (await exercise.host.post(invites, { seat: 'wall' })).json()) as { url: string };
    const projector = testBrowser(server.url);
    expect(await projector.join(url)).toBe(`/wall/${exercise.id}`);
    await expect(testBrowser(server.url).join(url)).rejects.toThrow(/used already/);
    const line = projector.connect(exercise.id, 'wall');
    await line.hears('clock');
    await expect.poll(() => told(line).map(({ type }) => type)).toEqual(['wallWelcome', 'clock', 'wall']);

    const controller = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    for (const browser of [exercise.host, controller]) {
      const opened = await browser.post(`/api/host/exercises/${exercise.id}/wall`);
      expect(await opened.json()).toEqual({ to: `/wall/${exercise.id}` });
      await browser.connect(exercise.id, 'wall').hears('clock');
    }
    expect((await projector.get(`/wall/${exercise.id}`)).status).toBe(200);
  });

  it('is refused to who has no right to it: a seat, the wall of another exercise, nobody at all', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const other = await testExercise(server);
    const elsewhere = await wallOf(server, other);
    const seat = exercise.seats['kes-civ'] as TestBrowser;
    for (const browser of [seat, elsewhere, testBrowser(server.url)]) {
      expect((await browser.post(`/api/host/exercises/${exercise.id}/wall`)).status).toBe(403);
      expect(await browser.connect(exercise.id, 'wall').ended).toMatchObject({ code: 4401 });
    }
  });

  it('has a cookie that opens nothing else: no seat, no truth, no run file, no lobby, no links', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const wall = await wallOf(server, exercise);
    const own = `__Host-longtable-${exercise.id}-wall`;
    expect([...wall.cookies.keys()]).toEqual([own]);
    // The same token under another place's name is no session of that place.
    for (const place of ['kes-civ', 'excon'])
      wall.cookies.set(`__Host-longtable-${exercise.id}-${place}`, wall.cookies.get(own) ?? '');
    wall.cookies.set('__Host-longtable-host', wall.cookies.get(own) ?? '');
    for (const place of ['kes-civ', 'excon'])
      expect(await wall.connect(exercise.id, place).ended).toMatchObject({ code: 4401 });
    expect((await wall.get(`/api/exercises/${exercise.id}/run/truth`)).status).toBe(403);
    expect((await wall.get('/api/host/exercises')).status).toBe(403);
    for (const act of ['invites', 'revoke', 'wall', 'stop', 'excon'])
      expect([act, (await wall.post(`/api/host/exercises/${exercise.id}/${act}`, { seat: 'kes-civ' })).status]).toEqual(
        [act, 403],
      );
    expect(await (await wall.get('/api/me')).json()).toEqual({
      host: false,
      places: [{ exercise: exercise.id, seat: 'wall', to: `/wall/${exercise.id}`, runs: true, realWorldLabel: null }],
    });
  });

  it('hears what all may see and nothing of what seats do, is shown the line and blanked by control', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const line = (await wallOf(server, exercise)).connect(exercise.id, 'wall');
    const control = exercise.connect('excon');
    await control.hears('wallStatus', ({ open }) => open);
    await control.submit({ type: 'startEx' });
    const kes = exercise.connect('kes-civ');
    const order = { type: 'sealOrder', turn: 1, draft: { type: 'N02', answers: {} }, reason: 'private' } as const;
    expect(await kes.submit(order)).toMatchObject({ type: 'accepted' });
    await kes.submit({ type: 'setReady', turn: 1, ready: true });
    control.send({ type: 'readOutOnWall', turn: 1, shown: true });
    await control.hears('wallStatus', ({ readOut }) => readOut);
    kes.send({ type: 'blankWall', blank: true });
    control.send({ type: 'blankWall', blank: true });
    await control.hears('wallStatus', ({ blank }) => blank);
    await expect.poll(() => told(line).at(-1)).toMatchObject({ type: 'wall', blank: true });
    expect(
      told(line).map((frame) => (frame.type === 'wall' ? [frame.blank, frame.readOut !== null] : frame.type)),
    ).toEqual(['wallWelcome', 'clock', [false, false], 'clock', [false, false], [false, true], [true, true]]);
    expect(line.texts.join()).not.toMatch(/private|N02|ready|"state"/);
    line.cut();
    await control.hears('wallStatus', ({ open, blank }) => blank && !open);
  });

  it('opens the common edition once it is released, and no other, nor any run file', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { turns: 1 });
    const wall = await wallOf(server, exercise);
    const of = `/api/exercises/${exercise.id}`;
    const control = exercise.connect('excon');
    await control.submit({ type: 'startEx' });
    expect((await wall.get(`${of}/debrief`)).status).toBe(403);
    await control.submit({ type: 'closeTurn', turn: 1 });
    for (const edition of ['kes', 'truth']) await control.submit({ type: 'releaseEdition', edition });
    const common = { edition: 'common', isReleased: false, mayOpen: false };
    expect(await (await wall.get(`${of}/debrief`)).json()).toEqual({
      exercise: exercise.id,
      isOver: true,
      editions: [common],
    });
    for (const edition of ['kes', 'truth', 'common'])
      expect([edition, (await wall.get(`${of}/debrief/${edition}`)).status]).toEqual([edition, 403]);
    for (const edition of ['kes', 'truth'])
      expect([edition, (await wall.get(`${of}/run/${edition}`)).status]).toEqual([edition, 403]);
    await control.submit({ type: 'releaseEdition', edition: 'common' });
    expect((await wall.get(`${of}/debrief/common`)).status).toBe(200);
  });

  it('is taken back like a seat: its line ends and its link is void', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const line = (await wallOf(server, exercise)).connect(exercise.id, 'wall');
    await line.hears('clock');
    await exercise.host.post(`/api/host/exercises/${exercise.id}/revoke`, { seat: 'wall' });
    expect(await line.ended).toEqual({ code: 4401, reason: 'revoked' });
  });
});

describe('the stop from a page without a line', () => {
  it('is heard from a browser that holds a place, in that place’s name, and from nobody else', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const control = exercise.connect('excon');
    await control.submit({ type: 'startEx' });
    const refused = await testBrowser(server.url).post('/api/stop', {});
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { error: 'noPlace', says: 'This browser has no place in an exercise, so it can stop none.' },
    ]);
    const seat = exercise.seats['tal-mil'] as TestBrowser;
    expect(await (await seat.post('/api/stop', {})).json()).toEqual({ stopped: 1 });
    await control.hears('clock', ({ phase }) => phase === 'stopped');
    const batches = await control.hears('batches', ({ line }) => line.type === 'realWorldStop');
    expect(batches.line.by).toBe('tal-mil');
    // Again it changes nothing, and says that all stands still.
    expect(await (await seat.post('/api/stop', {})).json()).toEqual({ stopped: 1 });
    await control.submit({ type: 'realWorldResume' });
    await exercise.host.post(`/api/host/exercises/${exercise.id}/revoke`, { seat: 'tal-mil' });
    expect((await seat.post('/api/stop', {})).status).toBe(403);
  });

  it('tells where others come in only when they can', async () => {
    const server = await testServer();
    expect(await (await testBrowser(server.url).get('/api/door')).json()).toEqual({ url: null });
  });
});
