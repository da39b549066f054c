import type { Page } from 'playwright-core';

/** What is cut off on a page as it stands: words that end in dots with nowhere to read the rest, and a page wider than its window. */
export async function clippedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement;
    if (root && root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (getComputedStyle(element).textOverflow !== 'ellipsis' || element.scrollWidth <= element.clientWidth) continue;
      const isHidden = element.closest('[inert], [hidden]') !== null || element.clientWidth <= 1;
      const hasWhole = element.closest('[title]') !== null || element.matches('input, select, textarea');
      if (!isHidden && !hasWhole)
        found.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent}`);
    }
    return found;
  });
}
