/**
 * The room next door in a real browser: everybody comes by this machine's own address on its network, over TLS with the
 * server's own certificate and, where that is asked for, in the clear.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownAddresses } from '../../server/main/ownAddresses.ts';
import { launchBrowser } from '../support/browser.ts';
import { playByTheRules } from './support/playByTheRules.ts';
import { shots } from './support/shots.ts';
import { startedServer } from './support/startedServer.ts';

const [address] = ownAddresses().ipv4;
const PLAIN = /anybody on this network can read/i;

describe.each([
  { mode: '--lan', scheme: 'https', isPlain: false },
  { mode: '--lan-http', scheme: 'http', isPlain: true },
])('$mode', ({ mode, scheme, isPlain }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  it('a seat joins by its link, plays, is told what can be read, and is put out by a new link', async (test) => {
    test.skip(address === undefined, 'this machine has no IPv4 address on a network');
    const server = await startedServer([mode]);
    test.onTestFinished(() => server.stop());
    expect(server.link).toMatch(`${scheme}://${address}:`);
    const open = async (): Promise<Page> => {
      // Every person has a browser of their own, and has gone on after the warning about the certificate.
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
      context.setDefaultTimeout(15_000);
      test.onTestFinished(() => context.close());
      return context.newPage();
    };

    const lobby = await open();
    await lobby.goto(server.link);
    await lobby.getByRole('button', { name: 'Create exercise' }).click();
    await lobby.getByRole('button', { name: 'Create link: KES CIV' }).click();
    const sheet = lobby.getByRole('dialog');
    await sheet.getByRole('button', { name: 'QR code: KES CIV' }).click();
    await sheet.getByRole('img', { name: 'QR code of the link for KES CIV' }).waitFor();
    await shots(lobby, `lan-link${isPlain ? '-plain' : ''}`);
    const { violations } = await new AxeBuilder({ page: lobby }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const link = await sheet.getByRole('textbox', { name: 'KES CIV' }).inputValue();
    expect(link).toMatch(`${scheme}://${address}:`);
    await sheet.getByRole('button', { name: 'Done' }).click();

    const desk = await open();
    await desk.goto(link);
    await desk.waitForURL(/\/desk\//);
    await playByTheRules(desk, true);
    await desk.getByText('Waiting for StartEx').first().waitFor();
    const excon = await lobby.context().newPage();
    await excon.goto(server.url);
    await excon.getByRole('button', { name: 'Open EXCON console' }).click();
    await excon.getByRole('button', { name: /^StartEx/ }).click();
    await desk.getByText('Turn 1 of').first().waitFor({ state: 'attached' });
    await desk.getByRole('button', { name: /^Ready/ }).click();
    await excon.getByRole('listitem').filter({ hasText: 'KES CIV' }).getByText('Ready').first().waitFor();
    await shots(desk, `lan-desk${isPlain ? '-plain' : ''}`);
    for (const page of [lobby, desk, excon]) {
      expect((await page.getByText(isPlain ? /not encrypted/i : PLAIN).count()) > 0).toBe(isPlain);
    }

    const second = await open();
    await lobby.getByRole('button', { name: 'Link for another controller' }).click();
    await second.goto(await sheet.getByRole('textbox', { name: 'EXCON' }).inputValue());
    await second.waitForURL(/\/excon\//);
    await sheet.getByRole('button', { name: 'Done' }).click();
    await lobby.getByRole('button', { name: 'End controller 2' }).waitFor();
    await shots(lobby, `lan-controllers${isPlain ? '-plain' : ''}`);
    await lobby.getByRole('button', { name: 'End controller 2' }).click();
    await second.getByText('This console was handed to somebody else').waitFor();

    // The first button makes a link of its own, which the second voids again.
    const newest = sheet.getByRole('textbox', { name: 'KES CIV' });
    await lobby.getByRole('button', { name: 'New link: KES CIV' }).click();
    await expect.poll(() => newest.inputValue()).not.toBe(link);
    const unused = await newest.inputValue();
    await sheet.getByRole('button', { name: 'New link, and end the old browser: KES CIV' }).click();
    await desk.getByText('EXCON has given this seat away').first().waitFor();
    await expect.poll(() => newest.inputValue()).not.toBe(unused);
    const heir = await open();
    await heir.goto(await newest.inputValue());
    await heir.waitForURL(/\/desk\//);
    await playByTheRules(heir, false);
    await heir.getByText('Turn 1 of').first().waitFor({ state: 'attached' });
  });
});
