/**
 * A hundred seeded runs of water (EPANET in WebAssembly) and roads give the same hashes with the server's tools in Node 24 and
 * Node 22, and with those of the debrief's worker in a browser.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativeTools } from '../../server/nativeTools.ts';
import { launchBrowser } from '../support/browser.ts';
import { askNode, findNode22, NO_NODE_22 } from '../support/determinism/node22.ts';
import { type FlowsInPage, type FlowTexts, playFlows } from '../support/flowsInPage.ts';
import { pageScript } from '../support/pageScript.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, 'test/reference', path), 'utf8');
const TEXTS: FlowTexts = {
  water: ['Village', 'Hill', 'City'].map((name) => read(`water/${name}.inp`)),
  // The town of 24 zones takes most of the time there is.
  roads: ['Fork', 'Block', 'Shortcut', ...(process.env.LONGTABLE_LONG === '1' ? ['Delta'] : [])].map((name) => ({
    net: read(`roads/${name}_net.tntp`),
    trips: read(`roads/${name}_trips.tntp`),
  })),
};
const SEEDS = 100;

describe('the same flows in Node 24, Node 22 and a browser', () => {
  let browser: Browser | undefined;
  let script: string;
  const here = playFlows(nativeTools, TEXTS, SEEDS);

  beforeAll(async () => {
    [browser, script] = await Promise.all([launchBrowser(), pageScript('test/support/flowsInPage.ts')]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('gives the same hash for each of a hundred seeds, and seeds differ', async () => {
    const page = await browser?.newPage();
    await page?.addScriptTag({ content: script });
    const there = await page?.evaluate(
      ({ texts, seeds }) => (globalThis as typeof globalThis & { flowsInPage: FlowsInPage }).flowsInPage(texts, seeds),
      { texts: TEXTS, seeds: SEEDS },
    );
    expect(there).toEqual(here);
    expect(new Set(here).size).toBe(SEEDS);
  });

  it('gives them in Node 22', async ({ skip }) => {
    const node22 = findNode22();
    if (!node22) return skip(NO_NODE_22);
    const { version, flows } = await askNode(node22, { flows: { texts: TEXTS, seeds: SEEDS } });
    expect(version).toMatch(/^v22\./);
    expect(flows).toEqual(here);
  });
});
