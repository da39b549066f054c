import type { Browser, BrowserContext, Page } from 'playwright-core';
import { playByTheRules } from './playByTheRules.ts';
import type { StartedServer } from './startedServer.ts';

/** Everybody who sits at the table, each in a browser of their own. */
export interface Table {
  readonly excon: Page;
  readonly seats: Readonly<Record<SeatName, Page>>;
  /** Opens a page in a context of its own for somebody who comes later. */
  open(who: string): Promise<Page>;
  /** What any page said to its console as an error, or threw. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export type SeatName = 'KES CIV' | 'KES MIL' | 'TAL CIV' | 'TAL MIL';
export const SEAT_NAMES: readonly SeatName[] = ['KES CIV', 'KES MIL', 'TAL CIV', 'TAL MIL'];

/**
 * Opens EXCON's link, creates First Light in the lobby with bots in Vespera and Halvorn, makes a link for every other seat, and
 * lets each of them join in a context of its own: all of it through what a person sees. `look`: what is done in the lobby
 * before anybody joins; `agree`: what each does first, usually leaving the communications check for later.
 */
export async function table(
  browser: Browser,
  server: StartedServer,
  look?: (lobby: Page) => Promise<void>,
  agree: (desk: Page) => Promise<void> = (desk) => playByTheRules(desk, true),
): Promise<Table> {
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const open = async (who: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, acceptDownloads: true });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    // Also the pages that a page opens, as the wall and the debrief.
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${who}: ${message.text()} ${message.location().url}`);
      });
    });
    return context.newPage();
  };

  const excon = await open('EXCON');
  await excon.goto(server.link);
  for (const bot of [/^VES CIV/, /^VES MIL/])
    await excon.getByRole('combobox', { name: bot }).selectOption({ label: 'Bot: Cooperative' });
  await excon.getByRole('button', { name: 'Create exercise' }).click();
  const links = await seatLinks(excon);
  await look?.(excon);

  const seats: Partial<Record<SeatName, Page>> = {};
  for (const seat of SEAT_NAMES) {
    const page = await open(seat);
    await page.goto(links.get(seat) ?? '');
    await page.waitForURL(/\/desk\//);
    await agree(page);
    await page.getByText('Waiting for StartEx').first().waitFor();
    seats[seat] = page;
  }
  await excon.getByRole('button', { name: 'Open EXCON console' }).click();
  await excon.waitForURL(/\/excon\//);
  return {
    excon,
    seats: seats as Record<SeatName, Page>,
    open,
    complaints,
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}

/** Makes every seat's single-use link in the lobby and reads them from the sheet that shows them. */
async function seatLinks(lobby: Page): Promise<ReadonlyMap<SeatName, string>> {
  await lobby.getByRole('button', { name: 'Links for all who are missing' }).click();
  const sheet = lobby.getByRole('dialog');
  const links = new Map<SeatName, string>();
  for (const seat of SEAT_NAMES) links.set(seat, await sheet.getByRole('textbox', { name: seat }).inputValue());
  await sheet.getByRole('button', { name: 'Done' }).click();
  await sheet.waitFor({ state: 'hidden' });
  return links;
}
