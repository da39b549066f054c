/**
 * Who gets what of the truth (rule P7), tried as each role at every door there is. The doors are asked of the server itself, so
 * that a new route stands in the table below or fails this file.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DebriefBundle } from '../../engine/evaluation/debrief/bundle.ts';
import type { DebriefStanding } from '../../engine/protocol/debriefStanding.ts';
import type { Room } from '../../engine/room/room.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import { editionFor } from '../../engine/run/edition.ts';
import { replay } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { control } from './support/controlInputs.ts';
import { type TestBrowser, testBrowser } from './support/testBrowser.ts';
import { seatBrowser, testExercise } from './support/testExercise.ts';
import { type TestServer, testServer } from './support/testServer.ts';

const found = vi.hoisted(() => ({ routes: new Set<string>() }));
/** The seam for the alarms: the one question that opens an edition to a seat. */
const leak = vi.hoisted(() => ({
  mayOpen: null as typeof import('../../engine/evaluation/debrief/mayOpen.ts').mayOpen | null,
}));

vi.mock('../../engine/evaluation/debrief/mayOpen.ts', async (original) => {
  const real = await original<typeof import('../../engine/evaluation/debrief/mayOpen.ts')>();
  return { ...real, mayOpen: (...args: Parameters<typeof real.mayOpen>) => (leak.mayOpen ?? real.mayOpen)(...args) };
});

vi.mock('../../server/transport/createApp.ts', async (original) => {
  const real = await original<typeof import('../../server/transport/createApp.ts')>();
  return {
    createApp: async (...args: Parameters<typeof real.createApp>) => {
      const app = await real.createApp(...args);
      app.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) if (one !== 'HEAD') found.routes.add(`${one} ${url}`);
      });
      return app;
    },
  };
});

/**
 * Every door of the server, and what is behind it. `open`: nothing of what happens in any exercise. `host`, `control`: refused to whoever is
 * not the host, or neither the host nor control of this exercise. `edition`: the truth, its parts and its hashes.
 */
const DOORS: Readonly<Record<string, 'open' | 'host' | 'control' | 'edition' | 'socket'>> = {
  'GET /': 'open',
  'GET /join': 'open',
  'GET /desk/:exercise/:seat': 'open',
  'GET /excon/:exercise': 'open',
  'GET /observe/:exercise/:seat': 'open',
  'GET /wall/:exercise': 'open',
  'GET /debrief': 'open',
  'GET /debrief/:exercise': 'open',
  'GET /assets/desk-1a2b.js': 'open',
  'GET /assets/open.worker-1a2b.js': 'open',
  'POST /api/join': 'open',
  'GET /api/me': 'open',
  'GET /api/door': 'open',
  'POST /api/stop': 'open',
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /api/host/scenarios': 'host',
  'GET /api/host/exercises': 'host',
  'POST /api/host/exercises': 'host',
  'POST /api/host/exercises/:id/stop': 'host',
  'POST /api/host/exercises/:id/excon': 'host',
  'POST /api/host/exercises/:id/invites': 'control',
  'POST /api/host/exercises/:id/revoke': 'control',
  'POST /api/host/exercises/:id/wall': 'control',
  'POST /api/host/exercises/:id/mergers': 'control',
  'GET /api/host/exercises/:id/controllers': 'control',
  'POST /api/host/exercises/:id/controllers/end': 'control',
  'GET /api/exercises/:id/debrief': 'edition',
  'GET /api/exercises/:id/debrief/:edition': 'edition',
  'GET /api/exercises/:id/run/:edition': 'edition',
  'GET /ws/:exercise/:seat': 'socket',
};

const NATIONS = ['kes', 'tal', 'ves', 'hal'];
const EDITIONS = ['truth', 'common', ...NATIONS];
const SEATS = NATIONS.flatMap((nation) => [`${nation}-civ`, `${nation}-mil`]);
/** What a national seat's line may carry. */
const FOR_SEATS = ['welcome', 'news', 'accepted', 'refused', 'clock', 'browser', 'chair', 'merged', 'bye'];

const roomOf = ({ server }: TestServer, id: string): Room => {
  const room = server.exercises.get(id)?.room();
  if (!room) throw new Error(`no exercise ${id}`);
  return room;
};

/** What must not be in anything that a seat gets: hashes of the log and the truth, secrets, what the intruder is called. */
const secretsOf = ({ header, entries, stateHash, runSecret, reveal, game }: Room): readonly string[] => [
  ...[header.scenarioHash, header.seedCommitment, runSecret, reveal.seed, reveal.salt],
  ...entries.flatMap(({ chain, commitment, salt }) => [chain, commitment, salt ?? chain]),
  ...(stateHash === null ? [] : [stateHash]),
  ...game.scenario.campaigns.flatMap(({ id, name }) => [`"${id}`, name.en ?? id]),
];

/** A path with its parameters filled in. */
const pathOf = (door: string, exercise: string, edition = 'truth', seat = 'excon'): string =>
  (door.split(' ')[1] ?? '')
    .replace(/:id|:exercise/, exercise)
    .replace(':edition', edition)
    .replace(':seat', seat);

type Table = Awaited<ReturnType<typeof table>>;

/** An exercise with people at every seat in turn 2, another one beside it, and browsers of all kinds of strangers. */
async function table() {
  const server = await testServer();
  const exercise = await testExercise(server);
  const other = await testExercise(server);
  const lines = new Map(['excon', ...SEATS].map((seat) => [seat, exercise.connect(seat)]));
  for (const line of lines.values()) await line.hears('clock');
  const excon = lines.get('excon') ?? expect.fail();
  await control(excon, { type: 'startEx' });
  for (const seat of SEATS) {
    const to = [SEATS.find((one) => one !== seat && one.startsWith(seat.slice(0, 3))) ?? ''];
    await lines.get(seat)?.submit({ type: 'sendMessage', turn: 1, to, text: `words of ${seat}` });
  }
  await control(excon, { type: 'closeTurn', turn: 1 });
  const revoked = exercise.seats['hal-mil'] ?? expect.fail();
  const heir = await seatBrowser(server, exercise.host, exercise.id, 'hal-mil');
  const forger = testBrowser(server.url);
  for (const [name] of exercise.host.cookies) forger.cookies.set(name, 'x'.repeat(43));
  const strangers: Readonly<Record<string, TestBrowser>> = {
    nobody: testBrowser(server.url),
    forger,
    'control of another exercise': await seatBrowser(server, other.host, other.id, 'excon'),
    'a seat of another exercise': other.seats['tal-civ'] ?? expect.fail(),
  };
  const own = await seatBrowser(server, exercise.host, exercise.id, 'excon');
  const seats: Readonly<Record<string, TestBrowser>> = {
    ...{ ...exercise.seats, 'hal-mil': heir },
    'tal-mil.observer': await seatBrowser(server, exercise.host, exercise.id, 'tal-mil.observer'),
    wall: await seatBrowser(server, exercise.host, exercise.id, 'wall'),
  };
  return { server, id: exercise.id, exercise, lines, excon, seats, strangers, revoked, own };
}

/** Which editions open to a browser, as debrief and as run file. */
const opened = async (browser: TestBrowser, id: string) => {
  const debriefs: string[] = [];
  const runs: string[] = [];
  for (const edition of EDITIONS) {
    const debrief = await browser.get(`/api/exercises/${id}/debrief/${edition}`);
    if (debrief.ok) {
      expect(((await debrief.json()) as DebriefBundle).edition).toBe(edition);
      debriefs.push(edition);
    }
    const run = await browser.get(`/api/exercises/${id}/run/${edition}`);
    if (run.ok) runs.push(edition);
  }
  const list = await browser.get(`/api/exercises/${id}/debrief`);
  const rows = list.ok ? ((await list.json()) as DebriefStanding).editions : [];
  expect(rows.flatMap((row) => (row.mayOpen ? [row.edition] : []))).toEqual(debriefs);
  expect(runs).toEqual(debriefs.filter((edition) => edition !== 'common'));
  return { may: debriefs, listed: rows.map(({ edition }) => edition) };
};

/** Tries every role at every edition, and throws where it gets another set than what was released to it. */
async function mustGetTheirOwn({ id, seats, strangers, own, exercise }: Table, released: readonly string[]) {
  const { isOver } = (await (await own.get(`/api/exercises/${id}/debrief`)).json()) as DebriefStanding;
  for (const [seat, browser] of Object.entries(seats)) {
    const mine = seat === 'wall' ? ['common'] : ['truth', 'common', seat.slice(0, 3)];
    const may = mine.filter((edition) => released.includes(edition));
    expect([seat, await opened(browser, id)]).toEqual([seat, { may, listed: isOver ? mine : [] }]);
  }
  for (const [who, browser] of Object.entries(strangers))
    expect([who, await opened(browser, id)]).toEqual([who, { may: [], listed: [] }]);
  if (!isOver) return;
  for (const browser of [own, exercise.host])
    expect(await opened(browser, id)).toEqual({ may: EDITIONS, listed: EDITIONS });
}

describe('the doors of the server', () => {
  it('are those of the table, each with what is behind it', async () => {
    await testServer();
    expect([...found.routes].sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('before EndEx are shut to every national seat and every stranger, and what is open tells nothing', async () => {
    const { server, id, seats, strangers } = await table();
    const secrets = secretsOf(roomOf(server, id));
    expect(secrets.length).toBeGreaterThan(40);
    for (const [who, browser] of Object.entries({ ...seats, ...strangers })) {
      for (const [door, behind] of Object.entries(DOORS)) {
        if (behind === 'socket') continue;
        for (const edition of door.includes(':edition') ? EDITIONS : ['truth']) {
          const path = pathOf(door, id, edition);
          const answer = door.startsWith('GET') ? await browser.get(path) : await browser.post(path, {});
          const text = await answer.text();
          // The control of another exercise is no control here; what it may do there is none of these paths.
          if (behind !== 'open') expect([who, door, edition, answer.status]).toEqual([who, door, edition, 403]);
          const told = secrets.filter((secret) => text.includes(secret));
          expect([who, door, edition, told]).toEqual([who, door, edition, []]);
          if (behind !== 'edition') continue;
          const { error, says } = JSON.parse(text) as { error: string; says: string };
          const isSeat = who in seats;
          expect([who, error]).toEqual([who, isSeat ? 'notOver' : 'noSession']);
          expect(says).toMatch(isSeat ? /after the end of the exercise/ : /Open your link first/);
        }
      }
    }
  });

  it('before EndEx give control its run file without the seed, and no debrief', async () => {
    const { server, id, own, exercise } = await table();
    for (const browser of [own, exercise.host]) {
      const file = (await (await browser.get(`/api/exercises/${id}/run/truth`)).json()) as RunFile;
      expect([file.reveal, verifyRun(file, nativeSha256)]).toEqual([null, null]);
      const { isOver, editions } = (await (
        await browser.get(`/api/exercises/${id}/debrief`)
      ).json()) as DebriefStanding;
      expect([isOver, editions.map((row) => row.edition)]).toEqual([false, EDITIONS]);
      expect(editions.filter(({ mayOpen, isReleased }) => mayOpen || isReleased)).toEqual([]);
      for (const path of ['debrief/truth', 'debrief/kes', 'run/kes', 'run/common'])
        expect((await browser.get(`/api/exercises/${id}/${path}`)).status).toBe(403);
    }
    expect(roomOf(server, id).state.clock).toBe('planning');
  });

  it('carry nothing but its own on a seat’s line, before EndEx and after, and no line but its own', async () => {
    const { server, id, lines, excon, seats, strangers } = await table();
    for (const [who, browser] of Object.entries({ ...seats, ...strangers })) {
      for (const seat of ['excon', 'wall', 'tal-mil.observer', ...SEATS].filter((one) => one !== who))
        expect([who, seat, (await browser.connect(id, seat).ended).code]).toEqual([who, seat, 4401]);
    }
    await control(excon, { type: 'endEx' });
    for (const edition of ['kes', 'truth', 'common']) await control(excon, { type: 'releaseEdition', edition });
    const secrets = secretsOf(roomOf(server, id));
    for (const seat of SEATS) {
      const line = lines.get(seat) ?? expect.fail();
      const note = { type: 'addNote', kind: 'improve', for: 'own', text: 'Talk.' } as const;
      // The seat whose link was made anew has two browsers, one of which reads along.
      await line.submit(note);
      expect(line.frames.map(({ type }) => type).filter((type) => !FOR_SEATS.includes(type))).toEqual([]);
      const heard = line.texts.join('\n');
      expect([seat, secrets.filter((secret) => heard.includes(secret))]).toEqual([seat, []]);
      const told = line.frames.flatMap((frame) => (frame.type === 'news' ? frame.news.items : []));
      const released = told.flatMap((item) => (item.report === 'editionReleased' ? [item.edition] : []));
      expect(released).toEqual(seat.startsWith('kes') ? ['kes', 'truth', 'common'] : ['truth', 'common']);
    }
  });
});

describe('after EndEx', () => {
  it('each role gets exactly the editions that were released to it, and they shut again', async () => {
    const full = await table();
    const { excon } = full;
    await control(excon, { type: 'endEx' });
    await mustGetTheirOwn(full, []);
    for (const edition of ['kes', 'common']) await control(excon, { type: 'releaseEdition', edition });
    await mustGetTheirOwn(full, ['kes', 'common']);
    await control(excon, { type: 'withholdEdition', edition: 'kes' });
    for (const edition of ['hal', 'truth']) await control(excon, { type: 'releaseEdition', edition });
    await mustGetTheirOwn(full, ['common', 'hal', 'truth']);
    // Back in play everything is shut, whatever was released.
    await control(excon, { type: 'stepBack', to: 'start' });
    await mustGetTheirOwn(full, []);
  });

  it('an edition that a seat opens holds its own and nothing of the others', async () => {
    const { server, id, excon, seats, own } = await table();
    await control(excon, { type: 'endEx' });
    for (const edition of EDITIONS) await control(excon, { type: 'releaseEdition', edition });
    const whole = (await (await own.get(`/api/exercises/${id}/run/truth`)).json()) as RunFile;
    expect(canonicalJson(replay(whole, nativeTools).state)).toBe(canonicalJson(roomOf(server, id).state));
    for (const nation of NATIONS) {
      const browser = seats[`${nation}-civ`] ?? expect.fail();
      const answer = await browser.get(`/api/exercises/${id}/debrief/${nation}`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      const words = SEATS.filter((seat) => text.includes(`words of ${seat}`));
      expect(words).toEqual(SEATS.filter((seat) => seat.startsWith(nation)));
      const bundle = JSON.parse(text) as DebriefBundle;
      expect(bundle.seats.map(({ seat }) => seat)).toEqual([`${nation}-civ`, `${nation}-mil`]);
      const run = await browser.get(`/api/exercises/${id}/run/${nation}`);
      expect(run.headers.get('content-disposition')).toBe(`attachment; filename="${id}.${nation}.run.json"`);
      expect(await run.json()).toEqual(JSON.parse(JSON.stringify(editionFor(whole, nation))));
      const truth = (await (await browser.get(`/api/exercises/${id}/debrief/truth`)).json()) as DebriefBundle;
      expect(truth.run).toEqual(whole);
    }
  });

  it('says in a sentence why an edition is not opened', async () => {
    const { id, excon, seats, own, revoked, exercise } = await table();
    await control(excon, { type: 'endEx' });
    const says = async (browser: TestBrowser, path: string) => {
      const answer = await browser.get(`/api/exercises/${id}/${path}`);
      return [answer.status, ((await answer.json()) as { error: string }).error];
    };
    const kes = seats['kes-civ'] ?? expect.fail();
    expect(await says(kes, 'debrief/kes')).toEqual([403, 'notReleased']);
    expect(await says(kes, 'debrief/tal')).toEqual([403, 'notYours']);
    expect(await says(kes, 'debrief/atlantis')).toEqual([403, 'notYours']);
    expect(await says(own, 'debrief/atlantis')).toEqual([404, 'unknownEdition']);
    expect(await says(own, 'run/common')).toEqual([404, 'noRun']);
    await exercise.host.post(`/api/host/exercises/${id}/revoke`, { seat: 'hal-mil' });
    await control(excon, { type: 'releaseEdition', edition: 'hal' });
    expect(await says(revoked, 'debrief/hal')).toEqual([403, 'noSession']);
  });
});

describe('the alarm of the editions rings when', () => {
  afterEach(() => {
    leak.mayOpen = null;
  });

  it.each<readonly [string, readonly string[], NonNullable<typeof leak.mayOpen>]>([
    ['a seat opens what is released to another', ['tal'], (state, _, edition) => state.released.includes(edition)],
    ['what was not released opens', ['tal'], (_, seat, edition) => edition === seat.slice(0, 3)],
    ['the truth opens with any edition', ['common'], ({ released }) => released.length > 0],
  ])('%s', async (_story, released, mayOpen) => {
    const full = await table();
    await control(full.excon, { type: 'endEx' });
    for (const edition of released) await control(full.excon, { type: 'releaseEdition', edition });
    leak.mayOpen = mayOpen;
    await expect(mustGetTheirOwn(full, released)).rejects.toThrow();
  });

  it('an edition opens before EndEx', async () => {
    const full = await table();
    leak.mayOpen = (_, seat, edition) => edition === seat.slice(0, 3);
    await expect(mustGetTheirOwn(full, [])).rejects.toThrow();
  });
});
