/** The printed pages in a real browser: every sheet and page fits its paper, and the report prints as two pages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../engine/evaluation/debrief/debrief.ts';
import { playBots } from '../../engine/room/playBots.ts';
import { nativeTools } from '../../server/nativeTools.ts';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/debrief/debriefOf.ts';
import { lateShare } from '../support/debrief/lateShare.ts';
import { firstLight } from '../support/firstLight.ts';

/** More notes than a page holds, as long as they may be. */
const talkative: readonly Note[] = firstLight.nations.flatMap(({ seats }) =>
  seats.flatMap((seat) =>
    (['sustain', 'improve'] as const).map((kind) => ({
      seat: seat.id,
      kind,
      text: 'We waited. '.repeat(27),
      for: 'all',
    })),
  ),
);
const bots = (name: 'cooperative' | 'random') =>
  playBots({ scenario: firstLight, seed: '12', turns: 8, bots: name, tools: nativeTools });

describe('the pages of a debrief', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** How many pixels of each sheet or page do not fit its paper. */
  const overflows = () =>
    page.$$eval('.sheet, .page', (all) =>
      all.map((one) => {
        const inside = one.getBoundingClientRect();
        const lowest = Math.max(...[...one.children].map((child) => child.getBoundingClientRect().bottom));
        const body = one.querySelector('.body');
        const cut = body ? body.scrollHeight - body.clientHeight : 0;
        return Math.max(0, Math.round(lowest - inside.bottom), cut);
      }),
    );
  const printed = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

  it.each([
    ['people', 'truth', lateShare().room],
    ['people', 'kes', lateShare().room],
    ['people', 'common', lateShare().room],
    ['cooperative bots', 'truth', bots('cooperative')],
    ['random bots', 'truth', bots('random')],
  ] as const)('fit their paper, run of %s, edition %s', async (_, edition, room) => {
    const pages = pagesOf(room, edition, talkative);
    await page.setContent(pages.report);
    expect(await overflows()).toEqual([0, 0]);
    expect((await printed()).match(/\/Type \/Page\b/g)).toHaveLength(2);
    await page.setContent(pages.wall);
    const sheets = await overflows();
    expect(sheets.filter((pixels) => pixels > 0)).toEqual([]);
    expect((await printed()).match(/\/Type \/Page\b/g)).toHaveLength(sheets.length);
  });
});
