/**
 * The clock in real browsers: EXCON pauses a turn, a seat stops everything by holding a key, every screen stands still on one
 * notice until EXCON goes on, and a paper order is entered for a seat. Nothing that was written or half written is lost.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './support/axeFaults.ts';
import { ownTable } from './support/ownTable.ts';
import { shots } from './support/shots.ts';
import { SEAT_NAMES, type SeatName } from './support/table.ts';

const HOLD_MILLIS = 2_300;
const NOTICE = 'This is not part of the exercise.';

describe('the clock in a real browser', () => {
  const own = ownTable('clock', (lobby) => shots(lobby, 'clock-lobby'));
  const seat = (name: SeatName): Page => own().room.seats[name];
  const excon = (): Page => own().room.excon;
  const leftOf = async (page: Page) => (await page.getByRole('timer').first().textContent()) ?? '';
  const stopButton = (page: Page) => page.getByRole('button', { name: 'REAL WORLD', exact: true });
  const notice = (page: Page) => page.getByRole('alertdialog', { name: NOTICE });

  it('a paused turn shows the time that is left, stands, and goes on where it stood', async () => {
    await excon().getByRole('button', { name: 'StartEx' }).click();
    await seat('KES CIV').getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    await excon().getByRole('button', { name: 'Pause', exact: true }).click();
    await seat('KES CIV').getByText('Paused.', { exact: true }).first().waitFor();
    await excon().getByRole('button', { name: 'Resume', exact: true }).waitFor();
    const before = await leftOf(excon());
    expect(await leftOf(seat('KES CIV'))).toBe(before);
    // An order can be drafted in a pause; the form says why it cannot be sealed yet.
    const orders = seat('KES CIV').getByRole('region', { name: 'Orders' });
    await orders.getByRole('button', { name: /Isolate control systems/ }).click();
    await orders
      .getByText(/The exercise is paused. Keep it as a draft/)
      .first()
      .waitFor();
    await excon().getByRole('button', { name: '+60 s' }).click();
    await expect.poll(() => leftOf(seat('TAL MIL'))).not.toBe(before);
    expect(await axeFaults(excon())).toEqual([]);
    expect(await axeFaults(seat('KES CIV'))).toEqual([]);
    const standing = await leftOf(excon());
    await excon().waitForTimeout(1_500);
    expect(await leftOf(excon())).toBe(standing);
    await excon().getByRole('button', { name: 'Resume', exact: true }).click();
    await excon().getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await seat('KES CIV').getByText('Paused.', { exact: true }).waitFor({ state: 'detached' });
  });

  it('a short press of REAL WORLD stops nothing and says how it works', async () => {
    await stopButton(seat('KES CIV')).click();
    await seat('KES CIV').getByText('Hold it for two seconds to stop the exercise.').first().waitFor();
    expect(await notice(excon()).count()).toBe(0);
  });

  it('held by the keyboard it stops every screen; half a message, the focus and the time are there afterwards', async () => {
    const desk = seat('KES MIL');
    await desk.getByRole('tab', { name: /Messages/ }).click();
    await desk.getByRole('tabpanel').getByRole('button').first().click();
    const words = desk.getByRole('tabpanel').getByRole('textbox').first();
    await words.fill('half a sentence');
    await words.focus();
    await stopButton(seat('KES CIV')).focus();
    await seat('KES CIV').keyboard.down('Enter');
    await seat('KES CIV').waitForTimeout(HOLD_MILLIS);
    await seat('KES CIV').keyboard.up('Enter');
    for (const name of SEAT_NAMES) await notice(seat(name)).waitFor();
    await notice(excon()).waitFor();
    expect(
      await seat('TAL CIV')
        .getByText(/stopped the exercise at/)
        .count(),
    ).toBe(0);
    await excon()
      .getByText(/KES CIV stopped the exercise at/)
      .waitFor();
    expect(await desk.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null)).toBe(true);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Tab');
    expect(await notice(desk).count()).toBe(1);
    const note = notice(excon()).getByRole('textbox', { name: 'New note' });
    await note.fill('Fire alarm in the building');
    await note.press('Control+Enter');
    await expect.poll(() => note.inputValue()).toBe('');
    expect(await axeFaults(desk)).toEqual([]);
    expect(await axeFaults(excon())).toEqual([]);
    await excon().getByRole('button', { name: 'Resume the exercise' }).click();
    for (const name of SEAT_NAMES) await notice(seat(name)).waitFor({ state: 'detached' });
    await excon().getByRole('listitem').getByText('Fire alarm in the building').first().waitFor();
    expect(await words.inputValue()).toBe('half a sentence');
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('EXCON holds the mouse, and a page that is loaded in the middle of the stop shows the notice too', async () => {
    const button = await stopButton(excon()).boundingBox();
    if (!button) throw new Error('no button');
    await excon().mouse.move(button.x + button.width / 2, button.y + button.height / 2);
    await excon().mouse.down();
    await excon().waitForTimeout(900);
    await shotOfButton(excon());
    await excon().waitForTimeout(HOLD_MILLIS - 900);
    await excon().mouse.up();
    await notice(seat('KES CIV')).waitFor();
    await seat('KES CIV').reload();
    await notice(seat('KES CIV')).waitFor();
    await excon()
      .getByText(/EXCON stopped the exercise at/)
      .waitFor();
    await excon().getByRole('button', { name: 'Resume the exercise' }).click();
    await notice(seat('KES CIV')).waitFor({ state: 'detached' });
  });

  it('a paper order is entered for its seat and marked on the sheet and in the log', async () => {
    await excon().getByRole('button', { name: 'Enter a paper order of KES CIV' }).click();
    const sheet = excon().getByRole('dialog', { name: /Enter a paper order of KES CIV/ });
    await sheet.getByText('Choose an order.').waitFor();
    await sheet.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Isolate control systems (O02)' });
    await sheet.getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Saltmarsh substation' });
    await sheet.getByRole('combobox', { name: 'Begin or end' }).selectOption({ label: 'Begin' });
    await sheet.getByRole('textbox', { name: /Reason/ }).fill('as on the paper');
    await shots(excon(), 'clock-excon-paper');
    expect(await axeFaults(excon())).toEqual([]);
    await sheet.getByRole('button', { name: 'Enter for KES CIV' }).click();
    await sheet.waitFor({ state: 'detached' });
    await seat('KES CIV').getByText('entered for you by exercise control').first().waitFor();
    await seat('KES MIL').getByText('entered for KES CIV by exercise control').first().waitFor();
    await excon()
      .getByText(/entered for KES CIV, from paper/)
      .first()
      .waitFor();
    await shots(seat('KES CIV'), 'clock-desk-entered');
    expect(own().room.complaints).toEqual([]);
  });
});

async function shotOfButton(page: Page): Promise<void> {
  await page.screenshot({ path: '.cache/screenshots/clock-excon-holding.png' });
}
