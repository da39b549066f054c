/**
 * The wall in a real browser: opened by EXCON's console for a projector, it shows the seats as they fill, the clock, the map
 * and the line that was read out, stands still for something real, is blanked from the console and by its own key, and ends
 * with EndEx (rule V6).
 */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { axeFaults } from './support/axeFaults.ts';
import { ownTable } from './support/ownTable.ts';
import { shots } from './support/shots.ts';
import type { Table } from './support/table.ts';

const HOLD_MILLIS = 2_300;

describe('the wall in a real browser', () => {
  let shown: Page | undefined;
  const own = ownTable('wall');

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && shown) await shots(shown, 'failed-wall');
  });

  const at = (): Table => own().room;
  const wall = (): Page => {
    if (!shown) throw new Error('no wall is open');
    return shown;
  };
  /** Nothing on a wall may lie below its edge: nobody scrolls a projector. */
  const overflow = (page: Page) =>
    page.evaluate(() => {
      const root = document.scrollingElement;
      const cut = [
        ...document.querySelectorAll('.wall, .wall main, .wall-turn, .wall-before, .wall-seats, .wall-clock'),
      ];
      return [root, ...cut].flatMap((one) =>
        one && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
          ? [one.className]
          : [],
      );
    });
  const look = async (name: string) => {
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
    ]) {
      await wall().setViewportSize(size);
      await expect.poll(() => overflow(wall())).toEqual([]);
    }
    await wall().setViewportSize({ width: 1280, height: 720 });
    await shots(wall(), name);
    expect(await axeFaults(wall())).toEqual([]);
  };

  it('a computer at the projector opens the link once and sees the seats fill in', async () => {
    const excon = at().excon;
    await excon.getByRole('button', { name: 'Wall', exact: true }).click();
    const sheet = excon.getByRole('dialog', { name: 'The wall' });
    await sheet.getByText('No wall is open.').waitFor();
    await sheet.getByRole('button', { name: 'Link for another computer' }).click();
    const link = await sheet.getByRole('textbox', { name: 'Wall' }).inputValue();
    shown = await at().open('the wall');
    await wall().goto(link);
    await wall().waitForURL(/\/wall\//);
    await wall().getByRole('heading', { name: 'Take your seats' }).waitFor();
    await sheet.getByText('The wall is open and shown.').waitFor();
    await shots(excon, 'wall-excon-sheet');
    expect(await axeFaults(excon)).toEqual([]);
    await sheet.getByRole('button', { name: 'Done' }).click();
    await wall().getByText('8 of 8 seats').waitFor();
    await look('wall-before');
  });

  it('in a turn it counts down beside the map, and shows the line once EXCON has read it out', async () => {
    const excon = at().excon;
    await excon.getByRole('button', { name: 'StartEx' }).click();
    await wall().getByRole('heading', { name: 'Turn 1 of 8' }).waitFor();
    await wall().getByText('Decide. Seal your orders.').waitFor();
    const line = (await excon.locator('.read-aloud p').textContent()) ?? '';
    expect(line.length).toBeGreaterThan(20);
    expect(await wall().getByText(line).count()).toBe(0);
    await look('wall-planning');
    await excon.getByRole('button', { name: 'Show on the wall' }).click();
    await wall().getByText(line).waitFor();
    await look('wall-read-out');
    await shots(excon, 'wall-excon-read-out');
    await excon.getByRole('button', { name: 'Pause', exact: true }).click();
    await wall().getByText('Paused. The time stands.').waitFor();
    await look('wall-paused');
    await excon.getByRole('button', { name: 'Resume', exact: true }).click();
    await wall().getByText('Decide. Seal your orders.').waitFor();
  });

  it('is blanked by EXCON with one key, and by its own', async () => {
    const excon = at().excon;
    await excon.locator('body').press('w');
    await wall().getByText('Exercise control has blanked the wall.').waitFor();
    await look('wall-blank');
    await wall().keyboard.press('b');
    await wall().keyboard.press('b');
    expect(await wall().getByText('Exercise control has blanked the wall.').count()).toBe(1);
    await excon.getByRole('button', { name: 'Wall: blank' }).waitFor();
    await excon.locator('body').press('w');
    await wall().getByText('Exercise control has blanked the wall.').waitFor({ state: 'detached' });
    await wall().keyboard.press('b');
    await wall().getByText('The wall is blank.').waitFor();
    expect(await axeFaults(wall())).toEqual([]);
    await wall().getByRole('button', { name: 'Show the wall' }).click();
    await wall().getByText('The wall is blank.').waitFor({ state: 'detached' });
  });

  it('whoever stands at it may stop everything for something real', async () => {
    const excon = at().excon;
    await wall().getByRole('button', { name: 'REAL WORLD', exact: true }).focus();
    await wall().keyboard.down('Enter');
    await wall().waitForTimeout(HOLD_MILLIS);
    await wall().keyboard.up('Enter');
    await wall().getByRole('alertdialog').waitFor();
    await at().seats['KES CIV'].getByRole('alertdialog').waitFor();
    await excon.getByText(/The wall stopped the exercise at/).waitFor();
    await look('wall-stopped');
    await excon.getByRole('button', { name: 'Resume the exercise' }).click();
    await wall().getByRole('alertdialog').waitFor({ state: 'detached' });
  });

  it('so may a person at the join page, whose browser holds a seat; a stranger is told whom to call', async () => {
    const excon = at().excon;
    const stranger = await at().open('a stranger');
    await stranger.goto(`${own().server.url}/join`);
    await stranger.getByText(/Speak to exercise control: they stop it for everybody/).waitFor();
    expect(await stranger.getByRole('button', { name: 'REAL WORLD' }).count()).toBe(0);
    await shots(stranger, 'join-stranger');
    expect(await axeFaults(stranger)).toEqual([]);
    const again = await at().seats['TAL MIL'].context().newPage();
    await again.goto(`${own().server.url}/join`);
    await again.getByRole('link', { name: 'Go back to TAL MIL' }).waitFor();
    const button = await again.getByRole('button', { name: 'REAL WORLD', exact: true }).boundingBox();
    if (!button) throw new Error('no button');
    await again.mouse.move(button.x + button.width / 2, button.y + button.height / 2);
    await again.mouse.down();
    await again.waitForTimeout(HOLD_MILLIS);
    await again.mouse.up();
    await again.getByText('Everything stands still. Exercise control will speak.').waitFor();
    await wall().getByRole('alertdialog').waitFor();
    await excon.getByText(/TAL MIL stopped the exercise at/).waitFor();
    await shots(again, 'join-stopped');
    expect(await axeFaults(again)).toEqual([]);
    await excon.getByRole('button', { name: 'Resume the exercise' }).click();
    await wall().getByRole('alertdialog').waitFor({ state: 'detached' });
    await again.getByRole('link', { name: 'Go back to TAL MIL' }).click();
    await again.getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    await again.close();
  });

  it('says that it reconnects, and shows the turn again by itself', async () => {
    let isCut = false;
    let cut = () => {};
    await wall().routeWebSocket(/\/ws\//, (line) => {
      if (isCut) void line.close({ code: 1001 });
      else {
        line.connectToServer();
        cut = () => void line.close({ code: 1001 });
      }
    });
    await wall().reload();
    await wall().getByRole('heading', { name: 'Turn 1 of 8' }).waitFor();
    isCut = true;
    cut();
    await wall().getByText('Reconnecting. What you see may be old.').waitFor();
    await look('wall-reconnecting');
    isCut = false;
    await wall().getByText('Reconnecting. What you see may be old.').waitFor({ state: 'detached' });
    await wall().unrouteAll();
  });

  it('ends with EndEx', async () => {
    const excon = at().excon;
    await excon.getByRole('button', { name: 'EndEx' }).click();
    await excon.getByRole('dialog').getByRole('button', { name: 'EndEx' }).click();
    await wall().getByRole('heading', { name: 'EndEx' }).waitFor();
    await wall().getByText('The hot wash follows.').waitFor();
    await look('wall-endex');
    const way = wall().getByRole('link', { name: 'Open the wall set of the debrief' });
    expect(await way.count()).toBe(0);
    await excon.getByRole('button', { name: 'Release: Common edition' }).click();
    await way.waitFor();
    await look('wall-debrief');
    await way.click();
    await wall().waitForURL(/\/debrief\//);
    await wall().getByText('Common edition').first().waitFor();
    expect(
      await wall()
        .getByText(/Edition for|control’s edition/)
        .count(),
    ).toBe(0);
    expect(at().complaints).toEqual([]);
  });
});
