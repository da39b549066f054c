/**
 * Seats that change hands: a visitor reads along and cannot act, a seat is turned to observer in the middle of a turn and
 * back, and one person holds two seats of a nation and signs with herself in two taps. Axe finds nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults } from './support/axeFaults.ts';
import { playByTheRules } from './support/playByTheRules.ts';
import { shots } from './support/shots.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';

describe('seats that change hands', () => {
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  const pages = new Map<string, Page>();
  const links = new Map<string, string>();

  const open = async (who: string): Promise<Page> => {
    const context = await browser?.newContext({ viewport: { width: 1280, height: 720 } });
    if (!context) throw new Error('no browser');
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    pages.set(who, page);
    return page;
  };
  const at = (who: string): Page => {
    const page = pages.get(who);
    if (!page) throw new Error(`nobody is ${who}`);
    return page;
  };
  const seatRow = (name: string) => at('EXCON').locator('li.seat').filter({ hasText: name });
  const choose = async (name: string, item: string) => {
    await at('EXCON')
      .getByRole('button', { name: `More for ${name}` })
      .click();
    await at('EXCON').getByRole('menuitem', { name: item }).click();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startedServer();
    const excon = await open('EXCON');
    await excon.goto(server.link);
    for (const bot of [/^TAL MIL/, /^VES CIV/, /^VES MIL/, /^HAL CIV/, /^HAL MIL/])
      await excon.getByRole('combobox', { name: bot }).selectOption({ label: 'Bot: Cooperative' });
    await excon.getByRole('button', { name: 'Create exercise' }).click();
    await excon.getByRole('button', { name: 'Links for all who are missing' }).click();
    const sheet = excon.getByRole('dialog');
    for (const seat of ['KES CIV', 'KES MIL', 'TAL CIV'])
      links.set(seat, await sheet.getByRole('textbox', { name: seat }).inputValue());
    await sheet.getByRole('button', { name: 'Done' }).click();
    await excon.getByRole('button', { name: 'More for KES CIV' }).click();
    await excon.getByRole('menuitem', { name: 'Link for an observer' }).click();
    links.set('visitor', await sheet.getByRole('textbox', { name: 'Observer of KES CIV' }).inputValue());
    await shots(excon, 'seats-lobby-link');
    await sheet.getByRole('button', { name: 'Done' }).click();
    await excon.getByRole('button', { name: 'More for TAL CIV' }).click();
    await shots(excon, 'seats-lobby-menu');
    await excon.keyboard.press('Escape');
    await excon.getByRole('button', { name: 'Open EXCON console' }).click();
    await excon.waitForURL(/\/excon\//);
    const desk = await open('KES CIV');
    await desk.goto(links.get('KES CIV') ?? '');
    await playByTheRules(desk, true);
    await excon.getByRole('button', { name: 'StartEx' }).click();
    await desk.getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
  });

  afterAll(async () => {
    for (const page of pages.values()) await page.context().close();
    await browser?.close();
    await server?.stop();
  });

  it('lets a visitor read what the seat reads, and do nothing', async () => {
    const visitor = await open('visitor');
    await visitor.goto(links.get('visitor') ?? '');
    await visitor.waitForURL(/\/observe\//);
    await visitor.getByRole('button', { name: 'I keep these rules. Let me read along.' }).click();
    await visitor.getByText('Observer of KES CIV.').waitFor();
    await visitor.getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    const inbox = (page: Page) => page.locator('.entry-subject, .entry-body p').allInnerTexts();
    expect(await inbox(visitor)).toEqual(await inbox(at('KES CIV')));
    expect(await visitor.getByRole('button', { name: /REAL WORLD/ }).count()).toBe(0);
    expect(await visitor.getByRole('button', { name: 'Ready', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    const orders = visitor.locator('.order-pick');
    expect(await orders.count()).toBeGreaterThan(3);
    for (const order of await orders.all()) expect(await order.getAttribute('aria-disabled')).toBe('true');
    await shots(visitor, 'seats-observer');
    expect(await axeFaults(visitor)).toEqual([]);
    await visitor.getByRole('tab', { name: /Messages/ }).click();
    await shots(visitor, 'seats-observer-messages');
    await visitor.getByRole('button', { name: 'Help line' }).click();
    expect(await visitor.getByRole('textbox', { name: 'Your question' }).count()).toBe(0);
    await shots(visitor, 'seats-observer-help-line');
    await visitor.keyboard.press('Escape');
    await at('KES CIV').getByText('1 observer reads along').waitFor({ state: 'attached' });
    await seatRow('KES CIV').getByText('1 observer').waitFor();
    await shots(at('KES CIV'), 'seats-watched');
  });

  it('turns a seat to observer in the middle of a turn, with its draft kept, and back', async () => {
    const desk = at('KES CIV');
    await desk.locator('.order-pick').filter({ hasText: 'F01' }).click();
    await desk.locator('.work-form select').first().selectOption({ label: 'Riverside water works' });
    await desk.getByRole('textbox', { name: 'What do you order?' }).fill('Send two people to the works and look.');
    await desk.getByRole('button', { name: 'Keep as a draft' }).click();
    await choose('KES CIV', 'Turn to observer');
    await shots(at('EXCON'), 'seats-excon-turn');
    expect(await axeFaults(at('EXCON'))).toEqual([]);
    await at('EXCON').getByRole('dialog').getByRole('button', { name: 'Turn to observer' }).click();
    await desk.getByText('Your seat observes.').waitFor();
    await seatRow('KES CIV').getByText('Reads along').waitFor();
    await desk.getByText('F01').first().waitFor();
    expect(await desk.getByRole('button', { name: 'Ready', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await shots(desk, 'seats-turned');
    expect(await axeFaults(desk)).toEqual([]);
    await shots(at('EXCON'), 'seats-excon');
    await choose('KES CIV', 'Let its people act again');
    await desk.getByText('Your seat observes.').waitFor({ state: 'detached' });
    await desk.getByText('will be sealed at the lock').waitFor();
    await desk.getByRole('button', { name: 'Ready', exact: true }).click();
    await seatRow('KES CIV').getByText('Ready', { exact: true }).waitFor();
  });

  it('gives one person both seats of her nation: she asks at one, signs at the other, and keeps drafts at both', async () => {
    const desk = at('KES CIV');
    await choose('KES CIV', 'Also give KES MIL to this person');
    const seats = desk.getByRole('group', { name: 'Your seats' });
    await seats.getByRole('button', { name: /^KES MIL.*nothing waits for you/ }).waitFor();
    await desk.locator('.order-pick').filter({ hasText: 'Y02' }).click();
    for (const field of await desk.locator('.work-form select').all()) await field.selectOption({ index: 1 });
    await desk.getByRole('button', { name: 'Send to MIL' }).click();
    await seats.getByRole('button', { name: /^KES MIL.*1 waits for you/ }).waitFor();
    await shots(desk, 'seats-merged-waits');
    expect(await axeFaults(desk)).toEqual([]);
    await seats.getByRole('button', { name: /^KES MIL.*1 waits for you/ }).press('Enter');
    await desk.getByRole('heading', { name: 'Waiting for you' }).waitFor();
    expect(
      await seats.getByRole('button', { name: /^KES MIL/ }).evaluate((own) => own === document.activeElement),
    ).toBe(true);
    await desk.locator('.desk-strip .question').click();
    await shots(desk, 'seats-merged-signs');
    await desk.getByRole('button', { name: 'Accept', exact: true }).click();
    await seats.getByRole('button', { name: /^KES MIL.*nothing waits for you/ }).waitFor();
    await seats.getByRole('button', { name: /^KES CIV/ }).click();
    await desk.getByText('Y02').first().waitFor();
    // Who reads along with a seat is not told that it was her.
    await at('visitor').getByText('sealed by KES CIV').first().waitFor();
    expect(await at('visitor').getByText('sealed by you').count()).toBe(0);
    await shots(desk, 'seats-merged');
    await shots(at('EXCON'), 'seats-excon-merged');
    await desk.reload();
    await seats.getByRole('button', { name: /^KES MIL/ }).waitFor();
    await desk.getByText('F01').first().waitFor();
  });

  it('takes the second seat back; the page is at its own seat again, and the visitor goes when EXCON says so', async () => {
    const desk = at('KES CIV');
    await desk
      .getByRole('group', { name: 'Your seats' })
      .getByRole('button', { name: /^KES MIL/ })
      .click();
    await choose('KES CIV', 'Take KES MIL back from this person');
    await desk.locator('.notice').getByText('Exercise control has taken KES MIL back.').waitFor();
    await desk.locator('.desk-top').getByText('CIV', { exact: false }).first().waitFor();
    expect(await desk.getByRole('group', { name: 'Your seats' }).count()).toBe(0);
    await choose('KES CIV', 'End its observers');
    await at('visitor').getByText('You do not read along any more.').waitFor();
    expect(await at('visitor').getByText('KES MIL back').count()).toBe(0);
    await shots(at('visitor'), 'seats-observer-ended');
  });
});
