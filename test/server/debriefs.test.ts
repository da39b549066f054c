/** Debriefs are made beside the server's own loop, once for everybody who asks, and again when something failed. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DebriefBundle } from '../../engine/evaluation/debrief/bundle.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import { exportRun } from '../../engine/room/exportRun.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import type { Room } from '../../engine/room/room.ts';
import { openDebriefs } from '../../server/debrief/debriefs.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { firstLight } from '../support/firstLight.ts';
import { dealTable } from '../support/tabletop.ts';
import { listeningServer } from './support/builtServer.ts';
import { control } from './support/controlInputs.ts';
import { ownPlace } from './support/ownPlace.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { testBrowser } from './support/testBrowser.ts';
import { testExercise } from './support/testExercise.ts';
import { testServer } from './support/testServer.ts';

const BOTS = Object.fromEntries(
  firstLight.nations.flatMap(({ seats }) => seats.map(({ id }) => [id, 'cooperative'] as const)),
);

const played = (): Room =>
  playBots({ scenario: firstLight, seed: 'debriefs', turns: 3, bots: 'cooperative', tools: nativeTools });

function debriefs(script?: URL) {
  const opened = openDebriefs(script);
  onTestFinished(() => opened.stop());
  return opened;
}

/** The same exercise after one more note. */
function noted(room: Room): Room {
  const table = dealTable(room);
  expect(table.send('kes-civ', { type: 'addNote', kind: 'improve', for: 'all', text: 'Sleep more.' })).toBeNull();
  return table.room;
}

describe('debriefs', () => {
  it('are made once for everybody who asks, and are what the engine makes of the run', async () => {
    const [opened, room] = [debriefs(), played()];
    const first = opened.bundle(room, 'tal');
    expect(opened.bundle(room, 'tal')).toBe(first);
    expect(opened.bundle(room, 'kes')).not.toBe(first);
    const file = exportRun(room, { reveal: true });
    expect(await first).toBe(JSON.stringify(bundleFor(file, 'tal', nativeTools)));
    expect(opened.bundle(room, 'tal')).toBe(first);
  });

  it('go with the log: a note that came later is in, figures stay', async () => {
    const [opened, room] = [debriefs(), played()];
    const parse = async (text: Promise<string>) => (JSON.parse(await text) as DebriefBundle).debrief;
    const before = await parse(opened.bundle(room, 'common'));
    const after = await parse(opened.bundle(noted(room), 'common'));
    expect(before.notes).toEqual([]);
    expect(after).toEqual({
      ...before,
      notes: [{ seat: null, kind: 'improve', for: 'all', text: 'Sleep more.' }],
    });
  });

  it('that fail say why, are not kept, and the next question starts a new thread', async () => {
    const dying = debriefs(new URL('./support/dyingExaminer.ts', import.meta.url));
    const room = played();
    await expect(Promise.all(['kes', 'tal'].map((edition) => dying.bundle(room, edition)))).rejects.toThrow('dies');
    await expect(dying.bundle(room, 'kes')).rejects.toThrow('dies');
    const opened = debriefs();
    await expect(opened.bundle(room, 'atlantis')).rejects.toThrow('there is no edition atlantis');
    expect(JSON.parse(await opened.bundle(room, 'kes'))).toMatchObject({ edition: 'kes' });
    await opened.stop();
    await expect(opened.bundle(noted(room), 'kes')).rejects.toThrow('stopping');
  });

  it('that wait while notes come in are made once, of the log as it stands when their turn comes', async () => {
    const counted = debriefs(new URL('./support/countingExaminer.ts', import.meta.url));
    const rooms = [played()];
    for (let i = 0; i < 5; i++) rooms.push(noted(rooms.at(-1) ?? expect.fail()));
    const ask = (room: Room) => counted.bundle(room, 'kes').then((json) => JSON.parse(json) as object);
    const [first, ...rest] = rooms;
    const early = ask(first ?? expect.fail());
    // The examiner has the first when the others are asked for.
    await Promise.resolve().then(() => {});
    const entries = rooms.at(-1)?.entries.length;
    expect(await Promise.all(rest.map(ask))).toEqual(rest.map(() => ({ served: 2, entries })));
    expect(await early).toEqual({ served: 1, entries: first?.entries.length });
    expect(await ask(rooms.at(-1) ?? expect.fail())).toEqual({ served: 2, entries });
  });

  it('leave the server free to answer others', async () => {
    const server = await testServer();
    const exercise = await testExercise(server, { bots: BOTS, turns: 3 });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    for (const turn of [1, 2, 3]) await control(excon, { type: 'closeTurn', turn });
    const done: string[] = [];
    const truth = exercise.host.get(`/api/exercises/${exercise.id}/debrief/truth`).then(async (answer) => {
      done.push('debrief');
      return (await answer.json()) as DebriefBundle;
    });
    // The question is on its way to the examiner before the first of these is sent.
    await server.server.app.inject('/healthz');
    await exercise.host.get('/healthz');
    await control(excon, { type: 'note', turn: 3, text: 'Meanwhile.' });
    done.push('others');
    expect((await truth).edition).toBe('truth');
    expect(done).toEqual(['others', 'debrief']);
  });

  it.each<readonly [string, ControlInput]>([
    ['withheld', { type: 'withholdEdition', edition: 'kes' }],
    ['stepped back over', { type: 'stepBack', to: 'start' }],
  ])('that are %s while they are made are given to nobody', async (_story, input) => {
    const server = await testServer();
    const { 'kes-civ': _, ...bots } = BOTS;
    const exercise = await testExercise(server, { bots, turns: 3 });
    const excon = exercise.connect('excon');
    await control(excon, { type: 'startEx' });
    for (const turn of [1, 2, 3]) await control(excon, { type: 'closeTurn', turn });
    await control(excon, { type: 'releaseEdition', edition: 'kes' });
    const asked = (exercise.seats['kes-civ'] ?? expect.fail()).get(`/api/exercises/${exercise.id}/debrief/kes`);
    await server.server.app.inject('/healthz');
    await exercise.host.get('/healthz');
    await control(excon, input);
    expect((await asked).status).toBe(403);
  });

  it('come from the built server, too', async () => {
    const { url, link } = await listeningServer(ownPlace(temporaryFolder()));
    const host = testBrowser(url);
    await host.join(link);
    const made = await host.post('/api/host/exercises', { scenario: 'first-light', bots: BOTS, turns: 2 });
    const { id } = (await made.json()) as { id: string };
    const excon = host.connect(id, 'excon');
    await control(excon, { type: 'startEx' });
    await control(excon, { type: 'endEx' });
    const answer = await host.get(`/api/exercises/${id}/debrief/kes`);
    expect([answer.status, (await answer.json()) as DebriefBundle]).toMatchObject([200, { edition: 'kes' }]);
  });
});
