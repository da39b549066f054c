import type { Page } from 'playwright-core';

interface Stop {
  /** What a screen reader would say of it. */
  readonly name: string;
  readonly hasRing: boolean;
}

/** The stop of the Tab key on which the focus is; null when it is nowhere. */
async function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    const labels = (isField ? [...(element.labels ?? [])] : []).map((label) => label.textContent).join(' ');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.getAttribute('aria-label') ?? (labels || (element.textContent ?? '')),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    };
  });
}

/**
 * Presses Tab until the focus is on what has this name, as somebody without a mouse would. Throws when it never comes there,
 * and when the focus passes something that does not show it.
 */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    const stop = await stopOf(page);
    if (stop && !stop.hasRing && presses > 0) throw new Error(`the focus does not show on ${stop.name}`);
    if (stop && name.test(stop.name)) return;
    passed.add(stop?.name.split('\n')[0] ?? '');
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}; it passed ${[...passed].join(' · ')}`);
}
