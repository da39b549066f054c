/**
 * KILL: the built server is killed again and again, at moments that a seed chooses, while people play over sockets. What
 * was answered must be in the log that survives, once; and that log alone must give the state that the server restores.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BotName } from '../../engine/bots/botNames.ts';
import type { ControlInput } from '../../engine/model/input.ts';
import { canonicalJson } from '../../engine/run/canonicalJson.ts';
import type { LogEntry } from '../../engine/run/logEntry.ts';
import { newsOfSeat, replay } from '../../engine/run/replay.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { verifyRun } from '../../engine/run/verifyRun.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { sqliteStore } from '../../server/store/sqliteStore.ts';
import { type ListeningServer, listeningServer } from './support/builtServer.ts';
import { improvised } from './support/controlInputs.ts';
import { keyFaults, type SentKey } from './support/keyFaults.ts';
import { ownPlace } from './support/ownPlace.ts';
import { seatPlayer } from './support/seatPlayer.ts';
import { seededPicks } from './support/seededPicks.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';
import { type TestBrowser, testBrowser } from './support/testBrowser.ts';

const LONG = process.env.LONGTABLE_LONG === '1';
const KILLS = LONG ? 200 : 20;
/** Each life starts a process; on a machine that is busy with other things that takes seconds. */
const MOST_MILLIS = KILLS * 10_000;
const TURNS = 4;
const SEATS: Readonly<Record<string, BotName>> = {
  'kes-civ': 'by-the-book',
  'kes-mil': 'random',
  'tal-civ': 'random',
  'tal-mil': 'by-the-book',
};

/** Control holds the clock in every life and lets it go again; a kill may come in between, and the next life finds it held. */
function held(kill: number, turn: number): { readonly key: string; readonly input: ControlInput }[] {
  const pause = [
    { key: `pause-${kill}`, input: { type: 'pauseTurn', turn } },
    { key: `resume-${kill}`, input: { type: 'resumeTurn', turn } },
  ] as const;
  const stop = [
    { key: `stop-${kill}`, input: { type: 'realWorldStop' } },
    { key: `go-on-${kill}`, input: { type: 'realWorldResume' } },
  ] as const;
  if (kill % 3 === 0) return [...pause];
  return kill % 3 === 1 ? [...stop] : [pause[0], ...stop, pause[1]];
}

/** The same browser at the address of the next life of the server. */
function moved(browser: TestBrowser, url: string): TestBrowser {
  const next = testBrowser(url);
  for (const [name, value] of browser.cookies) next.cookies.set(name, value);
  return next;
}

async function seatAll(host: TestBrowser, url: string, exercise: string): Promise<Record<string, TestBrowser>> {
  const browsers: Record<string, TestBrowser> = {};
  for (const seat of Object.keys(SEATS)) {
    const made = await host.post(`/api/host/exercises/${exercise}/invites`, { seat });
    const browser = testBrowser(url);
    await browser.join(((await made.json()) as { url: string }).url);
    browsers[seat] = browser;
  }
  return browsers;
}

it(
  `keeps every acknowledged input through ${KILLS} kills, and the log alone gives the same state`,
  async () => {
    const seed = process.env.LONGTABLE_SEED ?? 'kill-1';
    const pick = seededPicks(seed);
    const data = temporaryFolder();
    const place = ownPlace(data);
    const acknowledged: SentKey[] = [];
    const players = Object.entries(SEATS).map(([seat, policy]) => ({
      seat,
      player: seatPlayer(seat, policy, seededPicks(`${seed}-${seat}`)),
    }));

    let server: ListeningServer = await listeningServer(place);
    let host = testBrowser(server.url);
    await host.join(server.link);
    const made = await host.post('/api/host/exercises', {
      scenario: 'first-light',
      turns: TURNS,
      planningSeconds: 3600,
    });
    const { id } = (await made.json()) as { id: string };
    let browsers = await seatAll(host, server.url, id);

    /** What control still has to say; the first is repeated under its key until it has been answered. */
    let controlSays: { readonly key: string; readonly input: ControlInput }[] = [
      { key: 'start', input: { type: 'startEx' } },
    ];
    let turn = 1;

    for (let kill = 1; kill <= KILLS; kill += 1) {
      let answers = 0;
      const enough = 3 + pick(20);
      const answered = (by: string) => (key: string) => {
        acknowledged.push({ by, key });
        answers += 1;
        if (answers === enough) server.process.kill('SIGKILL');
      };
      const excon = host.connect(id, 'excon');
      const control = async (): Promise<void> => {
        await excon.hears('truth');
        for (let next = controlSays[0]; next; next = controlSays[0]) {
          const answer = await excon.submit(next.input, next.key);
          expect(answer, JSON.stringify(next)).toMatchObject({ type: 'accepted' });
          controlSays = controlSays.slice(1);
          answered('excon')(next.key);
        }
      };
      const lines = players.map(({ seat, player }) => ({
        seat,
        player,
        line: browsers[seat]?.connect(id, seat, { hello: player.seen() }),
      }));
      const playing = lines.map(({ seat, player, line }) => line && player.play(line, answered(seat)));
      await Promise.all([
        ...playing,
        control().catch((error: Error) => expect(error.message).toMatch(/^the line ended \(1006/)),
      ]);
      expect(await server.ended).toEqual([null, 'SIGKILL']);

      controlSays = [
        ...controlSays,
        { key: `say-${kill}`, input: improvised(turn, Object.keys(SEATS), `after kill ${kill}`) },
        ...held(kill, turn),
      ];
      // Closing a turn is the largest write; it stands first in the next life, which may be killed in the middle of it.
      if (kill % Math.floor(KILLS / TURNS) === 0 && turn < TURNS) {
        controlSays = [...controlSays, { key: `close-${turn}`, input: { type: 'closeTurn', turn } }];
        turn += 1;
      }
      server = await listeningServer(place);
      host = moved(host, server.url);
      browsers = Object.fromEntries(
        Object.entries(browsers).map(([seat, browser]) => [seat, moved(browser, server.url)]),
      );
    }

    const excon = host.connect(id, 'excon');
    for (const { key, input } of [...controlSays, { key: 'end', input: { type: 'endEx' } as const }]) {
      expect(await excon.submit(input, key)).toMatchObject({ type: 'accepted' });
      acknowledged.push({ by: 'excon', key });
    }
    const file = (await (await host.get(`/api/exercises/${id}/run/truth`)).json()) as RunFile;
    for (const { seat, player } of players) {
      const line = browsers[seat]?.connect(id, seat, { hello: player.seen() });
      await line?.hears('clock');
      if (line) player.learnFrom(line);
    }
    server.process.kill('SIGKILL');
    await server.ended;

    // The state that a last start restores, and the log that the disk kept.
    server = await listeningServer(place);
    const restored = await moved(host, server.url).connect(id, 'excon').hears('truth');
    server.process.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    const store = sqliteStore(join(data, 'exercises.db'));
    const entries = await store.read(id, 1);
    await store.close();

    expect(keyFaults(entries, acknowledged)).toEqual([]);
    expect(entries).toEqual(file.entries);
    expect(verifyRun(file, nativeSha256)).toBeNull();
    const replayed = replay(file, nativeTools);
    expect(restored.state).toBe(canonicalJson(replayed.state));
    for (const { seat, player } of players) {
      expect(player.news).toEqual(newsOfSeat(file, replayed, seat).map((news) => JSON.stringify(news)));
    }
    expect(replayed.state.turn).toBe(TURNS);
    const holds = entries.filter(({ payload }) => /"(pauseTurn|realWorldStop)"/.test(payload ?? '')).length;
    expect(holds).toBeGreaterThan(KILLS);
    expect(acknowledged.length).toBeGreaterThan(KILLS * 3);
    console.info(`${KILLS} kills, ${acknowledged.length} acknowledged, ${entries.length} entries, seed ${seed}`);
  },
  MOST_MILLIS,
);

it('would notice an acknowledged input that is lost or taken twice', () => {
  const entry = (n: number, key: string): LogEntry => {
    const payload = JSON.stringify({ kind: 'input', by: 'kes-civ', key });
    return { n, kind: 'input', commitment: '', chain: '', salt: '', payload };
  };
  const sent = ['a', 'b', 'c'].map((key) => ({ by: 'kes-civ', key }));
  expect(keyFaults([entry(1, 'a'), entry(2, 'b'), entry(3, 'c'), entry(4, 'unanswered')], sent)).toEqual([]);
  expect(keyFaults([entry(1, 'a'), entry(2, 'c'), entry(3, 'a')], sent)).toEqual([
    'lost: kes-civ b',
    'twice: kes-civ a',
  ]);
});
