/** Observers of a seat and merged seats over real sockets: whose right opens what, tried as each role, and through restarts. */
import { describe, expect, it } from 'vitest';
import { control } from './support/controlInputs.ts';
import { type TestBrowser, testBrowser } from './support/testBrowser.ts';
import { seatBrowser, type TestExercise, testExercise } from './support/testExercise.ts';
import type { TestLine } from './support/testLine.ts';
import { type TestServer, testServer } from './support/testServer.ts';

const PLACE = 'kes-civ.observer';
const ready = { type: 'setReady', turn: 1, ready: true } as const;

const path = (exercise: TestExercise, what: string) => `/api/host/exercises/${exercise.id}/${what}`;
const merge = (browser: TestBrowser, exercise: TestExercise, seat: string, also: string, merged = true) =>
  browser.post(path(exercise, 'mergers'), { seat, also, merged });

/** What a line was told about its exercise, in bytes and order, without what is about its own browser. */
const told = (line: TestLine) => line.texts.filter((text) => /^\{"type":"(welcome|news|clock)"/.test(text));

/** The same browser at the next life of the server. */
function again(server: TestServer, browser: TestBrowser): TestBrowser {
  const next = testBrowser(server.url);
  for (const [name, value] of browser.cookies) next.cookies.set(name, value);
  return next;
}

describe('an observer', () => {
  it('gets exactly the frames of its seat, before it came and while it is there', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    const desk = exercise.connect('kes-civ');
    await desk.hears('chair');
    await control(excon, { type: 'startEx' });
    const visitor = await seatBrowser(server, exercise.host, exercise.id, PLACE);
    const line = visitor.connect(exercise.id, PLACE);
    expect(await line.hears('browser')).toEqual({ type: 'browser', browser: 1, agreed: false, observer: true });
    await desk.hears('chair', ({ observers }) => observers === 1);
    await control(excon, { type: 'note', turn: 1, text: 'a secret of control' });
    expect(await desk.submit({ type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'Only us two' })).toMatchObject({
      type: 'accepted',
    });
    await control(excon, { type: 'closeTurn', turn: 1 });
    for (const one of [desk, line]) await one.hears('clock', ({ turn }) => turn === 2);
    // The desk was there before StartEx; the observer was told all at once: the same news, byte for byte.
    const news = (one: TestLine) => told(one).filter((text) => text.startsWith('{"type":"news"'));
    expect(news(line)).toEqual(news(desk));
    expect(news(line).length).toBeGreaterThan(2);
    const second = exercise.connect('kes-civ');
    const other = visitor.connect(exercise.id, PLACE);
    for (const one of [second, other]) await one.hears('chair');
    expect(told(other).filter((text) => !text.startsWith('{"type":"clock"'))).toEqual(
      told(second).filter((text) => !text.startsWith('{"type":"clock"')),
    );
    expect(line.texts.join()).not.toContain('a secret of control');
  });

  it('sends nothing, holds no pen and is not there; its page is told why', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    const entries = (await server.store.read(exercise.id, 1)).length;
    const line = (await seatBrowser(server, exercise.host, exercise.id, PLACE)).connect(exercise.id, PLACE);
    await line.hears('chair');
    const inputs = [
      ready,
      { type: 'askControl', turn: 1, text: 'May I?' },
      { type: 'realWorldStop' },
      { type: 'lockTurn', turn: 1 },
    ] as const;
    for (const input of inputs)
      expect(await line.submit(input)).toMatchObject({ refusal: { refused: 'observer', how: 'link' } });
    line.send({ type: 'askPen' });
    line.send({ type: 'presence', doing: 'drafting', openedTurn: 1 });
    expect(await line.submit(ready)).toMatchObject({ type: 'refused' });
    const desk = exercise.connect('kes-civ');
    expect(await desk.hears('chair')).toMatchObject({ pen: 1, browsers: [1], observers: 1 });
    expect(await desk.submit(ready)).toMatchObject({ type: 'accepted' });
    expect((await server.store.read(exercise.id, 1)).length).toBe(entries + 1);
    desk.cut();
    await excon.hears('seats', ({ seats }) =>
      seats.some(({ seat, connected, lastSeenMillis }) => seat === 'kes-civ' && !connected && lastSeenMillis !== null),
    );
  });

  it('opens its place and nothing else; nobody else opens it', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const visitor = await seatBrowser(server, exercise.host, exercise.id, PLACE);
    for (const place of ['kes-civ', 'kes-mil', 'kes-mil.observer', 'tal-civ', 'excon', 'excon.observer'])
      expect(await visitor.connect(exercise.id, place).ended).toMatchObject({ code: 4401 });
    for (const what of ['invites', 'revoke'])
      expect((await visitor.post(path(exercise, what), { seat: 'kes-civ' })).status).toBe(403);
    expect((await merge(visitor, exercise, 'kes-civ', 'kes-mil')).status).toBe(403);
    const me = (await (await visitor.get('/api/me')).json()) as { places: readonly object[] };
    expect(me.places).toMatchObject([{ seat: PLACE, to: `/observe/${exercise.id}/kes-civ`, runs: false }]);
    expect((await visitor.post('/api/stop', {})).status).toBe(403);
    for (const route of ['debrief', 'debrief/kes', 'run/truth'])
      expect((await visitor.get(`/api/exercises/${exercise.id}/${route}`)).status).toBe(403);
    for (const seat of ['kes-civ', 'tal-civ'])
      expect(await (exercise.seats[seat] as TestBrowser).connect(exercise.id, PLACE).ended).toMatchObject({
        code: 4401,
      });
    for (const place of ['orn-civ.observer', 'excon.observer', '.observer'])
      expect((await exercise.host.post(path(exercise, 'invites'), { seat: place })).status).toBe(404);
    const made = await exercise.host.post(path(exercise, 'invites'), { seat: PLACE });
    const { url } = (await made.json()) as { url: string };
    expect(await testBrowser(server.url).join(url)).toBe(`/observe/${exercise.id}/kes-civ`);
  });

  it('is put out without the seat, and the seat without it; what was taken back stays so in the next life', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const desk = exercise.connect('kes-civ');
    const visitor = await seatBrowser(server, exercise.host, exercise.id, PLACE);
    const line = visitor.connect(exercise.id, PLACE);
    await Promise.all([desk, line].map((one) => one.hears('chair')));
    const left = await exercise.host.post(path(exercise, 'invites'), { seat: PLACE });
    const { url } = (await left.json()) as { url: string };
    const ended = await exercise.host.post(path(exercise, 'revoke'), { seat: PLACE });
    expect(await ended.json()).toEqual({ seat: PLACE, ended: 1 });
    expect(await line.ended).toEqual({ code: 4401, reason: 'revoked' });
    await expect(testBrowser(server.url).join(url)).rejects.toThrow('newer link');
    expect(await desk.submit({ type: 'askControl', turn: 0, text: 'Still here' })).toMatchObject({ type: 'accepted' });

    const second = await seatBrowser(server, exercise.host, exercise.id, PLACE);
    const stays = second.connect(exercise.id, PLACE);
    await stays.hears('chair');
    await exercise.host.post(path(exercise, 'revoke'), { seat: 'kes-civ' });
    expect(await desk.ended).toMatchObject({ code: 4401 });
    expect(await stays.submit(ready)).toMatchObject({ refusal: { refused: 'observer' } });
    await server.server.stop();
    const next = await testServer({ folder: server.folder, clock: server.clock });
    expect(await again(next, visitor).connect(exercise.id, PLACE).ended).toMatchObject({ code: 4401 });
    const back = again(next, second).connect(exercise.id, PLACE);
    expect(await back.hears('browser')).toMatchObject({ observer: true });
    expect(await back.submit(ready)).toMatchObject({ refusal: { refused: 'observer' } });
  });
});

describe('a seat turned to observer', () => {
  it('stays one through a restart and a step back, over the same session, until EXCON turns it back', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    const desk = exercise.connect('kes-civ');
    await control(excon, { type: 'startEx' });
    await control(excon, { type: 'observeSeat', seat: 'kes-civ', observer: true, bot: null });
    expect(await desk.submit(ready)).toMatchObject({ refusal: { refused: 'observer', how: 'seat' } });
    const status = await excon.hears('seats', ({ seats }) => seats.some(({ observes }) => observes));
    expect(status.seats.find(({ observes }) => observes)).toMatchObject({ seat: 'kes-civ', doing: 'observing' });
    await server.server.stop();

    const next = await testServer({ folder: server.folder, clock: server.clock });
    const line = again(next, exercise.seats['kes-civ'] as TestBrowser).connect(exercise.id, 'kes-civ');
    await line.hears('chair');
    expect(await line.submit(ready)).toMatchObject({ refusal: { refused: 'observer' } });
    const console = again(next, exercise.host).connect(exercise.id, 'excon');
    await control(console, { type: 'stepBack', to: 'start' });
    await control(console, { type: 'startEx' });
    expect(await line.submit(ready)).toMatchObject({ refusal: { refused: 'observer' } });
    await control(console, { type: 'observeSeat', seat: 'kes-civ', observer: false, bot: null });
    expect(await line.submit(ready)).toMatchObject({ type: 'accepted' });
  });
});

describe('merged seats', () => {
  it('open for the sessions of the one seat, with all that the other knew, and are told to its page', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    const civ = exercise.seats['kes-civ'] as TestBrowser;
    const line = civ.connect(exercise.id, 'kes-civ');
    expect(await line.hears('merged')).toEqual({ type: 'merged', seats: [] });
    const watching = (await seatBrowser(server, exercise.host, exercise.id, PLACE)).connect(exercise.id, PLACE);
    await watching.hears('chair');
    await control(excon, { type: 'startEx' });
    expect(await civ.connect(exercise.id, 'kes-mil').ended).toMatchObject({ code: 4401 });
    expect((await merge(exercise.host, exercise, 'kes-civ', 'kes-mil')).status).toBe(200);
    await line.hears('merged', ({ seats }) => seats.includes('kes-mil'));
    await excon.hears('chairs', ({ chairs }) =>
      chairs.some(({ seat, merged }) => seat === 'kes-civ' && merged[0] === 'kes-mil'),
    );
    const beside = civ.connect(exercise.id, 'kes-mil');
    const own = exercise.connect('kes-mil');
    for (const one of [beside, own]) await one.hears('chair');
    expect(told(beside).filter((text) => text.includes('"news"'))).toEqual(
      told(own).filter((text) => text.includes('"news"')),
    );
    // Who holds which seats is not for whoever only reads along.
    await exercise.host.post(path(exercise, 'mergers'), { seat: 'kes-civ', also: 'kes-mil', merged: false });
    await line.hears('merged', ({ seats }) => seats.length === 0);
    expect(await watching.submit(ready)).toMatchObject({ type: 'refused' });
    expect(watching.texts.filter((text) => text.includes('"merged"'))).toEqual([]);
  });

  it('hold the pen like any two browsers, and open one way', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    await merge(exercise.host, exercise, 'kes-civ', 'kes-mil');
    const civ = exercise.seats['kes-civ'] as TestBrowser;
    const [line, beside] = [civ.connect(exercise.id, 'kes-civ'), civ.connect(exercise.id, 'kes-mil')];
    for (const one of [line, beside]) await one.hears('chair');
    // The first that is there holds the pen, as between any two browsers.
    expect(await beside.submit(ready)).toMatchObject({ type: 'accepted' });
    expect(await line.submit(ready)).toMatchObject({ type: 'accepted' });
    // It goes one way: the other seat's people get nothing.
    const mil = exercise.seats['kes-mil'] as TestBrowser;
    expect(await mil.connect(exercise.id, 'kes-civ').ended).toMatchObject({ code: 4401 });
  });

  it('are within one nation, for control and the host alone, and between two seats', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const seat = exercise.seats['kes-civ'] as TestBrowser;
    expect((await merge(seat, exercise, 'kes-civ', 'kes-mil')).status).toBe(403);
    expect((await merge(testBrowser(server.url), exercise, 'kes-civ', 'kes-mil')).status).toBe(403);
    const foreign = await merge(exercise.host, exercise, 'kes-civ', 'tal-mil');
    expect([foreign.status, await foreign.json()]).toMatchObject([
      400,
      { says: 'Two seats of the same nation can be merged, and no others.' },
    ]);
    for (const [one, other] of [
      ['kes-civ', 'kes-civ'],
      ['kes-civ', 'excon'],
      ['excon', 'kes-civ'],
      ['kes-civ', 'kes-mil.observer'],
      [PLACE, 'kes-mil'],
    ] as const)
      expect((await merge(exercise.host, exercise, one, other)).status).toBe(400);
    expect((await merge(exercise.host, exercise, 'kes-civ', 'orn-civ')).status).toBe(404);
    const second = await seatBrowser(server, exercise.host, exercise.id, 'excon');
    expect((await merge(second, exercise, 'kes-civ', 'kes-mil')).status).toBe(200);
    const other = await testExercise(server);
    expect((await merge(second, other, 'kes-civ', 'kes-mil')).status).toBe(403);
    // The same seat of another exercise opens nothing here.
    const stranger = (other.seats['kes-civ'] as TestBrowser).connect(exercise.id, 'kes-mil');
    expect(await stranger.ended).toMatchObject({ code: 4401 });
  });

  it('live through a restart, and end at once when they are parted: the own seat goes on', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    await merge(exercise.host, exercise, 'kes-civ', 'kes-mil');
    await server.server.stop();
    const next = await testServer({ folder: server.folder, clock: server.clock });
    const [civ, host] = [again(next, exercise.seats['kes-civ'] as TestBrowser), again(next, exercise.host)];
    const line = civ.connect(exercise.id, 'kes-civ');
    expect(await line.hears('merged', ({ seats }) => seats.length > 0)).toEqual({ type: 'merged', seats: ['kes-mil'] });
    const beside = civ.connect(exercise.id, 'kes-mil');
    await beside.hears('chair');
    expect((await merge(host, exercise, 'kes-civ', 'kes-mil', false)).status).toBe(200);
    expect(await beside.ended).toEqual({ code: 4401, reason: 'revoked' });
    expect(await civ.connect(exercise.id, 'kes-mil').ended).toMatchObject({ code: 4401 });
    expect(await line.submit({ type: 'askControl', turn: 0, text: 'Mine still' })).toMatchObject({ type: 'accepted' });
    await next.server.stop();
    const third = await testServer({ folder: server.folder, clock: server.clock });
    expect(await again(third, civ).connect(exercise.id, 'kes-mil').ended).toMatchObject({ code: 4401 });
  });

  it.each(['kes-civ', 'kes-mil'])(
    'end when the sessions of %s do, and a step back does not bring them back',
    async (of) => {
      const server = await testServer();
      const exercise = await testExercise(server);
      const excon = exercise.connect('excon');
      await control(excon, { type: 'startEx' });
      await merge(exercise.host, exercise, 'kes-civ', 'kes-mil');
      const civ = exercise.seats['kes-civ'] as TestBrowser;
      const beside = civ.connect(exercise.id, 'kes-mil');
      await beside.hears('chair');
      await exercise.host.post(path(exercise, 'revoke'), { seat: of });
      expect(await beside.ended).toMatchObject({ code: 4401 });
      await control(excon, { type: 'stepBack', to: 'start' });
      const back = await seatBrowser(server, exercise.host, exercise.id, 'kes-civ');
      for (const browser of [civ, back])
        expect(await browser.connect(exercise.id, 'kes-mil').ended).toMatchObject({ code: 4401 });
      expect(await back.connect(exercise.id, 'kes-civ').hears('merged')).toEqual({ type: 'merged', seats: [] });
    },
  );
});
