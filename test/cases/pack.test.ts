/** The paper: what stands on it, what may not stand on it, and that a scenario's texts cannot break out of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../engine/model/condition.ts';
import type { Nation, Scenario } from '../../engine/model/scenario.ts';
import { conditionWords } from '../../scripts/pack/conditionWords.ts';
import { exconNames } from '../../scripts/pack/exconNames.ts';
import { makePack } from '../../scripts/pack/makePack.ts';
import { command } from '../support/command.ts';
import { firstLight } from '../support/firstLight.ts';
import { NO_NETWORK } from '../support/play/smallNation.ts';
import { controlTexts, sentencesOf } from '../support/privateTexts.ts';

const folder = mkdtempSync(join(tmpdir(), 'longtable-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packed = makePack(firstLight, 'en');
const seats = firstLight.nations.flatMap((nation) => nation.seats.map(({ id }) => ({ nation, seat: id })));

/** What a reader sees: the body without tags, with entities read back, on one line, every space an ordinary one. */
function read(name: string, { files } = packed): string {
  const body = (files.get(name) ?? '').replace(/^.*<body[^>]*>/s, '').replace(/<[^>]*>/g, ' ');
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return body.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => signs[sign] ?? '').replace(/\s+/g, ' ');
}

/** First Light with every text, wherever it stands, changed by `change`. */
function rewritten(change: (text: string) => string): Scenario {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const isText = entries.length > 0 && entries.every(([key, text]) => key === 'en' && typeof text === 'string');
    return Object.fromEntries(entries.map(([key, inner]) => [key, isText ? change(String(inner)) : walk(inner)]));
  };
  return walk(firstLight) as Scenario;
}

describe('a seat card', () => {
  it.each(seats)('$seat tells who you are, what you own, what you may order and whom to ask', ({ nation, seat }) => {
    const card = read(`seat-${seat}.html`);
    const role = seat.endsWith('civ') ? 'civ' : 'mil';
    for (const word of ['EXERCISE', firstLight.caveat.en, nation.brief.en, 'REAL WORLD', 'Rules of play'])
      expect(card).toContain(word);
    for (const { name } of nation.assets) expect(card).toContain(name.en);
    for (const other of firstLight.nations) expect(card).toContain(`${other.id.toUpperCase()} CIV`);
    for (const { id, name, price, roles } of firstLight.orders) {
      const mine = roles.includes(role);
      expect(card.includes(price.en ?? ''), `${id} on ${seat}`).toBe(mine);
      if (mine) expect(card).toContain(`${name.en}`);
    }
  });

  it('V4.3 holds no text of a campaign, inject, indicator or read-out, and no brief of another nation', () => {
    const secrets = controlTexts(firstLight);
    expect(secrets.length).toBeGreaterThan(150);
    for (const { nation, seat } of seats) {
      const others = firstLight.nations.filter(({ id }) => id !== nation.id);
      const card = read(`seat-${seat}.html`);
      // A sentence that the own brief holds too is no secret.
      const own = new Set(sentencesOf([nation.brief]));
      const kept = [...secrets, ...sentencesOf(others.map(({ brief }) => brief))].filter((text) => !own.has(text));
      expect(kept.filter((text) => card.includes(text))).toEqual([]);
    }
    // The same search finds them where they belong.
    expect(read('excon-msel.html')).toContain(firstLight.injects[0]?.expected.en);
  });

  it('V4.4 is the same to the last byte whatever another nation keeps to itself', () => {
    const hidden = ({ brief, purse, assets, ...rest }: Nation): Nation => ({
      ...rest,
      network: NO_NETWORK,
      brief: { en: `${brief.en} And a secret.` },
      purse: { crew: purse.crew + 5, team: 7, set: 9 },
      mayOnlyTravel: ['team'],
      assets: assets.map((asset) => ({ ...asset, dependsOn: [], pipeHours: 99, setHours: 99 })),
    });
    for (const { nation, seat } of seats) {
      const nations = firstLight.nations.map((one) => (one.id === nation.id ? one : hidden(one)));
      const [campaigns, injects, readOuts] = [[], [], []];
      const other = makePack({ ...firstLight, nations, campaigns, injects, readOuts, planningSeconds: 1 }, 'en');
      const name = `seat-${seat}.html`;
      expect(other.files.get(name) === packed.files.get(name), seat).toBe(true);
    }
  });
});

describe('the pages for exercise control', () => {
  const excon = [...packed.files.keys()].filter((name) => name.startsWith('excon-'));

  it('are files of their own, marked on each page; nothing else tells what will happen', () => {
    expect(excon).toEqual(['excon-controller.html', 'excon-msel.html', 'excon-all-seats.html']);
    for (const name of ['excon-controller.html', 'excon-msel.html']) expect(read(name)).toContain('EXCON only');
    const secrets = controlTexts(firstLight);
    for (const name of ['index.html', 'order-forms.html'])
      expect(secrets.filter((text) => read(name).includes(text))).toEqual([]);
  });

  it('the MSEL sheet holds every inject with its trigger in words, its readers, decisions and what a good team does', () => {
    const sheet = read('excon-msel.html');
    for (const { id, title, expected, deliveries } of firstLight.injects) {
      for (const word of [id, title.en, expected.en]) expect(sheet).toContain(word);
      for (const { subject, decide } of deliveries) {
        expect(sheet).toContain(subject.en);
        for (const { label } of decide) expect(sheet).toContain(label.en);
      }
    }
    expect(sheet).toContain('If Riverside water works has been hit.');
    expect(sheet).toContain('Tells of the open door at Riverside water works and Saltmarsh substation.');
    expect(sheet).toContain('A rumour: trust −4 % a turn until somebody speaks.');
    expect(sheet).toContain('All seats This is the last turn');
  });

  it('the controller card holds every line to read aloud, with its condition', () => {
    const card = read('excon-controller.html');
    for (const { say } of firstLight.readOuts) expect(card).toContain(say.en);
    expect(card).toContain('If a nation has offered help to a neighbour: Fifteen hours have passed.');
    expect(card).toContain('Else: Fifteen hours have passed. Nobody');
    expect(card).toContain('Plan, 4:00.');
  });

  it('conditions within conditions stay clear', () => {
    const names = exconNames(firstLight, 'en');
    const hit: Condition = { test: 'happened', what: { deed: 'impacted', asset: 'kes-works' }, withinTurns: 2 };
    const late: Condition = { test: 'turn', atLeast: 3 };
    const either: Condition = { test: 'any', of: [hit, { test: 'not', that: late }] };
    expect(
      conditionWords({ test: 'all', of: [either, { test: 'holds', nation: 'tal', information: 'ind-1' }] }, names),
    ).toBe(
      '(Riverside water works has been hit, in the last 2 turns or it is not so that turn 3 has opened) and Talumar holds IND-1',
    );
  });
});

describe('every page', () => {
  it('carries EXERCISE and the caveat once for each sheet, and asks nothing of the network', () => {
    for (const [name, file] of packed.files) {
      const sheets = file.split('<section class="page">').length - 1;
      expect(sheets, name).toBeGreaterThan(0);
      expect(file.split('<header class="band">\n<b class="exercise">EXERCISE</b>').length - 1, name).toBe(sheets);
      expect(file.split('<p class="caveat">').length - 1, name).toBe(sheets);
      expect(file).toContain("default-src 'none'");
      expect(file).not.toMatch(/<script|<img|<link|https?:/);
    }
  });

  it('is the same to the last byte when it is made again', () => {
    expect([...makePack(structuredClone(firstLight), 'en').files]).toEqual([...packed.files]);
  });

  it('shows texts of a scenario as they are, whatever signs they hold', () => {
    const nasty = `</style><script>alert("1")</script><img src=x onerror='x'>&amp;`;
    const { files } = makePack(
      rewritten((text) => `${nasty} ${text}`),
      'en',
    );
    const tags = (file: string): readonly string[] => [...new Set(file.match(/<[a-z!/][^>]*>/g) ?? [])].sort();
    for (const [name, file] of files) {
      expect(file).not.toMatch(/<script|<img|<\/style><script/);
      // No tag that is not there with ordinary texts.
      expect(tags(file).filter((tag) => !tags(packed.files.get(name) ?? '').includes(tag))).toEqual([]);
      expect(read(name, { files, tooFull: [] })).toContain(nasty);
    }
  });
});

describe('npm run pack', () => {
  it('writes the pages and says where', async () => {
    const out = join(folder, 'paper');
    const { status, stdout, stderr } = await command('pack', 'first-light', '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`EXERCISE  first-light: 13 pages to print; open ${join(out, 'index.html')}\n`);
    expect(readdirSync(out).sort()).toEqual([...packed.files.keys()].sort());
    for (const [name, text] of packed.files) expect(readFileSync(join(out, name), 'utf8') === text, name).toBe(true);
  });

  it('prints exactly one JSON object with --json', async () => {
    const out = join(folder, 'json');
    const { stdout } = await command('pack', 'first-light', '--out', out, '--json');
    const result = {
      scenario: 'first-light',
      language: 'en',
      folder: out,
      files: [...packed.files.keys()],
      tooFull: [],
    };
    expect(JSON.parse(stdout)).toEqual(result);
  });

  it.each([
    [['first-light', 'second'], 'pack takes one scenario.'],
    [['no-such-place'], 'There is no scenario "no-such-place"'],
    [['first-light', '--language', 'id'], 'first-light is not written in "id"; there is en.'],
    [['first-light', '--out', ''], '--out takes the name of a folder.'],
    [['first-light', '--colour'], "Unknown option '--colour'"],
    [['first-light', '--out', join(folder, 'a-file', 'below')], 'The pages cannot be written to'],
  ])('%j is answered in one sentence', async (words, says) => {
    writeFileSync(join(folder, 'a-file'), '');
    const { status, stdout, stderr } = await command('pack', ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(says)).toBe(true);
    expect(stderr).not.toContain('    at ');
  });

  it('says which cards will hardly fit on one page', () => {
    expect(packed.tooFull).toEqual([]);
    const long = rewritten((text) => (text.startsWith('You look after') ? text.repeat(4) : text));
    expect(makePack(long, 'en').tooFull).toEqual(seats.map(({ seat }) => seat));
  });
});
