/**
 * The same scenario, seed and policy give the same stateHash and logHash in Node and in a browser, with the server's tools
 * and those of the debrief's worker, under Immer and under thaw; another seed gives others.
 */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotName } from '../../engine/bots/botNames.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { loadScenario } from '../../scenarios/load/loadScenario.ts';
import { nativeSha256 } from '../../server/nativeSha256.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { launchBrowser } from '../support/browser.ts';
import type { GridInPage, PlayInPage, SectorsInPage } from '../support/engineInPage.ts';
import { lifeText } from '../support/grid/gridLife.ts';
import { pageScript } from '../support/pageScript.ts';
import { sectorRun } from '../support/sectorRun.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the same bits in Node and in a browser', () => {
  let browser: Browser | undefined;
  let scenario: Scenario;
  let script: string;

  beforeAll(async () => {
    [browser, script] = await Promise.all([launchBrowser(), pageScript('test/support/engineInPage.ts')]);
    const loaded = await loadScenario(resolve(ROOT, 'scenarios/first-light'));
    if (!loaded.scenario) throw new Error('first-light does not load');
    scenario = loaded.scenario;
  });

  afterAll(async () => {
    await browser?.close();
  });

  const open = (): Browser => {
    if (!browser) throw new Error('the browser did not start');
    return browser;
  };

  const inNode = (seed: string, bots: BotName, writer: 'immer' | 'thaw') => {
    const room = playBots({ scenario, seed, turns: 8, bots, tools: nativeTools, writer });
    return { stateHash: room.stateHash, logHash: room.entries.at(-1)?.chain };
  };

  const inPage = async (seed: string, bots: BotName) => {
    const page = await open().newPage();
    await page.addScriptTag({ content: script });
    const hashes = await page.evaluate(
      ({ seed, bots, scenario }) =>
        (globalThis as typeof globalThis & { playInPage: PlayInPage }).playInPage(scenario, seed, bots),
      { seed, bots, scenario },
    );
    await page.close();
    return hashes;
  };

  for (const bots of ['passive', 'by-the-book', 'random'] as const) {
    it(`gives one stateHash and one logHash for seed 7 and ${bots}`, async () => {
      const node = inNode('7', bots, 'thaw');
      expect(await inPage('7', bots)).toEqual(node);
      expect(inNode('7', bots, 'immer')).toEqual(node);
    });
  }

  it('gives one hash for each of 100 grids over a day: every angle and flow to the last bit', async () => {
    const seeds = Array.from({ length: 100 }, (_, i) => `grid ${i}`);
    const page = await open().newPage();
    await page.addScriptTag({ content: script });
    const hashes = await page.evaluate(
      (seeds) =>
        seeds.map((seed) => (globalThis as typeof globalThis & { gridInPage: GridInPage }).gridInPage(seed, 24)),
      seeds,
    );
    await page.close();
    expect(hashes).toEqual(seeds.map((seed) => nativeSha256(lifeText(seed, 24))));
    expect(new Set(hashes).size).toBe(100);
  });

  it('gives others for another seed, in both', async () => {
    const seven = inNode('7', 'by-the-book', 'thaw');
    const eight = inNode('8', 'by-the-book', 'thaw');
    expect(eight.stateHash).not.toBe(seven.stateHash);
    expect(eight.logHash).not.toBe(seven.logHash);
    expect(await inPage('8', 'by-the-book')).toEqual(eight);
  });

  it('gives the same bits of communications, banking and coupling for a hundred seeds', async () => {
    const seeds = Array.from({ length: 100 }, (_, i) => `sectors-${i}`);
    const page = await open().newPage();
    await page.addScriptTag({ content: script });
    const hashes = await page.evaluate(
      (seeds) => (globalThis as typeof globalThis & { sectorsInPage: SectorsInPage }).sectorsInPage(seeds),
      seeds,
    );
    await page.close();
    expect(hashes).toEqual(seeds.map(sectorRun));
    expect(new Set(hashes).size).toBe(seeds.length);
  });
});
