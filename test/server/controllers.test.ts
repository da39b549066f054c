/** Links made anew, and more than one browser in control: who is cut off, and who stays. */
import { describe, expect, it } from 'vitest';
import { StoreFailed } from '../../server/store/storeErrors.ts';
import type { Controller } from '../../server/transport/seatAccessRoutes.ts';
import { type TestBrowser, testBrowser } from './support/testBrowser.ts';
import { seatBrowser, testExercise } from './support/testExercise.ts';
import { testServer } from './support/testServer.ts';

async function controllers(browser: TestBrowser, exercise: string): Promise<readonly Controller[]> {
  const answer = await browser.get(`/api/host/exercises/${exercise}/controllers`);
  return ((await answer.json()) as { controllers: Controller[] }).controllers;
}

describe('a link made anew', () => {
  it('leaves the browser in the seat alone unless asked, and then cuts it off before the new link is out', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const invites = `/api/host/exercises/${exercise.id}/invites`;
    const old = exercise.connect('tal-civ');
    await old.hears('welcome');
    const unused = (await (await exercise.host.post(invites, { seat: 'tal-civ' })).json()) as {
      url: string;
      ended: number;
    };
    expect(unused.ended).toBe(0);
    expect(await old.submit({ type: 'setReady', turn: 9, ready: true })).toMatchObject({ type: 'refused' });
    const made = (await (
      await exercise.host.post(invites, { seat: 'tal-civ', endSessions: true })
    ).json()) as typeof unused;
    expect(made.ended).toBe(1);
    expect(await old.ended).toEqual({ code: 4401, reason: 'revoked' });
    expect(old.frames.at(-1)).toEqual({ type: 'bye', why: 'revoked' });
    expect(await exercise.connect('tal-civ').ended).toMatchObject({ code: 4401 });
    await expect(testBrowser(server.url).join(unused.url)).rejects.toThrow(/newer link/);
    const heir = testBrowser(server.url);
    await heir.join(made.url);
    await heir.connect(exercise.id, 'tal-civ').hears('welcome');
  });

  it('silences a page that leaves the goodbye unanswered and goes on talking', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const control = exercise.connect('excon');
    await control.submit({ type: 'startEx' });
    const old = exercise.connect('tal-civ');
    await old.hears('welcome');
    const before = (await server.store.read(exercise.id, 1)).length;
    old.stopAnswering();
    await exercise.host.post(`/api/host/exercises/${exercise.id}/invites`, { seat: 'tal-civ', endSessions: true });
    old.send({ type: 'submit', key: 'late', input: { type: 'setReady', turn: 1, ready: true } });
    // The server has read the late word once it has answered a later one of another seat.
    const other = exercise.connect('kes-civ');
    expect(await other.submit({ type: 'setReady', turn: 1, ready: true })).toMatchObject({ type: 'accepted' });
    const entries = (await server.store.read(exercise.id, 1)).slice(before);
    expect(entries.map(({ payload }) => payload ?? '').join()).not.toContain('tal-civ');
  });
});

describe('a second controller', () => {
  it('comes in by a link, sees and acts like the first, and helps seats without being the host', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    const line = second.connect(exercise.id, 'excon');
    expect(await line.submit({ type: 'startEx' })).toMatchObject({ type: 'accepted' });
    const made = await second.post(`/api/host/exercises/${exercise.id}/invites`, {
      seat: 'kes-civ',
      endSessions: true,
    });
    expect(await made.json()).toMatchObject({ seat: 'kes-civ', ended: 1 });
    for (const path of ['/api/host/exercises', '/api/host/scenarios'])
      expect((await second.get(path)).status).toBe(403);
    const other = await testExercise(server);
    for (const path of ['invites', 'revoke', 'controllers/end', 'excon']) {
      const foreign = await second.post(`/api/host/exercises/${other.id}/${path}`, { seat: 'kes-civ' });
      expect(foreign.status).toBe(403);
    }
    expect((await second.get(`/api/host/exercises/${other.id}/controllers`)).status).toBe(403);
  });

  it('stands in the list, and is ended alone, on all its lines', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    server.clock.advance(60_000);
    const third = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    const lines = [second, second, third].map((browser) => browser.connect(exercise.id, 'excon'));
    const first = exercise.connect('excon');
    await Promise.all([...lines, first].map((line) => line.hears('truth')));
    const seen = await controllers(exercise.host, exercise.id);
    expect(seen.map(({ connected, own }) => ({ connected, own }))).toEqual([
      { connected: true, own: true },
      { connected: true, own: false },
      { connected: true, own: false },
    ]);
    const [firstId, secondId] = seen.map(({ id }) => id);
    const end = (browser: TestBrowser, controller = '') =>
      browser.post(`/api/host/exercises/${exercise.id}/controllers/end`, { controller });
    expect(await (await end(exercise.host, secondId)).json()).toEqual({ ended: true });
    for (const line of lines.slice(0, 2)) {
      expect(await line.ended).toEqual({ code: 4401, reason: 'revoked' });
      expect(line.frames.at(-1)).toEqual({ type: 'bye', why: 'revoked' });
    }
    expect(await second.connect(exercise.id, 'excon').ended).toMatchObject({ code: 4401 });
    expect((await second.get(`/api/exercises/${exercise.id}/run/truth`)).status).toBe(403);
    for (const line of [first, lines[2]]) {
      expect(await line?.submit({ type: 'lockTurn', turn: 9 })).toMatchObject({ type: 'refused' });
    }
    expect((await end(exercise.host, secondId)).status).toBe(404);
    expect((await end(exercise.host, firstId)).status).toBe(409);
    expect((await end(third, firstId)).status).toBe(200);
    expect(await first.ended).toMatchObject({ code: 4401 });
  });

  it('ended in one life of the server stays ended in the next; opening the console again makes no new one', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    for (let i = 0; i < 3; i += 1) await exercise.host.post(`/api/host/exercises/${exercise.id}/excon`);
    const seen = await controllers(exercise.host, exercise.id);
    expect(seen).toHaveLength(2);
    const controller = seen.find(({ own }) => !own)?.id;
    await exercise.host.post(`/api/host/exercises/${exercise.id}/controllers/end`, { controller });
    await server.server.stop();
    const next = await testServer({ folder: server.folder, clock: server.clock });
    const [same, gone] = [testBrowser(next.url), testBrowser(next.url)];
    for (const [name, value] of exercise.host.cookies) same.cookies.set(name, value);
    for (const [name, value] of second.cookies) gone.cookies.set(name, value);
    await same.connect(exercise.id, 'excon').hears('truth');
    expect(await gone.connect(exercise.id, 'excon').ended).toMatchObject({ code: 4401 });
  });

  it('cannot be put out with everybody else by a link', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const refused = await exercise.host.post(`/api/host/exercises/${exercise.id}/invites`, {
      seat: 'excon',
      endSessions: true,
    });
    expect(refused.status).toBe(400);
    expect(await controllers(exercise.host, exercise.id)).toHaveLength(1);
  });

  it('nor by taking the place back; who is put out cannot walk back in by a link made before', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const revoked = await exercise.host.post(`/api/host/exercises/${exercise.id}/revoke`, { seat: 'excon' });
    expect(revoked.status).toBe(400);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    const made = await second.post(`/api/host/exercises/${exercise.id}/invites`, { seat: 'excon' });
    const { url } = (await made.json()) as { url: string };
    const rows = await controllers(exercise.host, exercise.id);
    const controller = rows.find(({ own }) => !own)?.id;
    await exercise.host.post(`/api/host/exercises/${exercise.id}/controllers/end`, { controller });
    const again = await second.post('/api/join', { token: new URL(url).hash.slice(1) });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(await controllers(exercise.host, exercise.id)).toHaveLength(1);
  });

  it('is put out at once, also when the disk fails, and whoever did it is told what that means', async () => {
    const fails = () => Promise.reject(new StoreFailed('full', 'the disk is full'));
    const server = await testServer({ wrap: (store) => ({ ...store, endSession: fails }) });
    const exercise = await testExercise(server);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    const line = second.connect(exercise.id, 'excon');
    await line.hears('clock');
    const other = (await controllers(exercise.host, exercise.id)).find(({ own }) => !own);
    const path = `/api/host/exercises/${exercise.id}/controllers/end`;
    const ended = await exercise.host.post(path, { controller: other?.id });
    expect([ended.status, ((await ended.json()) as { error: string }).error]).toEqual([503, 'notKept']);
    expect(await line.ended).toMatchObject({ code: 4401 });
    expect(await second.connect(exercise.id, 'excon').ended).toMatchObject({ code: 4401 });
  });
});
