/**
 * Whoever changes one byte of a run file is found out, wherever it is: header, scenario, seed, numbers, payloads, salts,
 * chain, texts, events. The sample is fixed by a seed; the exercise behind it has every kind of entry, texts and a step back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../engine/room/exportRun.ts';
import { makeDice } from '../../engine/run/dice.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import { command } from '../support/command.ts';
import { judgeRunFile } from '../support/judgeRunFile.ts';
import { setTable } from '../support/tabletop.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-damage-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'run.json');

function play(): RunFile {
  // The dice of the seed that the header commits to, so that the file can be re-executed.
  const table = setTable({ turns: 3, dice: makeDice('case') });
  table.seal('kes-civ', 'N02', {}, 'seen at two sites');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  table.send('kes-civ', { type: 'sendMessage', turn: 1, to: ['tal-civ'], text: 'Look at your works — tonight.' });
  table.control({ type: 'note', turn: 1, text: 'Kesara shares at once' });
  const back = table.room.entries.at(-1)?.chain ?? '';
  table.closeUntil(2);
  table.seal('tal-civ', 'O02', { target: 'tal-works', mode: 'on' });
  table.control({ type: 'stepBack', to: back });
  const offer = table.offer('tal-mil', 'kes', 'crew', 1, 3);
  table.answer('kes-mil', offer, 'decline', { reason: 'we manage' });
  table.closeUntil(3);
  const team = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 6 }, 'the crews cannot');
  table.answer('kes-mil', team, 'accept');
  table.control({
    type: 'improviseInject',
    turn: 3,
    to: ['tal-mil'],
    from: { en: 'Radio' },
    subject: 'A question',
    body: 'What could travel?',
  });
  table.closeUntil(4);
  return exportRun(table.room, { reveal: true });
}

const file = play();
const whole = writeRunText(file);

/** Where in the file to change something, as the spans of what a pattern finds in one part of it. */
function spans(part: keyof RunFile, pattern: RegExp): readonly (readonly [number, number])[] {
  const from = whole.indexOf(`"${part}":`) + part.length + 3;
  const rest = [...Object.keys(file)].map((key) => whole.indexOf(`"${key}":`)).filter((at) => at > from);
  const text = whole.slice(from, Math.min(whole.length - 2, ...rest.map((at) => at - 1)));
  return [...text.matchAll(pattern)].map((match) => [from + match.index, from + match.index + match[0].length]);
}

const PLACES: readonly (readonly [string, readonly (readonly [number, number])[], number])[] = [
  ['anywhere', [[0, whole.length]], 40],
  ['header', spans('header', /[\s\S]+/g), 12],
  ['scenario', spans('scenario', /[\s\S]+/g), 12],
  ['seed', spans('reveal', /[\s\S]+/g), 6],
  ['payload', spans('entries', /"payload":"(?:[^"\\]|\\.)+"/g), 20],
  ['salt', spans('entries', /"salt":"\w+"/g), 8],
  ['chain', spans('entries', /"chain":"\w+"/g), 8],
  ['commitment', spans('entries', /"commitment":"\w+"/g), 8],
  ['number and kind', spans('entries', /"kind":"\w+","n":\d+/g), 8],
  ['text', spans('texts', /[\s\S]+/g), 16],
  ['events', spans('events', /[\s\S]+/g), 20],
];

/** Another character of the same sort, so that what is damaged still looks like a run file; or, by turns, any other. */
function otherThan(character: string, i: number): string {
  if (i % 4 === 3) return character === '~' ? '#' : '~';
  if (/[0-8]/.test(character)) return String(Number(character) + 1);
  if (character === '9') return '0';
  if (/[a-eA-E]/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1);
  if (/[f-zF-Z]/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 1);
  return character === ' ' ? '_' : ' ';
}

const dice = makeDice('damage');
const SAMPLE = PLACES.flatMap(([place, all, count]) =>
  Array.from({ length: count }, (_, i) => {
    const span = all[dice.word([place, i, 'span']) % all.length] ?? [0, 1];
    const at = span[0] + (dice.word([place, i, 'at']) % (span[1] - span[0]));
    return { place, at, to: otherThan(whole[at] ?? '', i) };
  }),
);

function damage(at: number, to: string): string {
  return whole.slice(0, at) + to + whole.slice(at + 1);
}

const replayCommand = (...words: readonly string[]) => command('replay', path, ...words);

describe('a run file', () => {
  it('L2.5 fits to the last byte as it was written', () => {
    writeFileSync(path, whole);
    expect(judgeRunFile(path)).toBeNull();
    expect(file.texts.length).toBeGreaterThan(5);
  });

  it(`L2.6 with one byte changed at ${SAMPLE.length} places is refused at every one, with words`, () => {
    const missed: string[] = [];
    let named = 0;
    for (const { place, at, to } of SAMPLE) {
      writeFileSync(path, damage(at, to));
      const fault = judgeRunFile(path);
      if (!fault || fault.says.length < 10)
        missed.push(`${place} at ${at}: ${JSON.stringify(whole[at])} to ${JSON.stringify(to)}`);
      else if (fault.entry !== null) named += 1;
    }
    expect(missed).toEqual([]);
    expect(SAMPLE.length).toBeGreaterThanOrEqual(60);
    expect(named).toBeGreaterThan(SAMPLE.length / 3);
  });

  it('L2.7 whatever is changed in an entry, that entry is named, or the form in which it is written', () => {
    for (const { place, at, to } of SAMPLE.filter((row) =>
      ['payload', 'salt', 'chain', 'commitment'].includes(row.place),
    )) {
      writeFileSync(path, damage(at, to));
      const fault = judgeRunFile(path);
      const own = whole.slice(0, at).split('"chain":"').length - 1;
      const near = fault?.entry === own || fault?.entry === own + 1;
      expect([place, at, near || /JSON|not a run file|canonical/.test(fault?.says ?? '')]).toEqual([place, at, true]);
    }
  });

  it.each(['header', 'scenario', 'payload', 'salt', 'chain', 'text', 'events'])(
    'L2.8 the command line says the same of a changed %s: exit code 1, nothing printed but what is wrong',
    async (place) => {
      const row = SAMPLE.find((one) => one.place === place);
      writeFileSync(path, damage(row?.at ?? 0, row?.to ?? ''));
      const fault = judgeRunFile(path);
      const { status, stdout, stderr } = await replayCommand();
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(fault?.says ?? 'nothing');
      expect(stderr).toMatch(fault?.entry ? `BROKEN at entry ${fault.entry}: ` : /^BROKEN( in the header)?: /);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  it('L2.9 cut off anywhere it is refused, and the end is missed', () => {
    for (let i = 1; i <= 12; i++) {
      writeFileSync(path, whole.slice(0, Math.floor((whole.length * i) / 13)));
      expect(judgeRunFile(path)?.says).toContain('The end of the file is missing.');
    }
    writeFileSync(path, whole.slice(0, -1));
    expect(judgeRunFile(path)?.says).toContain('canonical form');
  });

  it('L2.10 cut off neatly between two entries it still does not pass for a whole run', async () => {
    const entries = file.entries.slice(0, -2);
    writeFileSync(path, writeRunText({ ...file, entries, events: file.events?.slice(0, -2) ?? null }));
    const { status, stderr } = await replayCommand();
    expect(status).toBe(1);
    expect(stderr).toBe(
      `BROKEN at entry ${entries.length}: the log stops in turn 3, before EndEx; entries are missing\n`,
    );
  });

  it('L5.5 events left out or put where none belong are found', () => {
    const emptied = file.events?.map((batches, i) => (i === 1 ? [] : batches)) ?? null;
    writeFileSync(path, writeRunText({ ...file, events: emptied }));
    expect(judgeRunFile(path)).toEqual({
      entry: 2,
      says: 'the events kept beside entry 2 are not those that it gives',
    });
    const checkpoint = file.entries.findIndex((entry) => entry.kind === 'checkpoint');
    const added = file.events?.map((batches, i) => (i === checkpoint ? (file.events?.[1] ?? []) : batches)) ?? null;
    writeFileSync(path, writeRunText({ ...file, events: added }));
    expect(judgeRunFile(path)).toMatchObject({ entry: checkpoint + 1 });
  });

  it('L2.11 --json gives the same verdict as one object', async () => {
    const row = SAMPLE.find((one) => one.place === 'payload');
    writeFileSync(path, damage(row?.at ?? 0, row?.to ?? ''));
    const { status, stdout, stderr } = await replayCommand('--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({ ok: false, ...judgeRunFile(path) });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});
