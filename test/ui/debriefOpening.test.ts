/** Opening a file in the debrief room: what opens as what, and what is said of a file that does not open. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../engine/room/exportRun.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import { editionFor } from '../../engine/run/edition.ts';
import type { RunFile } from '../../engine/run/runFile.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { faultWords } from '../../ui/debrief/front/faultWords.ts';
import { tabsOf } from '../../ui/debrief/model/tabs.ts';
import type { OpenFault, Step } from '../../ui/debrief/opened.ts';
import { openText } from '../../ui/debrief/worker/openText.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { fileOf, lateShare } from '../support/debrief/lateShare.ts';
import { openedText } from '../support/debrief/openedOf.ts';
import { quietTable } from '../support/debrief/quietTable.ts';

startLanguage();

let file: RunFile;
let text: string;
beforeAll(() => {
  file = fileOf(lateShare());
  text = writeRunText(file);
});

const faultOf = (words: string): OpenFault => {
  const result = openedText(words);
  if (result.is !== 'fault') throw new Error(`it opened as ${result.is}`);
  return result.fault;
};

describe('a file that opens', () => {
  it('1 is a whole run: as exercise control’s edition, step by step', () => {
    const steps: Step[] = [];
    const result = openText(text, nativeTools, (step) => steps.push(step));
    expect(steps).toEqual(['reading', 'verifying', 'replaying', 'examining']);
    if (result.is !== 'debrief') throw new Error(result.is);
    const { bundle, bundleText, runText, names } = result.opened;
    // Kept as a server sends it: each news has the bytes that it had on its seat's line.
    expect(bundleText).toBe(JSON.stringify(bundleFor(JSON.parse(text) as RunFile, 'truth', nativeTools)));
    expect(bundle.edition).toBe('truth');
    expect(bundle.seats).toHaveLength(8);
    expect(runText).toBe(text);
    expect(names.more.map(([name]) => name)).toEqual(['seed and salt', 'scenario', 'log', 'state']);
  });

  it('2 is a saved debrief of a nation: with its seats, its part of the log, and no truth', () => {
    const saved = JSON.stringify(bundleFor(file, 'tal', nativeTools));
    const result = openedText(saved);
    if (result.is !== 'debrief') throw new Error(result.is);
    const { bundle, bundleText, truth, runText, names } = result.opened;
    expect(bundleText).toBe(saved);
    expect(bundle.seats.map(({ seat }) => seat)).toEqual(['tal-civ', 'tal-mil']);
    expect(truth).toBeNull();
    expect(runText).toBe(writeRunText(editionFor(file, 'tal')));
    expect(names.more).toEqual([]);
    expect(tabsOf(bundle.edition)).toContain('replay');
  });

  it('3 is a saved common debrief: sums only, so nothing to replay', () => {
    const result = openedText(JSON.stringify(bundleFor(file, 'common', nativeTools)));
    if (result.is !== 'debrief') throw new Error(result.is);
    expect(result.opened).toMatchObject({ truth: null, runText: null });
    expect(tabsOf('common')).toEqual(['wall', 'report', 'notes']);
  });

  it('4 is the part of a log that a nation took home: as that, with its own inputs', () => {
    const result = openedText(writeRunText(editionFor(file, 'kes')));
    if (result.is !== 'log') throw new Error(result.is);
    expect(result.log.nation).toBe('kes');
    expect(result.log.entries).toBe(file.entries.length);
    expect([...new Set(result.log.rows.map(({ by }) => by))].sort()).toEqual(['excon', 'kes-civ', 'kes-mil']);
  });
});

describe('a file that does not open', () => {
  it('5 is no JSON, or breaks off', () => {
    expect(faultOf('turn 1: all quiet')).toEqual({ code: 'notJson', cut: true });
    expect(faultOf('{"turn" 1}')).toEqual({ code: 'notJson', cut: false });
    expect(faultOf(text.slice(0, -40))).toEqual({ code: 'notJson', cut: true });
  });

  it('6 is JSON of something else', () => {
    for (const words of ['[]', '3', '{"header":{}}', '{"format":"longtable-debrief","version":1}'])
      expect(faultOf(words)).toEqual({ code: 'notRun' });
  });

  it('7 was changed: one character of an order is found with its entry', () => {
    const entry = file.entries.find(({ payload }) => payload?.includes('"information":"ind-1"'));
    const changed = text.replace('\\"information\\":\\"ind-1\\"', '\\"information\\":\\"ind-2\\"');
    expect(changed).not.toBe(text);
    expect(faultOf(changed)).toMatchObject({ code: 'damaged', entry: entry?.n });
  });

  it('8 was changed beside its log: events that the log does not give are found when it is played again', () => {
    const changed = text.replace('"fact":"copyGained"', '"fact":"copyLost"');
    expect(faultOf(changed)).toMatchObject({
      code: 'damaged',
      says: expect.stringMatching(/events kept beside entry/),
    });
  });

  it('9 is a run file only loosely: another way to write the same is not what was recorded', () => {
    expect(faultOf(JSON.stringify(file, null, 2))).toMatchObject({ code: 'damaged', entry: null });
  });

  it('10 is a debrief whose log was changed', () => {
    const saved = JSON.stringify(bundleFor(file, 'kes', nativeTools));
    expect(faultOf(saved.replace('"chain":"', '"chain":"0'))).toMatchObject({ code: 'damaged', entry: 1 });
  });

  it('11 is still running, or was exported before the seed was revealed', () => {
    const table = quietTable();
    table.closeUntil(3);
    expect(faultOf(writeRunText(exportRun(table.room, { reveal: false })))).toEqual({ code: 'running', turn: 3 });
    expect(faultOf(writeRunText({ ...file, reveal: null }))).toEqual({ code: 'sealed' });
  });

  it('12 was played by other rules', () => {
    const other = { ...file, header: { ...file.header, rulesVersion: 1 } };
    expect(faultOf(writeRunText(other))).toMatchObject({
      code: 'otherRules',
      says: expect.stringContaining('version 1'),
    });
  });

  it('13 is told of in words: what is wrong, and what would be right', () => {
    const faults: readonly OpenFault[] = [
      { code: 'notJson', cut: true },
      { code: 'notJson', cut: false },
      { code: 'notRun' },
      { code: 'otherRules', says: '' },
      { code: 'damaged', entry: 12, says: '' },
      { code: 'damaged', entry: null, says: '' },
      { code: 'gaveUp', says: '' },
      { code: 'running', turn: 3 },
      { code: 'running', turn: 0 },
      { code: 'sealed' },
    ];
    for (const fault of faults) {
      const { title, says, right } = faultWords(fault);
      for (const words of [title, says, right]) expect(words).toMatch(/^[A-Z][^!]{10,}$/);
    }
    expect(faultWords({ code: 'damaged', entry: 12, says: '' }).title).toBe('This file was changed at entry 12');
  });

  it('14 is a saved truth in which a seat heard something else; figures and notes are those of its run, whatever it says', () => {
    const made = bundleFor(JSON.parse(text) as RunFile, 'truth', nativeTools);
    const saved = JSON.stringify(made);
    const changed = (was: string, now: string) => {
      const at = saved.lastIndexOf(was);
      expect(at).toBeGreaterThan(0);
      return saved.slice(0, at) + now + saved.slice(at + was.length);
    };
    expect(faultOf(changed('"report":"doorShut"', '"report":"doorNoticed"'))).toMatchObject({
      code: 'damaged',
      entry: null,
    });
    const note = '"notes":[{"seat":null,"kind":"sustain","for":"all","text":"We won."}]';
    for (const words of [
      saved,
      changed('"hospitalDarkHours":', '"hospitalDarkHours":1'),
      changed('"notes":[]', note),
    ]) {
      const result = openedText(words);
      if (result.is !== 'debrief') throw new Error(result.is);
      expect(result.opened.bundleText).toBe(saved);
      expect(JSON.stringify(result.opened.bundle.debrief)).toBe(JSON.stringify(made.debrief));
    }
  });

  it('15 is a saved debrief put together from two, or without the run that belongs to it', () => {
    const [truth, tal] = ['truth', 'tal'].map((edition) => bundleFor(file, edition, nativeTools));
    for (const changed of [
      { ...truth, run: null },
      { ...tal, run: null },
      { ...tal, edition: 'kes' },
      { ...tal, exercise: 'another' },
      { ...tal, header: { ...tal?.header, seedCommitment: '0'.repeat(64) } },
      { ...truth, edition: 'tal' },
      { ...truth, edition: 'common', run: null },
    ])
      expect(faultOf(JSON.stringify(changed))).toMatchObject({ code: 'damaged', entry: null });
  });

  it('16 is hostile: shapes that no program writes are a fault of the file, not of the page', () => {
    const tal = bundleFor(file, 'tal', nativeTools);
    const [first, second] = tal.seats;
    const heard = (item: object) => ({
      ...tal,
      seats: [
        { ...first, news: [{ epoch: 1, seq: 1, news: { items: [item], texts: {} } }, ...(first?.news ?? [])] },
        second,
      ],
    });
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    for (const words of [
      JSON.stringify({ ...tal, debrief: { edition: 'tal' } }),
      JSON.stringify({ ...tal, printed: {} }),
      JSON.stringify({ ...tal, seats: [{ seat: 'tal-civ', scenario: null, news: [] }] }),
      JSON.stringify(heard({ report: 'doorNoticed', asset: '__proto__', turn: 1, how: { by: 'chance' } })),
      JSON.stringify(heard({ report: 'nothing that there is' })),
      JSON.stringify(tal).replace('"knewWhen":[', `"knewWhen":[${deep},`),
      text.replace('"scenario":{', `"scenario":{"deep":${deep},`),
      text.replace('"scenario":{', '"scenario":{"__proto__":{"door":1},'),
    ])
      expect(faultOf(words)).toMatchObject({ code: 'damaged' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
