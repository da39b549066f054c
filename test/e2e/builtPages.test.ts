/**
 * What the built pages hold: no text of a campaign, inject, indicator or read-out, on any page, in any file. What a seat may
 * read of them comes through its socket, when it may read it.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'dist/ui');

/** Titles that are a word of the field and no more; the interface says it, too. */
const WORDS_OF_THE_FIELD: readonly string[] = ['Hot wash'];

/** Every text that only the server may hold: what is not in the public part of the scenario, and what networks are built of. */
function secretTexts(scenario: Scenario): readonly string[] {
  const texts = [
    ...scenario.campaigns.flatMap((c) => [c.name, ...c.tracks.flatMap((t) => t.stages.map((stage) => stage.name))]),
    ...scenario.injects.flatMap((i) => [
      i.title,
      i.from,
      i.expected,
      ...i.deliveries.flatMap((d) => [
        d.subject,
        d.body,
        ...(d.ifHolds ? [d.ifHolds.body] : []),
        ...d.decide.map((b) => b.label),
      ]),
    ]),
    ...scenario.information.map((information) => information.says),
    ...scenario.readOuts.map((line) => line.say),
    ...scenario.nations.map((nation) => nation.brief),
  ];
  const techniques = scenario.campaigns.flatMap((c) =>
    c.tracks.flatMap((t) => t.stages.flatMap((stage) => stage.techniques)),
  );
  const networks = scenario.nations.flatMap(({ network }) => [
    ...network.water.inp.split('\n').filter((row) => /^\S+ \S+ \S+ \S+/.test(row)),
    ...[...network.energy.feeders, ...network.communications.sites].map(({ id }) => id),
  ]);
  const sentences = texts.flatMap((text) => Object.values(text)).flatMap((text) => text.split(/(?<=[.!?])\s+/));
  return [...new Set([...sentences, ...techniques, ...networks, ...scenario.campaigns.map((c) => c.actor)])].filter(
    (text) => text.length > 4 && !WORDS_OF_THE_FIELD.includes(text),
  );
}

function findings(texts: readonly string[], files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([file, content]) =>
    texts.filter((text) => content.includes(text)).map((text) => `${file}: ${text}`),
  );
}

describe('the built pages', () => {
  let texts: readonly string[] = [];
  const files = new Map<string, string>();

  beforeAll(async () => {
    if (!existsSync(PAGES)) throw new Error(`${PAGES} is missing: run \`npm run build\` first, as \`npm test\` does`);
    for (const file of globSync('**/*.{html,js,css}', { cwd: PAGES }))
      files.set(file, readFileSync(join(PAGES, file), 'utf8'));
    const { scenario } = await loadScenario(join(ROOT, 'scenarios/first-light'));
    if (!scenario) throw new Error('first-light does not load');
    texts = secretTexts(scenario);
  });

  it('are there, and there are texts to look for', () => {
    expect([...files.keys()].filter((file) => file.endsWith('.html')).sort()).toEqual([
      'debrief.html',
      'desk.html',
      'excon.html',
      'index.html',
      'wall.html',
    ]);
    expect(texts.length).toBeGreaterThan(50);
  });

  it('hold no text of a campaign, inject, indicator, brief or read-out, and no part of a network', () => {
    expect(findings(texts, files)).toEqual([]);
  });

  it('would be caught when they did', () => {
    const [text = ''] = texts;
    expect(findings(texts, new Map([['assets/desk.js', `const a="${text}"`]]))).toEqual([`assets/desk.js: ${text}`]);
  });

  it('compile WebAssembly in the worker that runs the engine, and nowhere else', () => {
    const compiling = [...files].flatMap(([file, content]) =>
      content.includes('WebAssembly.instantiate') ? [file] : [],
    );
    expect(compiling).toEqual([expect.stringMatching(/^assets\/open\.worker-[\w-]+\.js$/)]);
  });

  it('load nothing from anywhere else and run nothing inline', () => {
    for (const [file, content] of files) {
      if (!file.endsWith('.html')) continue;
      expect(content, file).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(content, file).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(content, file).toContain('__NONCE__');
      expect(content, file).toContain('EXERCISE');
    }
  });
});
