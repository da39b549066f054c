import type { Page } from 'playwright-core';

/** Opens a tab of the desk's dock or of the console's tables. */
export async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
}
