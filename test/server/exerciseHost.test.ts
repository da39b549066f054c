/** One exercise and its world: the log first, then the answers; time only when the clock says so; nothing to the wrong ear. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { replay } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import type { EventStore } from '../../server/store/eventStore.ts';
import { StoreFailed } from '../../server/store/storeErrors.ts';
import { control, improvised } from './support/controlInputs.ts';
import { testBrowser } from './support/testBrowser.ts';
import { hostBrowser, testExercise } from './support/testExercise.ts';
import type { TestLine } from './support/testLine.ts';
import { type TestServer, testServer } from './support/testServer.ts';

/** Bots in every seat but one, so that one desk can listen. */
const BOTS = {
  ...{ 'kes-mil': 'random', 'tal-civ': 'by-the-book', 'tal-mil': 'random' },
  ...{ 'ves-civ': 'cooperative', 'ves-mil': 'random', 'hal-civ': 'isolationist', 'hal-mil': 'random' },
};

const roomOf = ({ server }: TestServer, id: string) => {
  const room = server.exercises.get(id)?.room();
  if (!room) throw new Error(`no exercise ${id}`);
  return room;
};

const types = (line: TestLine): string[] => [...new Set(line.frames.map(({ type }) => type))].sort();

/** A store whose appends fail while `fails` says so: before they write, or after they have written. */
function failing(fails: () => 'before' | 'after' | null) {
  return (store: EventStore): EventStore => ({
    ...store,
    append: async (...args) => {
      if (fails() === 'before') throw new StoreFailed('full', 'database or disk is full');
      await store.append(...args);
      if (fails() === 'after') throw new StoreFailed('io', 'disk I/O error');
    },
    probe: async () => {
      if (fails()) throw new StoreFailed('full', 'database or disk is full');
      await store.probe();
    },
  });
}

describe('an exercise', () => {
  it('locks a turn when its planning time is over, gives five seconds of grace, and closes it', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { planningSeconds: 10 });
    const excon = exercise.connect('excon');
    const desk = exercise.connect('kes-civ');
    await control(excon, { type: 'startEx' });
    await desk.hears('clock', (clock) => clock.phase === 'planning' && clock.turn === 1);
    server.clock.advance(9_999);
    await control(excon, { type: 'note', turn: 1, text: 'still planning' });
    expect(roomOf(server, exercise.id).clock.phase).toBe('planning');
    server.clock.advance(1);
    await desk.hears('clock', (clock) => clock.phase === 'locked');
    server.clock.advance(5_000);
    const next = await desk.hears('clock', (clock) => clock.turn === 2);
    expect(next).toMatchObject({ phase: 'planning', endsAtMillis: server.clock.nowMillis() + 10_000 });
  });

  it('lets control extend the planning time', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { planningSeconds: 10 });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    await control(excon, { type: 'extendTurn', turn: 1, seconds: 5 });
    server.clock.advance(14_999);
    await control(excon, { type: 'note', turn: 1, text: 'still planning' });
    expect(roomOf(server, exercise.id).clock.phase).toBe('planning');
    server.clock.advance(1);
    await excon.hears('clock', (clock) => clock.phase === 'locked');
  });

  it('lets nothing fall due while a turn is paused, also over a restart, and gives the time back', async () => {
    const first = await testServer();
    const exercise = await testExercise(first, { planningSeconds: 600 });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    first.clock.advance(10_000);
    await control(excon, { type: 'pauseTurn', turn: 1 });
    // An hour that nobody answers ends the lines; whoever comes back finds the turn paused.
    first.clock.advance(3_600_000);
    await control(exercise.connect('excon'), { type: 'note', turn: 1, text: 'still paused' });
    expect(roomOf(first, exercise.id).clock).toMatchObject({ phase: 'paused', still: { leftMillis: 590_000 } });
    await first.server.stop();

    const second = await testServer({ folder: first.folder, clock: first.clock });
    second.clock.advance(3_600_000);
    const host = testBrowser(second.url);
    for (const [name, value] of exercise.host.cookies) host.cookies.set(name, value);
    const again = host.connect(exercise.id, 'excon');
    await again.hears('clock', (clock) => clock.phase === 'paused' && clock.leftMillis === 590_000);
    await control(again, { type: 'resumeTurn', turn: 1 });
    second.clock.advance(589_999);
    await control(host.connect(exercise.id, 'excon'), { type: 'note', turn: 1, text: 'still planning' });
    const last = host.connect(exercise.id, 'excon');
    await last.hears('clock', (clock) => clock.phase === 'planning');
    second.clock.advance(1);
    await last.hears('clock', (clock) => clock.phase === 'locked');
  });

  it('stands still for something real until control goes on, whatever falls due in between', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { planningSeconds: 10, bots: { 'kes-mil': 'random' } });
    const excon = exercise.connect('excon');
    const desk = exercise.connect('kes-civ');
    await control(excon, { type: 'startEx' });
    await desk.hears('clock', (clock) => clock.phase === 'planning');
    expect(await desk.submit({ type: 'realWorldStop' })).toMatchObject({ type: 'accepted' });
    await excon.hears('clock', (clock) => clock.phase === 'stopped' && clock.leftMillis === 10_000);
    server.clock.advance(3_600_000);
    const [later, back] = [exercise.connect('excon'), exercise.connect('kes-civ')];
    await back.hears('clock', (clock) => clock.phase === 'stopped');
    expect(await back.submit({ type: 'setReady', turn: 1, ready: true })).toMatchObject({
      refusal: { refused: 'stopped' },
    });
    await control(later, { type: 'note', turn: 1, text: 'a fire alarm' });
    await control(later, { type: 'realWorldResume' });
    const now = server.clock.nowMillis();
    await back.hears('clock', (clock) => clock.phase === 'planning' && clock.endsAtMillis === now + 10_000);
  });

  it('stops from the lobby, in control’s name, as often as it is asked; no seat can ask it there', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const desk = exercise.connect('kes-civ');
    await desk.hears('clock');
    const stop = `/api/host/exercises/${exercise.id}/stop`;
    expect((await exercise.seats['kes-civ']?.post(stop, {}))?.ok).toBe(false);
    for (let n = 0; n < 2; n += 1)
      expect(await (await exercise.host.post(stop, {})).json()).toEqual({ phase: 'stopped' });
    await desk.hears('clock', (clock) => clock.phase === 'stopped');
    expect(roomOf(server, exercise.id).history.filter(({ line }) => line.type === 'realWorldStop')).toHaveLength(1);
  });

  it('plays to the end with bots in every seat, and its run file verifies and replays', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { bots: { 'kes-civ': 'by-the-book', ...BOTS } });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    const early = (await (await exercise.host.get(`/api/exercises/${exercise.id}/run/truth`)).json()) as RunFile;
    expect(early.reveal).toBeNull();
    expect(verifyRun(early, nativeSha256)).toBeNull();
    for (let turn = 1; turn <= 8; turn += 1) await control(excon, { type: 'closeTurn', turn });
    await excon.hears('clock', (clock) => clock.phase === 'ended');
    const download = await exercise.host.get(`/api/exercises/${exercise.id}/run/truth`);
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="${exercise.id}.run.json"`);
    const file = (await download.json()) as RunFile;
    expect(verifyRun(file, nativeSha256)).toBeNull();
    expect(file.entries.filter((entry) => entry.payload?.includes('"by":"tal-civ"')).length).toBeGreaterThan(0);
    const room = roomOf(server, exercise.id);
    expect(canonicalJson(replay(file, nativeTools).state)).toBe(canonicalJson(room.state));
    expect(await server.store.read(exercise.id, 1)).toEqual(room.entries);
  });

  it('answers only who asked, and tells every line of a seat the news', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    const excon = exercise.connect('excon');
    const [first, second, other] = [
      exercise.connect('kes-civ'),
      exercise.connect('kes-civ'),
      exercise.connect('tal-civ'),
    ];
    await Promise.all([first, second, other].map((line) => line.hears('clock')));
    await control(excon, { type: 'startEx' });
    const message = { type: 'sendMessage', turn: 1, to: ['kes-mil'], text: 'for your eyes' } as const;
    expect(await first.submit(message, 'm1')).toMatchObject({ type: 'accepted' });
    const sent = (line: TestLine) =>
      line.hears('news', ({ news }) => news.items.some((item) => item.report === 'messageSent'));
    expect(await sent(first)).toEqual(await sent(second));
    await control(excon, improvised(1, ['tal-civ'], 'the last thing'));
    await other.hears('news', ({ news }) => news.items.some((item) => item.report === 'improvised'));
    expect(second.frames.some(({ type }) => type === 'accepted')).toBe(false);
    expect(other.texts.join()).not.toContain('for your eyes');
  });

  it('answers a repeated key alike and writes it once, also from another line', async () => {
    const server = await testServer();
    const exercise = await testExercise(server);
    await control(exercise.connect('excon'), { type: 'startEx' });
    const message = { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'once' } as const;
    const line = exercise.connect('kes-civ');
    const first = await line.submit(message, 'same');
    line.cut();
    const head = roomOf(server, exercise.id).entries.length;
    expect(await exercise.connect('kes-civ').submit(message, 'same')).toEqual(first);
    expect(roomOf(server, exercise.id).entries).toHaveLength(head);
  });

  it('never tells a national seat what only control may know', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { bots: BOTS });
    const [excon, desk] = [exercise.connect('excon'), exercise.connect('kes-civ')];
    await desk.hears('clock');
    await control(excon, { type: 'startEx' });
    for (let turn = 1; turn <= 8; turn += 1) await control(excon, { type: 'closeTurn', turn });
    await desk.hears('clock', (clock) => clock.phase === 'ended');
    expect(types(desk)).toEqual(['browser', 'chair', 'clock', 'merged', 'news', 'welcome']);
    const [row] = await server.store.listExercises();
    const room = roomOf(server, exercise.id);
    const secrets = [
      row?.seed,
      row?.seedSalt,
      row?.runSecret,
      room.header.seedCommitment,
      room.stateHash,
      room.entries.at(-1)?.chain,
    ];
    const campaigns = room.game.scenario.campaigns.map(({ id }) => `"${id}"`);
    const said = desk.texts.join('\n');
    for (const secret of [...secrets, ...campaigns]) expect(said).not.toContain(secret);
    const told = excon.texts.join('\n');
    for (const secret of [row?.seed, row?.seedSalt, row?.runSecret]) expect(told).not.toContain(secret);
  });
});

describe('several exercises', () => {
  it('share a server and nothing else', async () => {
    const server = await testServer();
    const [one, two] = [await testExercise(server), await testExercise(server)];
    const [exconOne, exconTwo] = [one.connect('excon'), two.connect('excon')];
    const [deskOne, deskTwo] = [one.connect('kes-civ'), two.connect('kes-civ')];
    await control(exconOne, { type: 'startEx' });
    await control(exconOne, improvised(1, ['kes-civ'], 'only in the first'));
    await deskOne.hears('news', ({ news }) => news.items.some((item) => item.report === 'improvised'));
    expect(await exconTwo.submit({ type: 'closeTurn', turn: 1 })).toMatchObject({ type: 'refused' });
    await control(exconTwo, { type: 'startEx' });
    await deskTwo.hears('clock', (clock) => clock.phase === 'planning');
    expect(deskTwo.texts.join() + exconTwo.texts.join()).not.toContain('only in the first');
    const [first, second] = [roomOf(server, one.id), roomOf(server, two.id)];
    expect(first.reveal.seed).not.toBe(second.reveal.seed);
    expect((await server.store.read(one.id, 1)).length).toBe(first.entries.length);
    expect(second.entries).toHaveLength(1);
    const list = (await (await one.host.get('/api/host/exercises')).json()) as { exercises: { id: string }[] };
    expect(list.exercises.map(({ id }) => id)).toEqual([one.id, two.id]);
  });
});

describe('a log that cannot be written', () => {
  it('refuses the input, keeps the old room, warns control once, and goes on when it can be written again', async () => {
    let fault: 'before' | 'after' | null = null;
    const server = await testServer({ wrap: failing(() => fault) });
    const exercise = await testExercise(server);
    const [excon, desk] = [exercise.connect('excon'), exercise.connect('kes-civ')];
    await control(excon, { type: 'startEx' });
    await desk.hears('news');
    const before = roomOf(server, exercise.id);
    fault = 'before';
    const message = { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'hello' } as const;
    for (const key of ['a', 'b']) {
      expect(await desk.submit(message, key)).toMatchObject({ refusal: { refused: 'storeFailed' } });
    }
    expect(roomOf(server, exercise.id).entries).toEqual(before.entries);
    expect((await exercise.host.get('/readyz')).status).toBe(503);
    expect(await excon.hears('alert')).toMatchObject({ code: 'storeFailed', says: /disk is full/ });
    fault = null;
    expect(await desk.submit(message, 'a')).toMatchObject({ type: 'accepted' });
    await excon.hears('alert', ({ code }) => code === 'storeWorks');
    expect(excon.frames.filter(({ type }) => type === 'alert')).toHaveLength(2);
    expect((await exercise.host.get('/readyz')).status).toBe(200);
    expect(await server.store.read(exercise.id, 1)).toEqual(roomOf(server, exercise.id).entries);
  });

  it('is tried again for what the clock wants, until it works', async () => {
    let fault: 'before' | 'after' | null = null;
    const server = await testServer({ wrap: failing(() => fault) });
    const exercise = await testExercise(server, { planningSeconds: 10 });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    fault = 'before';
    server.clock.advance(10_000);
    await excon.hears('alert');
    expect(roomOf(server, exercise.id).clock.phase).toBe('planning');
    fault = null;
    server.clock.advance(1_000);
    await excon.hears('clock', (clock) => clock.phase === 'locked');
  });

  it('but was written after all is read again, and its sender learns that it counts', async () => {
    let fault: 'before' | 'after' | null = null;
    const server = await testServer({ wrap: failing(() => fault) });
    const exercise = await testExercise(server);
    const [excon, desk] = [exercise.connect('excon'), exercise.connect('kes-civ')];
    await control(excon, { type: 'startEx' });
    fault = 'after';
    const message = { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'did this count?' } as const;
    expect(await desk.submit(message, 'k')).toMatchObject({ refusal: { refused: 'storeFailed' } });
    fault = null;
    expect(await desk.submit(message, 'k')).toMatchObject({ refusal: { refused: 'storeFailed' } });
    expect(await desk.ended).toMatchObject({ code: 1012 });
    expect(await exercise.connect('kes-civ').submit(message, 'k')).toMatchObject({ type: 'accepted' });
    const entries = await server.store.read(exercise.id, 1);
    expect(entries.filter((entry) => entry.payload?.includes('"key":"k"'))).toHaveLength(1);
    expect(entries).toEqual(roomOf(server, exercise.id).entries);
  });
});

describe('a restart', () => {
  it('brings back the same state and news, byte for byte, and goes on', async () => {
    const first = await testServer();
    const exercise = await testExercise(first, { bots: BOTS, turns: 4 });
    const excon = exercise.connect('excon');
    const desk = exercise.connect('kes-civ');
    await control(excon, { type: 'startEx' });
    await control(excon, improvised(1, ['kes-civ'], 'Ä 船 ✓'));
    for (const turn of [1, 2]) await control(excon, { type: 'closeTurn', turn });
    const message = { type: 'sendMessage', turn: 3, to: ['kes-mil'], text: 'before the restart' } as const;
    expect(await desk.submit(message, 'k')).toMatchObject({ type: 'accepted' });
    const before = roomOf(first, exercise.id);
    await desk.hears('news', ({ seq }) => seq === before.news['kes-civ']?.length);
    await first.server.stop();
    expect(await desk.ended).toEqual({ code: 1012, reason: 'serverStopping' });
    expect(desk.frames.at(-1)).toEqual({ type: 'bye', why: 'serverStopping' });

    const second = await testServer({ folder: first.folder, clock: first.clock });
    const after = roomOf(second, exercise.id);
    expect(after.entries).toEqual(before.entries);
    expect(canonicalJson(after.state)).toBe(canonicalJson(before.state));
    for (const part of ['views', 'news', 'keys', 'history', 'header', 'digest', 'stateHash', 'epoch'] as const) {
      expect(JSON.stringify(after[part])).toBe(JSON.stringify(before[part]));
    }
    // Kept by name: in which order a store lists texts means nothing.
    expect(after.texts).toEqual(before.texts);
    const again = testBrowser(second.url);
    for (const [name, value] of exercise.seats['kes-civ']?.cookies ?? []) again.cookies.set(name, value);
    const relearnt = again.connect(exercise.id, 'kes-civ');
    await relearnt.hears('clock');
    const isNews = (text: string): boolean => text.startsWith('{"type":"news"');
    expect(relearnt.texts.filter(isNews)).toEqual(desk.texts.filter(isNews));
    expect(await relearnt.submit(message, 'k')).toEqual(desk.frames.find(({ type }) => type === 'accepted'));
    const host = await hostBrowser(second);
    await host.post(`/api/host/exercises/${exercise.id}/excon`);
    const goesOn = host.connect(exercise.id, 'excon');
    for (const turn of [3, 4]) await control(goesOn, { type: 'closeTurn', turn });
    await relearnt.hears('clock', (clock) => clock.phase === 'ended');
  });

  it('plays the bots on where the old server left them', async () => {
    let fault: 'before' | 'after' | null = null;
    const first = await testServer({ wrap: failing(() => fault) });
    const exercise = await testExercise(first, { bots: BOTS });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    const done = roomOf(first, exercise.id).entries.length;
    fault = 'before';
    await first.server.stop();
    const second = await testServer({ folder: first.folder, clock: first.clock });
    expect(roomOf(second, exercise.id).entries.length).toBeGreaterThanOrEqual(done);
    expect(roomOf(second, exercise.id).state.covered).toEqual({ 'kes-civ': null, ...BOTS });
  });

  it('leaves an exercise closed whose log does not fit, and opens the others', async () => {
    const first = await testServer();
    const [bad, good] = [await testExercise(first), await testExercise(first)];
    for (const exercise of [bad, good]) await control(exercise.connect('excon'), { type: 'startEx' });
    const [entry] = await first.store.read(bad.id, 1);
    if (!entry) throw new Error('no entry');
    const forged = { ...entry, n: 2, payload: entry.payload?.replace('startEx', 'endEx') ?? null };
    await first.store.append(bad.id, 1, [forged], []);
    await first.server.stop();
    const second = await testServer({ folder: first.folder, clock: first.clock });
    expect(second.server.exercises.list().map(({ exercise }) => exercise)).toEqual([good.id]);
    expect(second.server.exercises.unfit).toEqual([{ exercise: bad.id, says: expect.stringContaining('entry 2') }]);
  });
});

describe('the log of the server', () => {
  it('tells what happened and holds no token, no cookie and nothing that was written', async () => {
    const first = await testServer();
    await first.server.stop();
    const logFile = join(first.folder, 'server.log');
    const server = await testServer({ folder: first.folder, logFile });
    const exercise = await testExercise(server);
    const desk = exercise.connect('kes-civ');
    await control(exercise.connect('excon'), { type: 'startEx' });
    await desk.submit({ type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'a private word' });
    desk.sendRaw('{"oops":"a private word"}');
    await desk.ended;
    await testBrowser(server.url).post('/api/join', { token: 'C'.repeat(43) });
    // Stopping writes out what the logger still holds.
    await server.server.stop();
    const log = readFileSync(logFile, 'utf8');
    for (const line of ['exercise created', 'joined', 'a link was refused', 'connection']) expect(log).toContain(line);
    const tokens = [...exercise.host.cookies.values(), ...(exercise.seats['kes-civ']?.cookies.values() ?? [])];
    for (const secret of [...tokens, 'a private word', 'CCCC']) expect(log).not.toContain(secret);
  });
});
