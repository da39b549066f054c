import type { Page } from 'playwright-core';

/** Goes through the communications check of a desk that has it open, up to the seat's own signature. */
export async function checkLine(desk: Page): Promise<void> {
  const sheet = desk.getByRole('dialog', { name: /Communications check/ });
  await sheet.getByRole('button', { name: 'Confirm' }).click();
  await sheet.getByText('You have confirmed it.').waitFor();
  await sheet.getByRole('combobox').selectOption({ index: 1 });
  await sheet.getByRole('button', { name: 'Seal' }).click();
  await sheet.getByText(/Practice order: .+, sealed by you/).waitFor();
  await sheet.getByRole('button', { name: 'Withdraw' }).click();
  await sheet.getByText('You sealed a practice order and took it back.').waitFor();
  await sheet.getByRole('button', { name: 'Sign' }).click();
  await sheet.getByText('signed', { exact: true }).first().waitFor();
}
