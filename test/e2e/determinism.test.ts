/**
 * The same scenario, seed and policy give the same stateHash and logHash in Node 24, in Node 22 and in Chromium, with the
 * server's tools and those of the debrief's worker, under Immer and under thaw; another seed gives others. So do the solvers, to
 * the last bit.
 */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/model/scenario.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { launchBrowser } from '../support/browser.ts';
import type { AnswerOfNode } from '../support/determinism/engineInNode.ts';
import type { GridInPage, PlayInPage, SectorsInPage } from '../support/determinism/engineInPage.ts';
import { askNode, findNode22, NO_NODE_22 } from '../support/determinism/node22.ts';
import { type RunHashes, runHashes, type SeededRun } from '../support/determinism/runHashes.ts';
import { lifeText } from '../support/grid/gridLife.ts';
import { pageScript } from '../support/pageScript.ts';
import { sectorRun } from '../support/sectorRun.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const POLICIES = ['by-the-book', 'cooperative', 'random', 'passive'] as const;
/** A hundred runs at length, some of each policy else. */
const COUNT = process.env.LONGTABLE_LONG === '1' ? 100 : 12;
const RUNS: readonly SeededRun[] = Array.from({ length: COUNT }, (_, i) => ({
  seed: `same bits ${i}`,
  bots: POLICIES[i % POLICIES.length] ?? 'random',
}));
const GRIDS = Array.from({ length: 100 }, (_, i) => `grid ${i}`);
const GRID_HOURS = 24;
const SECTORS = Array.from({ length: 100 }, (_, i) => `sectors-${i}`);

describe('the same bits', () => {
  let browser: Browser | undefined;
  let scenario: Scenario;
  let script: string;
  let runs: readonly RunHashes[];
  const grids = GRIDS.map((seed) => nativeSha256(lifeText(seed, GRID_HOURS)));
  const sectors = SECTORS.map(sectorRun);

  beforeAll(async () => {
    [browser, script] = await Promise.all([launchBrowser(), pageScript('test/support/determinism/engineInPage.ts')]);
    const loaded = await loadScenario(resolve(ROOT, 'scenarios/first-light'));
    if (!loaded.scenario) throw new Error('first-light does not load');
    scenario = loaded.scenario;
    runs = RUNS.map((run) => runHashes(scenario, run, { tools: nativeTools, writer: 'thaw' }));
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Evaluates on a page of its own that has the engine. */
  const onPage = async <Asked, Answer>(
    ask: (asked: Asked) => Answer | Promise<Answer>,
    asked: Asked,
  ): Promise<Answer> => {
    if (!browser) throw new Error('the browser did not start');
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const answer = (await page.evaluate(ask as (asked: unknown) => Answer, asked)) as Answer;
    await page.close();
    return answer;
  };

  it('are those of Node 24, and differ from seed to seed', () => {
    expect(process.version).toMatch(/^v24\./);
    expect(new Set(runs.map(({ logHash }) => logHash)).size).toBe(COUNT);
    expect(new Set(grids).size).toBe(GRIDS.length);
    expect(new Set(sectors).size).toBe(SECTORS.length);
  });

  it('come of Immer as of thaw', () => {
    for (const [i, run] of RUNS.slice(0, POLICIES.length).entries())
      expect(runHashes(scenario, run, { tools: nativeTools, writer: 'immer' })).toEqual(runs[i]);
  });

  describe('in Chromium', () => {
    it('of seeded runs of every policy', async () => {
      const answer = await onPage(
        ({ scenario, runs }) =>
          (globalThis as typeof globalThis & { playInPage: PlayInPage }).playInPage(scenario, runs),
        { scenario, runs: RUNS },
      );
      expect(answer).toEqual(runs);
    });

    it('of a hundred grids over a day: every angle and flow', async () => {
      const answer = await onPage(
        ({ seeds, hours }) =>
          seeds.map((seed) => (globalThis as typeof globalThis & { gridInPage: GridInPage }).gridInPage(seed, hours)),
        { seeds: GRIDS, hours: GRID_HOURS },
      );
      expect(answer).toEqual(grids);
    });

    it('of communications, banking and coupling for a hundred seeds', async () => {
      const answer = await onPage(
        (seeds) => (globalThis as typeof globalThis & { sectorsInPage: SectorsInPage }).sectorsInPage(seeds),
        SECTORS,
      );
      expect(answer).toEqual(sectors);
    });
  });

  describe('in Node 22', () => {
    const node22 = findNode22();
    let answer: AnswerOfNode | undefined;

    beforeAll(async () => {
      if (!node22) return;
      const runs = { scenario, each: RUNS };
      answer = await askNode(node22, { runs, grids: { seeds: GRIDS, hours: GRID_HOURS }, sectors: SECTORS });
    });

    it('of seeded runs of every policy', ({ skip }) => {
      skip(!node22, NO_NODE_22);
      expect(answer?.version).toMatch(/^v22\./);
      expect(answer?.runs).toEqual(runs);
    });

    it('of a hundred grids, and a hundred seeds of the other sectors', ({ skip }) => {
      skip(!node22, NO_NODE_22);
      expect(answer?.grids).toEqual(grids);
      expect(answer?.sectors).toEqual(sectors);
    });
  });
});
