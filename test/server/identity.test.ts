import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../../server/identity/token.ts';
import { StoreFailed } from '../../server/store/storeErrors.ts';
import { testBrowser } from './support/testBrowser.ts';
import { hostBrowser, seatBrowser, testExercise } from './support/testExercise.ts';
import { testServer } from './support/testServer.ts';

const FORTNIGHT = 14 * 24 * 3_600_000;

describe('a link', () => {
  it('opens once; a second use is refused with what to do', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const made = await exercise.host.post(`/api/host/exercises/${exercise.id}/invites`, { seat: 'kes-civ' });
    const { url } = (await made.json()) as { url: string };
    expect(await testBrowser(server.url).join(url)).toBe(`/desk/${exercise.id}/kes-civ`);
    const again = await testBrowser(server.url).post('/api/join', { token: url.split('#')[1] });
    expect(again.status).toBe(403);
    expect(await again.json()).toEqual({
      error: 'inviteUsed',
      says: 'This link has been used already. Ask exercise control for a new link.',
    });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('opens for one of two browsers that race', async () => {
    const server = await testServer();
    const token = await server.server.inviteHost();
    const answers = await Promise.all([1, 2, 3].map(() => testBrowser(server.url).post('/api/join', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
  });

  it('is void when a newer one for the same place has been made', async () => {
    const server = await testServer();
    const first = await server.server.inviteHost();
    const second = await server.server.inviteHost();
    const refused = await testBrowser(server.url).post('/api/join', { token: first });
    expect([refused.status, await refused.json()]).toEqual([
      403,
      {
        error: 'inviteUsed',
        says: 'A newer link has taken the place of this one. Ask exercise control for the newest link.',
      },
    ]);
    expect(await testBrowser(server.url).join(second)).toBe('/');
  });

  it.each(['A'.repeat(43), 'short', '', '../../etc/passwd', 'é'.repeat(43)])(
    'that was forged (%s) is unknown',
    async (token) => {
      const { url } = await testServer();
      const refused = await testBrowser(url).post('/api/join', { token });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ error: 'inviteUnknown' });
    },
  );

  it('cannot be guessed at: wrong links are counted, and a right one still opens', async () => {
    const server = await testServer();
    const guess = () => testBrowser(server.url).post('/api/join', { token: 'B'.repeat(43) });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
    expect(await (await guess()).json()).toMatchObject({ error: 'tooManyGuesses' });
    expect(await testBrowser(server.url).join(await server.server.inviteHost())).toBe('/');
  });
});

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const server = await testServer();
    const joined = await testBrowser(server.url).post('/api/join', { token: await server.server.inviteHost() });
    const [cookie = ''] = joined.headers.getSetCookie();
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-longtable-host=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('and its link are kept as hashes only', async () => {
    const server = await testServer();
    const token = await server.server.inviteHost();
    const host = testBrowser(server.url);
    await host.join(token);
    const session = host.cookies.get('__Host-longtable-host') ?? '';
    await server.server.stop();
    const kept = ['', '-wal'].map((tail) => readIfThere(join(server.folder, `exercises.db${tail}`))).join('');
    expect(kept).toContain(hashToken(token));
    expect(kept).toContain(hashToken(session));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(session);
  });

  it('lives through a restart, and ends after a fortnight', async () => {
    const first = await testServer();
    const host = await hostBrowser(first);
    await first.server.stop();
    const { folder, clock } = first;
    const second = await testServer({ folder, clock });
    const same = testBrowser(second.url);
    for (const [name, value] of host.cookies) same.cookies.set(name, value);
    expect(await (await same.get('/api/me')).json()).toEqual({ host: true, places: [] });
    clock.advance(FORTNIGHT - 1);
    expect(await (await same.get('/api/me')).json()).toEqual({ host: true, places: [] });
    clock.advance(1);
    expect(await (await same.get('/api/me')).json()).toEqual({ host: false, places: [] });
  });

  it('opens its own seat in its own exercise and nothing else', async () => {
    const server = await testServer();
    const one = await testExercise(server);
    const two = await testExercise(server);
    const thief = testBrowser(server.url);
    const [stolen = ''] = one.seats['kes-civ']?.cookies.values() ?? [];
    for (const [exercise, seat] of [
      [one.id, 'kes-mil'],
      [one.id, 'tal-civ'],
      [one.id, 'excon'],
      [two.id, 'kes-civ'],
    ] as const) {
      thief.cookies.set(`__Host-longtable-${exercise}-${seat}`, stolen);
      expect(await thief.connect(exercise, seat).ended).toMatchObject({ code: 4401 });
    }
    thief.cookies.set('__Host-longtable-host', stolen);
    expect(await (await thief.get('/api/me')).json()).toEqual({ host: false, places: [] });
  });

  it('ends at once, with what is merged with it, also when the disk fails while the seat is taken back', async () => {
    const fails = () => Promise.reject(new StoreFailed('full', 'the disk is full'));
    const server = await testServer({ wrap: (store) => ({ ...store, endSessions: fails }) });
    const exercise = await testExercise(server);
    const merger = { seat: 'tal-civ', also: 'tal-mil', merged: true };
    await exercise.host.post(`/api/host/exercises/${exercise.id}/mergers`, merger);
    const civ = exercise.seats['tal-civ'] ?? expect.fail();
    const lines = [civ.connect(exercise.id, 'tal-civ'), civ.connect(exercise.id, 'tal-mil')];
    await Promise.all(lines.map((line) => line.hears('chair')));
    const revoked = await exercise.host.post(`/api/host/exercises/${exercise.id}/revoke`, { seat: 'tal-civ' });
    expect([revoked.status, await revoked.json()]).toMatchObject([
      503,
      { says: expect.stringContaining('a restart would bring it back') },
    ]);
    for (const line of lines) expect(await line.ended).toMatchObject({ code: 4401 });
    for (const seat of ['tal-civ', 'tal-mil'])
      expect(await civ.connect(exercise.id, seat).ended).toMatchObject({ code: 4401 });
  });

  it('that is merged with another seat is parted from it at once, also when the disk fails', async () => {
    const fails = () => Promise.reject(new StoreFailed('full', 'the disk is full'));
    const server = await testServer({ wrap: (store) => ({ ...store, endMerger: fails }) });
    const exercise = await testExercise(server);
    const merge = (merged: boolean) =>
      exercise.host.post(`/api/host/exercises/${exercise.id}/mergers`, { seat: 'tal-civ', also: 'tal-mil', merged });
    await merge(true);
    const civ = exercise.seats['tal-civ'] ?? expect.fail();
    const own = civ.connect(exercise.id, 'tal-civ');
    const beside = civ.connect(exercise.id, 'tal-mil');
    await own.hears('merged', ({ seats }) => seats.length > 0);
    await beside.hears('chair');
    expect((await merge(false)).status).toBe(503);
    expect(await beside.ended).toMatchObject({ code: 4401 });
    expect(await own.hears('merged', ({ seats }) => seats.length === 0)).toEqual({ type: 'merged', seats: [] });
  });

  it('ends at once when control takes the seat back, on every line it has', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const lines = [exercise.connect('tal-civ'), exercise.connect('tal-civ')];
    const other = exercise.connect('tal-mil');
    await Promise.all([...lines, other].map((line) => line.hears('welcome')));
    const revoked = await exercise.host.post(`/api/host/exercises/${exercise.id}/revoke`, { seat: 'tal-civ' });
    expect(await revoked.json()).toEqual({ seat: 'tal-civ', ended: 1 });
    for (const line of lines) {
      expect(await line.ended).toMatchObject({ code: 4401 });
      expect(line.frames.at(-1)).toEqual({ type: 'bye', why: 'revoked' });
    }
    expect(await exercise.connect('tal-civ').ended).toMatchObject({ code: 4401 });
    expect(await other.submit({ type: 'setReady', turn: 1, ready: true })).toMatchObject({ type: 'refused' });
    const heir = await seatBrowser(server, exercise.host, exercise.id, 'tal-civ');
    await heir.connect(exercise.id, 'tal-civ').hears('welcome');
  });
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
