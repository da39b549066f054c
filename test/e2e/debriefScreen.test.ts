/** The debrief room in a real browser: a run from disk, turn by turn by keys alone, its pages printed, its editions kept apart. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRun } from '../../engine/room/exportRun.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { bundleFor } from '../../engine/room/rerun/bundleFor.ts';
import { replay, viewOfSeat } from '../../engine/run/replay.ts';
import { writeRunText } from '../../engine/run/writeRunText.ts';
import { makePublicScenario } from '../../engine/view/makePublicScenario.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { assetStates } from '../../ui/desk/model/assetState.ts';
import { launchBrowser } from '../support/browser.ts';
import { firstLight } from '../support/firstLight.ts';
import { axeFaults } from './support/axeFaults.ts';
import { shots } from './support/shots.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';

const run = exportRun(
  playBots({ scenario: firstLight, seed: '7', turns: 5, bots: 'isolationist', tools: nativeTools }),
  { reveal: true },
);
const text = writeRunText(run);

describe('the debrief room', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: StartedServer;
  let page: Page;
  let folder: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'longtable-debrief-'));
    server = await startedServer();
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, acceptDownloads: true });
    context.setDefaultTimeout(30_000);
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const onDisk = (name: string, words: string): string => {
    const path = join(folder, name);
    writeFileSync(path, words);
    return path;
  };
  const open = async (path: string) => {
    await page.goto(`${server.url}/debrief`);
    await page.getByText('Open a debrief').waitFor();
    await page.locator('input[type=file]').setInputFiles(path);
  };
  const opened = () => page.getByRole('tab', { name: 'Wall set' }).waitFor({ timeout: 120_000 });
  const moment = () => page.getByRole('heading', { level: 2, name: /^Turn \d|^EndEx/ }).textContent();
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  const printed = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

  it('1 says what is wrong with a file, and opens the next one', async () => {
    await open(onDisk('damaged.json', text.replace('\\"type\\":\\"sealOrder\\"', '\\"type\\":\\"sealOrdes\\"')));
    await page.getByRole('heading', { name: /^This file was changed at entry \d+$/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shots(page, 'debrief-damaged');
    await page.locator('input[type=file]').setInputFiles(onDisk('other.json', '{"turns": 8}'));
    await page.getByText('neither a run nor a saved debrief').waitFor();
    await page.locator('input[type=file]').setInputFiles(onDisk('run.json', text));
    await opened();
    await page.getByText('EXCON · TRUTH').waitFor();
  });

  it('2 goes through the run by keys alone', async () => {
    expect(await moment()).toContain('Turn 1, as it opened');
    await page.getByRole('slider').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    expect(await moment()).toContain('Turn 4, as it opened');
    await page.keyboard.press('End');
    expect(await moment()).toContain('EndEx');
    await page.keyboard.press('Home');
    expect(await moment()).toContain('Turn 1, as it opened');
    await page.keyboard.press('PageUp');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('Turn 2, as it opened');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  it('3 shows the truth and a seat side by side, the seat with what it knew and did not', async () => {
    await page.getByRole('combobox', { name: 'Beside it' }).selectOption('tal-civ');
    const seat = page.getByRole('region', { name: 'What TAL CIV knew', exact: true });
    await page.getByRole('region', { name: 'The truth', exact: true }).getByText('What happened').waitFor();
    await page.getByRole('slider').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    expect(await moment()).toContain('Turn 4, as it opened');
    await seat.getByText('Kesara: feeders were opened in turn 4. TAL never had an indicator of it.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shots(page, 'debrief-side-by-side');
  });

  it('4 shows a seat at a turn exactly what its own view held then', async () => {
    await page.getByRole('combobox', { name: 'Beside it' }).selectOption('');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('kes-mil');
    const seat = page.getByRole('region', { name: 'What KES MIL knew', exact: true });
    const view = viewOfSeat(run, replay(run, nativeTools, { to: 3 }), 'kes-mil');
    const states = assetStates(view, makePublicScenario(firstLight, 'kes'));
    const count = (status: string) => states.filter((one) => one.status === status).length;
    const figures = seat.locator('.own-figures');
    expect(
      await figures.getByText('Out', { exact: true }).locator('xpath=ancestor::span[@class="stat"]').textContent(),
    ).toMatch(new RegExp(`${count('outage')}$`));
    const inbox = view.seat.inbox.filter((item) => item.turn === 4);
    expect(inbox.length).toBeGreaterThan(0);
    for (const item of inbox) await seat.getByText(item.subject.en ?? '').waitFor();
    expect(await seat.locator('.inbox-row').count()).toBe(inbox.length);
    await shots(page, 'debrief-seat');
  });

  it('5 prints the report as two pages and the wall set sheet by sheet, and nothing of the room', async () => {
    await tab('Report');
    await page.getByText('Sheet 1 of 2').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shots(page, 'debrief-report');
    const report = await printed();
    expect(pagesOf(report)).toBe(2);
    expect(report).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d/);
    await tab('Wall set');
    const sheets = Number(/of (\d+)/.exec((await page.getByText(/^Sheet 1 of/).textContent()) ?? '')?.[1]);
    expect(sheets).toBeGreaterThan(5);
    await page.getByRole('region', { name: /arrow keys turn it/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(`Sheet 2 of ${sheets}`).waitFor();
    const wall = await printed();
    expect(pagesOf(wall)).toBe(sheets);
    expect(wall).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d/);
  });

  it('6 presents sheet by sheet, goes blank, and comes back where it began', async () => {
    const present = page.getByRole('button', { name: 'Present' });
    await present.click();
    await page.getByRole('dialog', { name: /sheet 1 of/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    const dialog = page.getByRole('dialog', { name: /sheet 2 of/ });
    await dialog.getByText('EXCON · TRUTH').waitFor();
    await page.keyboard.press('b');
    expect(await dialog.getByText('EXCON · TRUTH').count()).toBe(0);
    expect(await dialog.textContent()).toBe('EXERCISE');
    await page.keyboard.press('b');
    await dialog.getByText('EXCON · TRUTH').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await present.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('7 saves the whole edition as a file that opens here again, and the run file byte for byte', async () => {
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return download.path();
    };
    expect(readFileSync(await saved('Run file'), 'utf8')).toBe(text);
    const bundle = await saved('Save');
    await page.getByRole('button', { name: 'Open another' }).click();
    await page.getByText('Open a debrief').waitFor();
    await page.locator('input[type=file]').setInputFiles(bundle);
    await opened();
    await tab('Decisions');
    await page.getByRole('region', { name: 'Kesara' }).getByText('Declare the incident').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shots(page, 'debrief-decisions');
  });

  it('8 keeps a nation’s edition to itself: no truth to choose, no other nation’s seat', async () => {
    await open(onDisk('kes.json', JSON.stringify(bundleFor(run, 'kes', nativeTools))));
    await opened();
    await page.getByText('Edition for Kesara').waitFor();
    const choices = await page.getByRole('combobox', { name: 'Show' }).getByRole('option').allTextContents();
    expect(choices).toEqual(['KES CIV', 'KES MIL']);
    expect(await page.getByText('EXCON · TRUTH').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await shots(page, 'debrief-nation');
  });

  it('9 has sums only in the common edition: pages, and no map', async () => {
    await open(onDisk('common.json', JSON.stringify(bundleFor(run, 'common', nativeTools))));
    await opened();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Wall set', 'Report', 'Notes']);
    expect(await page.locator('canvas').count()).toBe(0);
    await tab('Notes');
    await page.getByText('No notes in this edition').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('10 has said nothing to the console that would be a fault', () => {
    expect(complaints).toEqual([]);
  });

  it('11 blames the browser and not the file when the engine cannot run', async () => {
    const other = await context.newPage();
    await other.route('**/assets/open.worker-*.js', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await other.goto(`${server.url}/debrief`);
    await other.locator('input[type=file]').setInputFiles(onDisk('whole.json', text));
    await other.getByRole('heading', { name: 'This browser gave up' }).waitFor();
    await other.getByText('Nothing is known of the file').waitFor();
    await other.close();
  });
});
