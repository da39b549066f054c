/** What comes in wrong is answered clearly, changes nothing, and leaves the server as it was. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../engine/protocol/message.ts';
import { type TestExercise, testExercise } from './support/testExercise.ts';
import type { TestLine } from './support/testLine.ts';
import { type TestServer, testServer } from './support/testServer.ts';

let server: TestServer;
let exercise: TestExercise;
let before: number;

beforeEach(async () => {
  server = await testServer();
  exercise = await testExercise(server);
  const control = exercise.connect('excon');
  expect(await control.submit({ type: 'startEx' })).toMatchObject({ type: 'accepted' });
  before = (await server.store.read(exercise.id, 1)).length;
});

afterEach(async () => {
  expect(await server.store.read(exercise.id, 1)).toHaveLength(before);
  expect(await (await exercise.host.get('/readyz')).json()).toEqual({ ready: true });
  const line = exercise.connect('tal-civ');
  await line.hears('welcome');
  line.cut();
});

const welcomed = async (seat = 'kes-civ'): Promise<TestLine> => {
  const line = exercise.connect(seat);
  await line.hears('clock');
  return line;
};

describe('a message', () => {
  it.each([
    ['no JSON', '{"type":"hel'],
    ['no object', '42'],
    ['nothing', ''],
    ['an unknown type', '{"type":"becomeControl"}'],
    ['an unknown field', '{"type":"presence","doing":"reading","openedTurn":1,"seat":"tal-civ"}'],
    ['a nest of brackets', '['.repeat(8000)],
    ['a prototype', '{"__proto__":{"type":"hello"},"type":"presence"}'],
  ])('that is %s ends its line with 4400', async (_what, text) => {
    const line = await welcomed();
    line.sendRaw(text);
    expect(await line.ended).toMatchObject({ code: 4400 });
  });

  it('in bytes instead of text ends its line with 4400', async () => {
    const line = await welcomed();
    line.sendRaw(Buffer.from([0, 1, 2]));
    expect(await line.ended).toMatchObject({ code: 4400 });
  });

  it('of more than 16 KB ends its line with 1009', async () => {
    const line = await welcomed();
    line.sendRaw(`"${'x'.repeat(16 * 1024)}"`);
    expect(await line.ended).toMatchObject({ code: 1009 });
  });

  it.each([
    ['hello does not come first', { type: 'presence', doing: 'reading', openedTurn: 0 }],
    ['hello is of no known form', { type: 'hello', protocol: PROTOCOL, seen: 3 }],
  ])('ends its line with 4400 when %s', async (_what, message) => {
    const line = exercise.seats['kes-civ']?.connect(exercise.id, 'kes-civ', { hello: 'none' });
    line?.sendRaw(JSON.stringify(message));
    expect(await line?.ended).toMatchObject({ code: 4400 });
  });

  it('ends its line with 4400 when hello comes twice', async () => {
    const line = await welcomed();
    line.send({ type: 'hello', protocol: PROTOCOL, seen: null });
    expect(await line.ended).toEqual({ code: 4400, reason: 'hello comes once' });
  });

  it('of another protocol is told to reload', async () => {
    const line = exercise.seats['kes-civ']?.connect(exercise.id, 'kes-civ', { hello: 'none' });
    line?.sendRaw(JSON.stringify({ type: 'hello', protocol: PROTOCOL + 1, seen: null }));
    expect(await line?.hears('bye')).toEqual({ type: 'bye', why: 'wrongProtocol' });
    expect(await line?.ended).toEqual({ code: 4400, reason: 'wrongProtocol' });
  });

  it('that never comes ends its line after ten seconds', async () => {
    const line = exercise.seats['kes-civ']?.connect(exercise.id, 'kes-civ', { hello: 'none' });
    // Once another line has been greeted, the silent one before it has certainly been heard too.
    await welcomed('kes-mil');
    server.clock.advance(9_999);
    await welcomed('tal-mil');
    server.clock.advance(1);
    expect(await line?.ended).toEqual({ code: 4400, reason: 'hello did not come' });
  });

  it('too many in ten seconds ends its line with 4429', async () => {
    const line = await welcomed();
    for (let i = 0; i < 70; i += 1) line.send({ type: 'presence', doing: 'reading', openedTurn: 0 });
    expect(await line.ended).toEqual({ code: 4429, reason: 'too many messages' });
  });

  it('many over a long time are no flood', async () => {
    const line = await welcomed();
    for (let i = 0; i < 200; i += 1) {
      line.send({ type: 'presence', doing: 'reading', openedTurn: 0 });
      if (i % 25 === 24) {
        expect(await line.submit({ type: 'setReady', turn: 9, ready: true })).toMatchObject({ type: 'refused' });
        server.clock.advance(10_000);
      }
    }
  });
});

describe('an input', () => {
  it.each([
    ['of an unknown form', { type: 'launchMissiles' }, 'malformed'],
    ['with a text that is no text', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: '\ud800' }, 'malformed'],
    [
      'with a reason that is too long',
      { type: 'sealOrder', turn: 1, draft: { type: 'N05', answers: {} }, reason: 'x'.repeat(301) },
      'malformed',
    ],
    [
      'with an unknown order',
      { type: 'sealOrder', turn: 1, draft: { type: 'Z99', answers: {} }, reason: null },
      'unknownOrder',
    ],
    ['for a turn that is over', { type: 'setReady', turn: 0, ready: true }, 'staleTurn'],
    ['for a turn to come', { type: 'setReady', turn: 7, ready: true }, 'staleTurn'],
    ['that only control may give', { type: 'endEx' }, 'notControl'],
    ['that only control may give about a seat', { type: 'coverSeat', seat: 'tal-civ', bot: 'random' }, 'notControl'],
  ])('%s is refused under its key', async (_what, input, refused) => {
    const line = await welcomed();
    const answer = await line.submit(input as never, 'the-key');
    expect(answer).toMatchObject({ type: 'refused', key: 'the-key', refusal: { refused } });
  });

  it('of a seat is refused from control, and the other way round nothing is shown', async () => {
    const control = exercise.connect('excon');
    const answer = await control.submit({ type: 'setReady', turn: 1, ready: true });
    expect(answer).toMatchObject({ refusal: { refused: 'notASeat' } });
  });
});

describe('a connection', () => {
  it.each([['http://evil.example'], ['null'], [null], ['http://127.0.0.1:1'], ['file://']])(
    'from a page of %s is refused with 403',
    async (origin) => {
      const line = exercise.seats['kes-civ']?.connect(exercise.id, 'kes-civ', { origin });
      expect(await line?.ended).toMatchObject({ code: 403 });
    },
  );

  it('without a session, or with the cookie of another seat, ends with 4401', async () => {
    const civ = exercise.seats['kes-civ'];
    expect(await civ?.connect(exercise.id, 'kes-civ', { cookie: '' }).ended).toMatchObject({ code: 4401 });
    expect(await civ?.connect(exercise.id, 'kes-mil').ended).toMatchObject({ code: 4401 });
    expect(await civ?.connect(exercise.id, 'excon').ended).toMatchObject({ code: 4401 });
    expect(await civ?.connect('no-such-exercise', 'kes-civ').ended).toMatchObject({ code: 4401 });
  });

  it('that is one too many for its place ends with 4429', async () => {
    const lines = await Promise.all(Array.from({ length: 32 }, () => welcomed()));
    expect(await exercise.connect('kes-civ').ended).toMatchObject({ code: 4429 });
    lines[0]?.cut();
    await lines[0]?.ended;
    for (const line of lines) line.cut();
  });

  it('whose other side has silently gone is ended by the heartbeat, and control sees the chair empty', async () => {
    const control = exercise.connect('excon');
    const line = await welcomed();
    line.stopAnswering();
    server.clock.advance(20_000);
    // Control has answered its own ping once the second of two answers is there.
    for (const turn of [8, 9])
      expect(await control.submit({ type: 'lockTurn', turn })).toMatchObject({ type: 'refused' });
    const from = control.frames.length;
    server.clock.advance(20_000);
    await control.hears('seats', (frame) => {
      const isNew = control.frames.indexOf(frame) >= from;
      return isNew && frame.seats.some((row) => row.seat === 'kes-civ' && !row.connected);
    });
    line.cut();
  });
});

describe('a request', () => {
  it.each([
    ['GET', '/api/host/exercises'],
    ['GET', '/api/host/scenarios'],
    ['POST', '/api/host/exercises'],
    ['GET', '/api/exercises/EXERCISE/run/truth'],
    ['POST', '/api/host/exercises/EXERCISE/excon'],
    ['POST', '/api/host/exercises/EXERCISE/invites'],
    ['POST', '/api/host/exercises/EXERCISE/revoke'],
    ['GET', '/api/host/exercises/EXERCISE/controllers'],
    ['POST', '/api/host/exercises/EXERCISE/controllers/end'],
  ])('%s %s is not for a national seat', async (method, path) => {
    const seat = exercise.seats['kes-civ'];
    const real = path.replace('EXERCISE', exercise.id);
    const answer = method === 'GET' ? await seat?.get(real) : await seat?.post(real, { seat: 'excon' });
    expect(answer?.status).toBe(403);
    expect(await answer?.text()).not.toContain('first-light"');
    expect(answer?.headers.getSetCookie()).toEqual([]);
  });

  it.each([
    ['broken JSON', '/api/join', '{"token":', 400],
    ['no token', '/api/join', '{}', 400],
    ['a token of two thousand letters', '/api/join', `{"token":"${'x'.repeat(2000)}"}`, 413],
    ['a prototype', '/api/join', '{"token":"x","__proto__":{"host":true}}', 400],
    ['a path for a scenario', '/api/host/exercises', '{"scenario":"../../etc","bots":{}}', 404],
    ['a bot for nobody', '/api/host/exercises', '{"scenario":"first-light","bots":{"nobody":"random"}}', 400],
    ['an unknown bot', '/api/host/exercises', '{"scenario":"first-light","bots":{"kes-civ":"genius"}}', 400],
    ['too many turns', '/api/host/exercises', '{"scenario":"first-light","turns":99}', 400],
    ['half a turn', '/api/host/exercises', '{"scenario":"first-light","turns":1.5}', 400],
    ['no time to plan', '/api/host/exercises', '{"scenario":"first-light","planningSeconds":0}', 400],
    ['a seed of its own', '/api/host/exercises', '{"scenario":"first-light","seed":"known"}', 400],
    ['an unknown exercise', '/api/host/exercises/nowhere/invites', '{"seat":"kes-civ"}', 404],
    ['an unknown seat', '/api/host/exercises/EXERCISE/invites', '{"seat":"kes-king"}', 404],
    ["the host's own seat", '/api/host/exercises/EXERCISE/invites', '{"seat":"host"}', 404],
  ])('with %s is answered in words (POST %s)', async (_what, path, body, status) => {
    const headers = {
      'content-type': 'application/json',
      cookie: `__Host-longtable-host=${exercise.host.cookies.get('__Host-longtable-host')}`,
    };
    const answer = await fetch(server.url + path.replace('EXERCISE', exercise.id), { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    const { error, says } = (await answer.json()) as { error: string; says: string };
    expect(error).toMatch(/\w/);
    expect(says).toMatch(/\w/);
    expect(says).not.toMatch(/node_modules|at \w+ \(/);
    expect(server.server.exercises.list()).toHaveLength(1);
  });

  it('by another name than this machine has is refused, and so is one that another site makes', async () => {
    const rebound = await rawGet(server.url, { host: 'evil.example' });
    expect(rebound).toMatchObject({ status: 421 });
    const cookie = `__Host-longtable-host=${exercise.host.cookies.get('__Host-longtable-host')}`;
    const forged = await fetch(`${server.url}/api/host/exercises/${exercise.id}/excon`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost:3000' },
    });
    expect(forged.status).toBe(403);
    expect(forged.headers.getSetCookie()).toEqual([]);
  });
});

function rawGet(url: string, headers: Record<string, string>): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode });
    })
      .on('error', reject)
      .end();
  });
}
