import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../../../.cache/screenshots');

/** Prints what a page shows to PDF, keeps it to be looked at page by page, and says how many pages it has. */
export async function printedPages(page: Page, name: string): Promise<number> {
  const path = join(FOLDER, `${name}.pdf`);
  mkdirSync(dirname(path), { recursive: true });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(path, pdf);
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
