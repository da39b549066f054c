import type { Page } from 'playwright-core';

/** Holds the REAL WORLD button by keyboard until the notice stands over the page, and lets go. */
export async function holdRealWorld(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'REAL WORLD', exact: true }).focus();
  await page.keyboard.down('Enter');
  await page.getByRole('alertdialog', { name: 'This is not part of the exercise.' }).waitFor();
  await page.keyboard.up('Enter');
}
