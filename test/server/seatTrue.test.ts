/**
 * Seat-true replay over the wire (rule L5): people and bots at all seats, a late comer, a broken line, a pause, a real-world stop, a
 * ruling, paper, a seat turned to observer, a step back and a restart; an observer and whoever is merged with a seat beside its own
 * page. What an edition says of each seat is, byte for byte, what its line carried.
 */
import { describe, expect, it } from 'vitest';
import type { DebriefBundle } from '../../engine/evaluation/debrief/bundle.ts';
import type { WireInput } from '../../engine/protocol/message.ts';
import { onceEach } from '../support/onceEach.ts';
import { testBrowser } from './support/testBrowser.ts';
import { seatBrowser, testExercise } from './support/testExercise.ts';
import type { TestLine } from './support/testLine.ts';
import { testServer } from './support/testServer.ts';

const BOTS = { 'tal-mil': 'cooperative', 'ves-civ': 'by-the-book', 'hal-civ': 'random', 'hal-mil': 'random' };
const LATE = 'ves-mil';
const OBSERVER = 'tal-civ.observer';
/** Whoever holds the other seat of the nation, at this one. */
const BESIDE = 'kes-mil beside';

describe('a seat in the debrief', () => {
  it('hears what it heard when it was played, to the byte', async () => {
    const first = await testServer();
    const { id, host, seats } = await testExercise(first, { bots: BOTS, turns: 4 });
    const browsers = { ...seats };
    // Somebody looks over the shoulder of each bot, so that its seat has a line, too.
    for (const seat of Object.keys(BOTS)) browsers[seat] = await seatBrowser(first, host, id, seat);
    const all = Object.keys(browsers).sort();
    expect(all).toHaveLength(8);
    browsers[OBSERVER] = await seatBrowser(first, host, id, OBSERVER);
    await host.post(`/api/host/exercises/${id}/mergers`, { seat: 'kes-civ', also: 'kes-mil', merged: true });
    browsers[BESIDE] = browsers['kes-civ'] ?? expect.fail();

    const lines = new Map<string, TestLine[]>();
    const sit = async (seat: string, seen: { epoch: number; seq: number } | null = null): Promise<TestLine> => {
      const line = (browsers[seat] ?? host).connect(id, seat.replace(' beside', ''), { hello: seen });
      await line.hears('clock');
      lines.set(seat, [...(lines.get(seat) ?? []), line]);
      return line;
    };
    const lineOf = (seat: string): TestLine => lines.get(seat)?.at(-1) ?? expect.fail();
    const submit = async (seat: string, input: WireInput): Promise<string> => {
      const answer = await lineOf(seat).submit(input);
      if (answer.type !== 'accepted') throw new Error(`${seat}: ${JSON.stringify(answer)}`);
      return answer.id ?? '';
    };
    const excon = (input: WireInput) => submit('excon', input);
    const talk = (seat: string, turn: number, to: string, text: string) =>
      submit(seat, { type: 'sendMessage', turn, to: [to], text });

    for (const seat of ['excon', ...all.filter((one) => one !== LATE), OBSERVER, BESIDE]) await sit(seat);
    await excon({ type: 'startEx' });
    await talk('kes-civ', 1, 'tal-civ', 'Is your “water” good?\n\u2014 Kesara');
    await excon({ type: 'pauseTurn', turn: 1 });
    await talk('tal-civ', 1, 'kes-civ', 'Said in the pause.');
    await excon({ type: 'resumeTurn', turn: 1 });
    const order = { type: 'F01', answers: { target: 'kes-works' } };
    const asked = await submit('kes-mil', { type: 'sealOrder', turn: 1, draft: order, reason: 'Guards at the pumps.' });
    const ruling = { target: 'kes-works', effects: [], note: 'Two lorries.' };
    await excon({ type: 'adjudicate', turn: 1, order: asked, verdict: 'grant', ...ruling });
    await excon({ type: 'closeTurn', turn: 1 });

    await sit(LATE);
    await submit('tal-civ', { type: 'realWorldStop' });
    await excon({ type: 'realWorldResume' });
    lineOf('kes-civ').cut();
    await talk('tal-civ', 2, 'kes-civ', 'Said while the line was down.');
    const news = lineOf('kes-civ').frames.filter((frame) => frame.type === 'news');
    await sit('kes-civ', { epoch: 1, seq: news.length });
    const here = first.server.exercises.get(id)?.room().entries.at(-1)?.chain ?? '';
    await excon({ type: 'closeTurn', turn: 2 });
    await talk('kes-civ', 3, LATE, 'This is stepped back over.');
    await excon({ type: 'observeSeat', seat: 'tal-civ', observer: true, bot: 'cooperative' });
    await excon({ type: 'stepBack', to: here });
    const paper = { type: 'sendMessage', turn: 2, to: ['kes-civ'], text: 'From paper.' } as const;
    await excon({ type: 'enterFor', seat: LATE, input: paper });
    for (const turn of [2, 3]) await excon({ type: 'closeTurn', turn });

    // The server starts again; everybody comes back with what they have.
    await first.server.stop();
    const second = await testServer({ folder: first.folder, clock: first.clock });
    for (const [seat, browser] of Object.entries({ ...browsers, excon: host })) {
      const heard = onceEach((lines.get(seat) ?? []).flatMap(({ texts }) => texts)).split('\n');
      const again = testBrowser(second.url);
      for (const [name, value] of browser.cookies) again.cookies.set(name, value);
      browsers[seat] = again;
      const { epoch, seq } = seat === 'excon' ? { epoch: 1, seq: 0 } : JSON.parse(heard.at(-1) ?? '');
      await sit(seat, { epoch, seq });
    }
    await talk('kes-mil', 4, 'hal-mil', 'Said after the restart.');
    await excon({ type: 'closeTurn', turn: 4 });
    await submit('kes-civ', { type: 'addNote', kind: 'sustain', for: 'own', text: 'We asked early.' });
    for (const edition of ['kes', 'truth']) await excon({ type: 'releaseEdition', edition });

    const open = async (seat: string, edition: string): Promise<DebriefBundle> => {
      const answer = await browsers[seat]?.get(`/api/exercises/${id}/debrief/${edition}`);
      return (await answer?.json()) as DebriefBundle;
    };
    const truth = await open('tal-civ', 'truth');
    expect(truth.seats.map(({ seat }) => seat).sort()).toEqual(all);
    for (const { seat, scenario, news: replayed } of truth.seats) {
      // An answer to a message of its own comes after everything that was sent to the line before.
      await lineOf(seat).submit({ type: 'askControl', turn: 0, text: 'the end' });
      const texts = (lines.get(seat) ?? []).flatMap((line) => line.texts);
      expect(replayed.map((row) => JSON.stringify(row)).join('\n')).toBe(onceEach(texts));
      expect(new Set(replayed.map(({ epoch }) => epoch))).toEqual(new Set([1, 2]));
      const welcome = lineOf(seat).frames.find((frame) => frame.type === 'welcome');
      expect(JSON.stringify(scenario)).toBe(JSON.stringify(welcome?.scenario));
    }
    for (const [place, of] of [
      [OBSERVER, 'tal-civ'],
      [BESIDE, 'kes-mil'],
    ] as const) {
      await lineOf(place).submit({ type: 'askControl', turn: 0, text: 'the end' });
      const replayed = truth.seats.find(({ seat }) => seat === of)?.news ?? [];
      expect(onceEach((lines.get(place) ?? []).flatMap(({ texts }) => texts))).toBe(
        replayed.map((row) => JSON.stringify(row)).join('\n'),
      );
    }
    // The step back has not given its right back to the seat that was turned to observer.
    const told = truth.seats.find(({ seat }) => seat === 'tal-civ')?.news.filter(({ epoch }) => epoch === 2) ?? [];
    expect(JSON.stringify(told)).toContain('"report":"observerSet","seat":"tal-civ","observer":true');
    const kes = await open('kes-civ', 'kes');
    expect(kes.seats).toEqual(truth.seats.filter(({ seat }) => seat.startsWith('kes')));
    expect(JSON.stringify(truth.seats)).toContain('This is stepped back over.');
  });
});
