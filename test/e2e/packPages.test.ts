/** The paper as a printer gets it: how many pages, on A4 and on Letter, in black and white, with nothing cut off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePack } from '../../scripts/pack/makePack.ts';
import { launchBrowser } from '../support/browser.ts';
import { firstLight } from '../support/firstLight.ts';

const { files } = makePack(firstLight, 'en');
const folder = mkdtempSync(join(tmpdir(), 'longtable-paper-'));
const seats = firstLight.nations.flatMap(({ seats: own }) => own.map(({ id }) => id));

/** Pages that each file takes; the MSEL sheet may take as many as it needs. */
const PAGES: Readonly<Record<string, number>> = {
  'index.html': 1,
  ...Object.fromEntries(seats.map((seat) => [`seat-${seat}.html`, 1])),
  'order-forms.html': 2,
  'excon-controller.html': 2,
  'excon-all-seats.html': seats.length,
};

/** Counts the page objects of a PDF. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What a printer without colour would lose, and what stands outside its box: nothing, if the paper is right. */
function faultsOf(): readonly string[] {
  const faults: string[] = [];
  const grey = (colour: string): boolean => {
    const [red, green, blue] = colour.match(/[\d.]+/g) ?? [];
    return red === green && green === blue;
  };
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const what = `${element.tagName} ${element.className}`;
    for (const colour of [style.color, style.borderTopColor]) if (!grey(colour)) faults.push(`${what} is ${colour}`);
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') faults.push(`${what} has a ground that printers leave out`);
    const box = element.closest('.form, .page')?.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    if (box && (own.right > box.right + 1 || own.bottom > box.bottom + 1)) faults.push(`${what} stands outside`);
  }
  if (![...document.fonts].some(({ family, status }) => family === 'Paper' && status === 'loaded'))
    faults.push('the typeface of the paper is missing');
  for (const head of document.querySelectorAll('thead'))
    if (getComputedStyle(head).display !== 'table-header-group') faults.push('a head that does not repeat');
  return faults;
}

describe('the paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    { format: 'A4', wide: 188 },
    { format: 'Letter', wide: 194 },
  ])('takes its pages on $format: one for each seat card', async ({ format, wide }) => {
    for (const [name, pages] of Object.entries(PAGES)) {
      await page.setViewportSize({ width: Math.floor((wide / 25.4) * 96), height: 1000 });
      await page.goto(pathToFileURL(join(folder, name)).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await page.evaluate(faultsOf), name).toEqual([]);
      expect(pagesOf(await page.pdf({ format })), `${name} on ${format}`).toBe(pages);
    }
  });

  it.each(['A4', 'Letter'])('the MSEL sheet lies across on %s and says on each page what it is', async (format) => {
    await page.goto(pathToFileURL(join(folder, 'excon-msel.html')).href);
    expect((await page.evaluate(faultsOf)).filter((fault) => !fault.includes('outside'))).toEqual([]);
    const pdf = await page.pdf({ format, landscape: true });
    // More than one, so that the repeated head matters; far from one page an inject.
    expect(pagesOf(pdf)).toBeGreaterThan(1);
    expect(pagesOf(pdf)).toBeLessThan(firstLight.injects.length / 2);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.page') as Element).page)).toBe(
      'landscape',
    );
  });
});
