import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from '../support/axeFaults.ts';
import { shots } from '../support/shots.ts';
import { clippedWords } from './clippedWords.ts';
import type { Row } from './scene.ts';

/** Hangs one picture: keeps the page at both sizes, and fails when words are missing or cut off, or axe finds something. */
export async function hang(page: Page, { room, state, says }: Row): Promise<void> {
  const missing: (string | RegExp)[] = [];
  for (const words of says) {
    const place = page.getByText(words).filter({ visible: true }).first();
    await place.waitFor().catch(() => missing.push(words));
  }
  await shots(page, `gallery/${room}-${state}`);
  expect(missing, `words that a person must read: ${room}, ${state}`).toEqual([]);
  expect(await clippedWords(page), `what is cut off: ${room}, ${state}`).toEqual([]);
  expect(await axeFaults(page), `what axe finds: ${room}, ${state}`).toEqual([]);
}
