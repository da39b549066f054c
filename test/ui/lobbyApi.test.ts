import { expect, test } from 'vitest';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { faultWords } from '../../ui/lobby/faultWords.ts';
import { lobbyApi } from '../../ui/lobby/lobbyApi.ts';

startLanguage();

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
}

/** A server that answers every question alike and remembers what it was asked. */
function server(status: number, body: string) {
  const asked: Asked[] = [];
  const api = lobbyApi(async (path, init) => {
    asked.push({ path: String(path), method: init?.method ?? 'GET', body: JSON.parse(String(init?.body ?? 'null')) });
    return new Response(body, { status });
  });
  return { api, asked };
}

test('a link is sent in the body, and the way to go comes back', async () => {
  const { api, asked } = server(200, '{"exercise":"x","seat":"kes-civ","to":"/desk/x/kes-civ"}');
  expect(await api.join('secret')).toMatchObject({ ok: true, value: { to: '/desk/x/kes-civ' } });
  expect(asked).toEqual([{ path: '/api/join', method: 'POST', body: { token: 'secret' } }]);
});

test('each question of the host goes to its own place', async () => {
  const { api, asked } = server(200, '{"host":true,"scenarios":[],"exercises":[],"url":"u","to":"t"}');
  await api.isHost();
  await api.scenarios();
  await api.exercises();
  await api.create({ scenario: 's', turns: 4, bots: {} });
  expect(await api.invite('x/y', 'kes-civ')).toEqual({ ok: true, value: 'u' });
  expect(await api.openConsole('x')).toEqual({ ok: true, value: 't' });
  await api.controllers('x');
  await api.endController('x', 'c1');
  await api.realWorldStop('x');
  expect(await api.openWall('x')).toEqual({ ok: true, value: 't' });
  expect(await api.door()).toEqual({ ok: true, value: 'u' });
  await api.places();
  await api.stop();
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/me',
    'GET /api/host/scenarios',
    'GET /api/host/exercises',
    'POST /api/host/exercises',
    'POST /api/host/exercises/x%2Fy/invites',
    'POST /api/host/exercises/x/excon',
    'GET /api/host/exercises/x/controllers',
    'POST /api/host/exercises/x/controllers/end',
    'POST /api/host/exercises/x/stop',
    'POST /api/host/exercises/x/wall',
    'GET /api/door',
    'GET /api/me',
    'POST /api/stop',
  ]);
});

test('a link for a seat ends the sessions there only when asked to', async () => {
  const { api, asked } = server(200, '{"url":"u"}');
  await api.invite('x', 'kes-civ');
  await api.invite('x', 'kes-civ', true);
  expect(asked.map(({ body }) => body)).toEqual([
    { seat: 'kes-civ', endSessions: false },
    { seat: 'kes-civ', endSessions: true },
  ]);
});

test('a refusal keeps the code and the sentence of the server', async () => {
  const { api } = server(403, '{"error":"inviteUsed","says":"Used already."}');
  const outcome = await api.join('secret');
  expect(outcome).toEqual({ ok: false, fault: { code: 'inviteUsed', says: 'Used already.' } });
  expect(!outcome.ok && faultWords(outcome.fault)).toBe('Used already.');
});

test.each([
  ['a page of something in between', 502, '<html>'],
  ['an answer without a code', 500, '{}'],
])('%s counts as not reached', async (_name, status, body) => {
  const outcome = await server(status, body).api.isHost();
  expect(outcome).toMatchObject({ ok: false, fault: { code: 'unreachable' } });
});

test('no network counts as not reached', async () => {
  const api = lobbyApi(() => Promise.reject(new TypeError('offline')));
  const outcome = await api.exercises();
  expect(!outcome.ok && faultWords(outcome.fault)).toMatch(/cannot be reached/);
});
