import type { Page } from 'playwright-core';

/** Says yes to the rules of play, as everybody does once; who comes before StartEx leaves the check of the line for later. */
export async function playByTheRules(page: Page, isEarly: boolean): Promise<void> {
  await page.getByRole('button', { name: /I play by these rules/ }).click();
  if (isEarly) await page.getByRole('dialog').getByRole('button', { name: 'Later' }).click();
}
