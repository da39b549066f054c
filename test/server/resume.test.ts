/** A page that loses its line learns exactly what it missed, by its own numbers, however often and whenever it is cut. */
import { describe, expect, it } from 'vitest';
import { control, improvised } from './support/controlInputs.ts';
import { seededPicks } from './support/seededPicks.ts';
import { testExercise } from './support/testExercise.ts';
import type { FrameOf, TestLine } from './support/testLine.ts';
import { testServer } from './support/testServer.ts';

const COUNT = process.env.LONGTABLE_LONG === '1' ? 100 : 8;
const SEEDS = Array.from({ length: COUNT }, (_, i) => `cuts-${i + 1}`);

/** What a desk keeps of its lines: the news in order; anything out of order is a fault. */
function listener() {
  const news: string[] = [];
  let epoch = 0;
  return {
    news,
    seen: () => (news.length === 0 ? null : { epoch, seq: news.length }),
    learn: (line: TestLine): void => {
      for (const frame of line.frames) {
        if (frame.type !== 'news') continue;
        epoch = frame.epoch;
        expect(frame.seq).toBe(news.length + 1);
        news.push(JSON.stringify(frame));
      }
    },
  };
}

describe('resume', () => {
  it.each(SEEDS)('has no gap and no repeat (%s)', async (seed) => {
    const pick = seededPicks(seed);
    const server = await testServer();
    const { id, seats, connect } = await testExercise(server, {
      turns: 4,
      bots: { 'kes-mil': 'random', 'tal-civ': 'by-the-book', 'tal-mil': 'random' },
    });
    const excon = connect('excon');
    const steady = connect('kes-civ');
    const desk = listener();
    const at: { line: TestLine | null; cuts: number } = { line: null, cuts: 0 };
    const reconnect = (): TestLine => {
      const hello = desk.seen();
      const opened = seats['kes-civ']?.connect(id, 'kes-civ', { hello });
      if (!opened) throw new Error('no seat');
      return opened;
    };
    const end = async (): Promise<void> => {
      at.line?.cut();
      await at.line?.ended;
      if (at.line) desk.learn(at.line);
    };
    const cut = async (): Promise<void> => {
      // A cut comes at any moment: before the hello is answered, in the middle of the news, long after.
      if (pick(2) === 0) await at.line?.hears('welcome');
      await end();
      at.line = pick(4) === 0 ? null : reconnect();
      at.cuts += 1;
    };
    await control(excon, { type: 'startEx' });
    for (let turn = 1; turn <= 4; turn += 1) {
      for (let i = 0; i < 6; i += 1) {
        if (pick(2) === 0) await cut();
        await control(excon, improvised(turn, ['kes-civ'], `note ${i} of turn ${turn}`));
        if (pick(2) === 0) await cut();
      }
      await control(excon, { type: 'closeTurn', turn });
    }
    await end();
    const last = reconnect();
    const room = server.server.exercises.get(id)?.room();
    const all = room?.news['kes-civ'] ?? [];
    const isLast = (frame: FrameOf<'news'>): boolean => frame.seq === all.length;
    await steady.hears('news', isLast);
    if (desk.news.length < all.length) await last.hears('news', isLast);
    else await last.hears('clock');
    desk.learn(last);
    expect(at.cuts).toBeGreaterThan(5);
    expect(desk.news).toEqual(steady.texts.filter((text) => text.startsWith('{"type":"news"')));
    expect(desk.news.map((text) => JSON.stringify(JSON.parse(text).news))).toEqual(
      all.map((news) => JSON.stringify(news)),
    );
  });
});
