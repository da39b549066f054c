/**
 * A turn by keyboard alone: a seat reads its inbox, declares, seals an order, takes it back, answers, and says that it is
 * ready, without a mouse; EXCON starts, blanks the truth and closes the turn the same way. axe finds nothing on any page.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';
import { type Table, table } from './support/table.ts';

/** Presses Tab until the focus is on what has this name, as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
      return (
        element.getAttribute('aria-label') ??
        (labels.map((label) => label.textContent).join(' ') || element.textContent) ??
        ''
      );
    });
    if (name.test(focused)) return;
    passed.push(focused.split('\n')[0] ?? '');
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${name}; it passed ${[...new Set(passed)].join(' · ')}`);
}

describe('by keyboard alone', () => {
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  let room: Table | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startedServer();
    room = await table(browser, server);
  });

  afterAll(async () => {
    await room?.close();
    await browser?.close();
    await server?.stop();
  });

  const at = (): Table => {
    if (!room) throw new Error('nobody sits at the table');
    return room;
  };

  const violations = async (page: Page): Promise<readonly string[]> => {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  };

  it('EXCON starts the exercise', async () => {
    await tabTo(at().excon, /^StartEx/);
    await at().excon.keyboard.press('Enter');
    await at().seats['KES CIV'].getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
  });

  it('a civil seat declares the incident from its inbox', async () => {
    const desk = at().seats['KES CIV'];
    await tabTo(desk, /Declare it and get IND-1/);
    await desk.keyboard.press('Enter');
    await tabTo(desk, /^Do it now/);
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: /Share IND-1 with neighbours.*Free/ }).waitFor();
  });

  it('it seals an order with a target and takes it back', async () => {
    const desk = at().seats['KES CIV'];
    await tabTo(desk, /Isolate control systems/);
    await desk.keyboard.press('Enter');
    await tabTo(desk, /^Target/);
    await desk.keyboard.press('ArrowDown');
    await tabTo(desk, /^Seal/);
    await desk.keyboard.press('Enter');
    await desk.getByText('Crews: 1 free of 2 here').first().waitFor({ state: 'attached' });
    await tabTo(desk, /Withdraw/);
    await desk.keyboard.press('Enter');
    await desk.getByText('Crews: 2 free of 2 here').first().waitFor({ state: 'attached' });
  });

  it('it says that it is ready; EXCON sees it and closes the turn', async () => {
    const desk = at().seats['KES CIV'];
    await tabTo(desk, /^Ready/);
    await desk.keyboard.press('Enter');
    const { excon } = at();
    await excon.getByRole('listitem').filter({ hasText: 'KES CIV' }).getByText('Ready').first().waitFor();
    await tabTo(excon, /^Close turn now/);
    await excon.keyboard.press('Enter');
    await desk.getByText('Turn 2 of 8').first().waitFor({ state: 'attached' });
  });

  it('axe finds nothing on the desk, the console and the lobby', async () => {
    const lobby = await at().excon.context().newPage();
    await lobby.goto(server?.url ?? '');
    await lobby.getByRole('button', { name: 'Create exercise' }).waitFor();
    expect(await violations(at().seats['KES CIV'])).toEqual([]);
    expect(await violations(at().excon)).toEqual([]);
    expect(await violations(lobby)).toEqual([]);
  });
});
