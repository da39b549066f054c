/**
 * Coming to the table: the rules of play and the check of the line before StartEx, the help line, a second browser at one
 * seat and its pen, and somebody who comes in turn 3. All of it by keyboard and mouse as people do it; axe finds nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFaults } from './support/axeFaults.ts';
import { playByTheRules } from './support/playByTheRules.ts';
import { shots } from './support/shots.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';

const PERSONS = ['KES CIV', 'KES MIL', 'TAL CIV'];

describe('coming to the table', () => {
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
  const join = async (who: string, seat = who): Promise<Page> => {
    const page = await open(who);
    await page.goto(links.get(seat) ?? '');
    await page.waitForURL(/\/desk\//);
    await page.getByRole('heading', { name: 'Rules of play' }).waitFor();
    return page;
  };
  const seatRow = (name: string) => at('EXCON').locator('li.seat').filter({ hasText: name });

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startedServer();
    const excon = await open('EXCON');
    await excon.goto(server.link);
    for (const bot of [/^VES CIV/, /^VES MIL/, /^HAL CIV/, /^HAL MIL/])
      await excon.getByRole('combobox', { name: bot }).selectOption({ label: 'Bot: Cooperative' });
    await excon.getByRole('button', { name: 'Create exercise' }).click();
    await excon.getByRole('button', { name: 'Links for all who are missing' }).click();
    const sheet = excon.getByRole('dialog');
    for (const seat of [...PERSONS, 'TAL MIL'])
      links.set(seat, await sheet.getByRole('textbox', { name: seat }).inputValue());
    await sheet.getByRole('button', { name: 'Done' }).click();
    await excon.getByRole('button', { name: 'Open EXCON console' }).click();
    await excon.waitForURL(/\/excon\//);
  });

  afterAll(async () => {
    for (const page of pages.values()) await page.context().close();
    await browser?.close();
    await server?.stop();
  });

  it('shows the rules of play first; EXCON sees who has not read them', async () => {
    const desk = await join('KES CIV');
    expect(await axeFaults(desk)).toEqual([]);
    const words = (await desk.locator('.rules-page li').allTextContents()).join(' ').split(/\s+/).filter(Boolean);
    expect(words.length).toBeLessThanOrEqual(120);
    await seatRow('KES CIV').getByText('rules not read yet').waitFor();
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.getByRole('dialog').getByText('Communications check').waitFor();
    await seatRow('KES CIV').getByText('line not checked').waitFor();
  });

  it('checks the line by keyboard: a message, an order that is taken back, a form for two', async () => {
    const desk = at('KES CIV');
    const sheet = desk.getByRole('dialog');
    expect(await axeFaults(desk)).toEqual([]);
    await sheet.getByRole('button', { name: 'Confirm' }).press('Enter');
    await sheet.getByText('You have confirmed it.').waitFor();
    await sheet.getByRole('combobox').selectOption({ label: 'Riverside water works' });
    await sheet.getByRole('button', { name: 'Seal' }).press('Enter');
    await sheet.getByText('Riverside water works, sealed by you').waitFor();
    await sheet.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await sheet.getByText('nobody there, need not sign').waitFor();
    await sheet.getByRole('button', { name: 'Sign' }).press('Enter');
    await sheet.getByText('Your line works, and EXCON sees it.').waitFor();
    await seatRow('KES CIV').getByText('line checked').waitFor();

    const other = await join('KES MIL');
    await playByTheRules(other, true);
    await seatRow('KES CIV').getByText('waits for the other').waitFor();
    await sheet.getByText('KES MIL has still to sign').waitFor();
    await shots(desk, 'join-check-waits');
    await shots(at('EXCON'), 'join-excon-before');
    await other.getByRole('button', { name: 'Open the check' }).click();
    await other.getByRole('dialog').getByText('signed', { exact: true }).waitFor();
    await other.getByRole('dialog').getByRole('button', { name: 'Skip the check' }).click();
    await seatRow('KES MIL').getByText('check skipped').waitFor();
    await seatRow('KES CIV').getByText('line checked').waitFor();
    await desk.keyboard.press('Escape');
    expect(await axeFaults(at('EXCON'))).toEqual([]);
  });

  it('takes a question to EXCON before StartEx, and the answer to the one seat that asked', async () => {
    const desk = at('KES CIV');
    await desk.getByRole('button', { name: 'Help line' }).click();
    const line = desk.getByRole('dialog');
    await line.getByRole('textbox', { name: 'Your question' }).fill('What does the second number of a purse say?');
    await line.getByRole('button', { name: 'Ask EXCON' }).click();
    await line.getByText('EXCON has it and has not answered yet.').waitFor();
    const excon = at('EXCON');
    await excon.getByRole('tab', { name: /Help line\s*1/ }).click();
    await shots(excon, 'join-excon-help');
    expect(await axeFaults(excon)).toEqual([]);
    await excon.getByRole('textbox', { name: 'Answer to KES CIV' }).fill('How many your nation has here.');
    await excon.keyboard.press('Control+Enter');
    await line.getByText('How many your nation has here.').waitFor();
    await shots(desk, 'join-help-line');
    expect(await axeFaults(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    expect(await at('KES MIL').getByText('How many your nation has here.').count()).toBe(0);
  });

  it('gives one of two browsers the pen; the other reads along, asks and gets it', async () => {
    const excon = at('EXCON');
    await excon.getByRole('button', { name: 'StartEx' }).click();
    const desk = at('KES CIV');
    await desk.getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    await excon.goto(server?.url ?? '');
    await excon.getByRole('button', { name: 'New link: KES CIV' }).click();
    links.set('second', await excon.getByRole('dialog').getByRole('textbox').inputValue());
    await excon.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await excon.getByRole('button', { name: 'Open EXCON console' }).click();
    const second = await join('second');
    await playByTheRules(second, false);
    await second.getByText('Another browser holds the pen').waitFor();
    const ready = second.getByRole('button', { name: /^Ready/ });
    expect(await ready.getAttribute('aria-disabled')).toBe('true');
    expect(await ready.getAttribute('title')).toMatch(/^Another browser of your seat holds the pen\./);
    expect(await axeFaults(second)).toEqual([]);
    await seatRow('KES CIV').getByText('2 browsers, pen: 1').waitFor();
    await second.getByRole('button', { name: 'Ask for the pen' }).click();
    await desk.getByText('Browser 2 asks for the pen.').waitFor();
    await desk.getByRole('button', { name: 'Hand it to 2' }).click();
    await second.getByText('You hold the pen.').waitFor();
    await second.getByRole('button', { name: /^Ready/ }).click();
    await seatRow('KES CIV').getByText('Ready').first().waitFor();
    await seatRow('KES CIV').getByRole('button', { name: 'Pen of KES CIV' }).click();
    await shots(excon, 'join-excon-pen');
    await excon.getByRole('menuitem', { name: 'Browser 1' }).click();
    await desk.getByText('You hold the pen.').waitFor();
  });

  it('tells who comes in turn 3 what happened so far', async () => {
    const excon = at('EXCON');
    for (const turn of [2, 3]) {
      await excon.getByRole('button', { name: 'Close turn now' }).click();
      await at('KES CIV').getByText(`Turn ${turn} of 8`).first().waitFor({ state: 'attached' });
    }
    const late = await join('TAL CIV');
    await playByTheRules(late, false);
    await late.getByText('You come in turn 3: what happened so far').waitFor();
    expect(await axeFaults(late)).toEqual([]);
    await late.getByRole('button', { name: 'I am in the picture' }).click();
    await late.reload();
    await late.getByText('Turn 3 of 8').first().waitFor({ state: 'attached' });
    expect(await late.getByText('what happened so far').count()).toBe(0);
  });
});
