/**
 * After EndEx in real browsers: seats hand in notes, EXCON sees them come in and releases editions one by one, and a desk shows
 * its own way to the debrief and no other's (rules P7, P8).
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './support/axeFaults.ts';
import { ownTable } from './support/ownTable.ts';
import { shots } from './support/shots.ts';
import type { SeatName, Table } from './support/table.ts';

describe('after EndEx in a real browser', () => {
  const own = ownTable('endex');
  const at = (): Table => own().room;
  const column = (page: Page) => page.getByRole('region', { name: 'EndEx' });
  const handIn = async (seat: SeatName, kind: RegExp, words: string, whom?: RegExp) => {
    const form = column(at().seats[seat]);
    await form.getByText(kind).click();
    if (whom) await form.getByText(whom).click();
    await form.getByRole('textbox', { name: 'Your note' }).fill(words);
    await form.getByRole('textbox', { name: 'Your note' }).press('Control+Enter');
    await form.getByRole('listitem').getByText(words).waitFor();
  };

  it('every desk says that it is over and asks for notes', async () => {
    const { excon, seats } = at();
    await excon.getByRole('button', { name: 'StartEx' }).click();
    await seats['KES CIV'].getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    await excon.getByRole('button', { name: 'Close turn now' }).click();
    await seats['KES CIV'].getByText('Turn 2 of 8').first().waitFor({ state: 'attached' });
    await excon.getByRole('button', { name: 'EndEx' }).click();
    await excon.getByRole('dialog').getByRole('button', { name: 'EndEx' }).click();
    for (const page of Object.values(seats)) await column(page).getByText('The exercise is over').waitFor();
    await excon.getByText('No seat has handed in a note yet').waitFor();
    await shots(seats['TAL MIL'], 'endex-desk-empty');
    await shots(excon, 'endex-excon-empty');
    expect(await axeFaults(seats['TAL MIL'])).toEqual([]);
    expect(await axeFaults(excon)).toEqual([]);
  });

  it('four notes come in at EXCON; one is taken back', async () => {
    const { excon, seats } = at();
    await handIn('KES CIV', /Sustain/, 'We called the works before we isolated it.');
    await handIn('KES MIL', /Improve/, 'The team was asked for one turn too late.', /without our name/);
    await handIn('TAL CIV', /Sustain/, 'We shared the indicator in the turn in which we had it.', /without our name/);
    await handIn('TAL MIL', /Improve/, 'Nobody knew who signs the tasking.');
    const dock = excon.getByRole('tabpanel', { name: /Hot wash/ });
    for (const words of ['before we isolated it', 'one turn too late', 'shared the indicator', 'who signs the tasking'])
      await dock.getByText(words).waitFor();
    await column(seats['KES MIL']).getByText('before we isolated it').waitFor();
    expect(await column(seats['TAL CIV']).getByText('before we isolated it').count()).toBe(0);
    await column(seats['TAL MIL'])
      .getByRole('button', { name: /Take back/ })
      .click();
    await dock.getByText('who signs the tasking').waitFor({ state: 'detached' });
    await shots(excon, 'endex-excon-notes');
    await shots(seats['KES CIV'], 'endex-desk-notes');
  });

  it('releases the common edition and one nation’s; each seat sees its own way to the debrief', async () => {
    const { excon, seats } = at();
    await excon.getByRole('button', { name: 'Release: Common edition' }).click();
    await excon.getByRole('button', { name: 'Withhold: Common edition' }).waitFor();
    await excon.getByRole('button', { name: 'Release: Edition for Talumar' }).click();
    await excon.getByRole('button', { name: 'Withhold: Edition for Talumar' }).waitFor();
    for (const seat of ['KES CIV', 'TAL CIV'] as const)
      await column(seats[seat]).getByRole('link', { name: 'Open the debrief' }).waitFor();
    const tal = column(seats['TAL CIV']);
    await tal.getByText('What Talumar did, was told and came to.').waitFor();
    const kes = column(seats['KES CIV']);
    expect(await kes.getByText('Exercise control has not released it yet.').count()).toBe(1);
    expect(await kes.getByText(/Talumar/).count()).toBe(0);
    await shots(seats['TAL CIV'], 'endex-desk-released');
    await shots(excon, 'endex-excon-released');
    expect(await axeFaults(seats['TAL CIV'])).toEqual([]);
    await excon.getByRole('button', { name: 'Withhold: Common edition' }).click();
    await kes.getByRole('link', { name: 'Open the debrief' }).waitFor({ state: 'detached' });
  });

  it('asks once more before every seat may read everything', async () => {
    const { excon, seats } = at();
    await excon.getByRole('button', { name: 'Release: The whole truth' }).click();
    const sheet = excon.getByRole('dialog', { name: /Release the whole truth/ });
    await shots(excon, 'endex-excon-truth');
    expect(await axeFaults(excon)).toEqual([]);
    await sheet.getByRole('button', { name: 'Not yet' }).click();
    await excon.getByRole('button', { name: 'Release: The whole truth' }).click();
    await sheet.getByRole('button', { name: 'Release the truth' }).click();
    await column(seats['KES MIL']).getByText('Everything that happened.').waitFor();
    expect(own().room.complaints).toEqual([]);
  });
});
