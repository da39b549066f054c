import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../../../.cache/screenshots');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** Pictures are for people: they cost a third of the suite's time, and no test reads them. */
const ARE_KEPT = [process.env.LONGTABLE_LONG, process.env.LONGTABLE_PICTURES].includes('1');

/** Keeps a picture of a page at both sizes that every screen is made for, to be looked at; in long runs, and with LONGTABLE_PICTURES=1. */
export async function shots(page: Page, name: string): Promise<void> {
  if (!ARE_KEPT) return;
  mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(async () => {
      await document.fonts.ready;
      // Two frames: the map draws on the next one after a resize.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}x${size.height}.png`) });
  }
  if (before) await page.setViewportSize(before);
}
