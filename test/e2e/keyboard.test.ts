/**
 * A turn by keyboard alone: a seat reads its inbox, declares, seals an order, takes it back, writes one of its own, and says
 * that it is ready, without a mouse. EXCON starts, fires an inject, rules on the seat's own order, locks and closes the turn
 * the same way. Wherever the Tab key stops, the focus shows. axe finds nothing on any page.
 */
import { describe, expect, it } from 'vitest';
import { axeFaults } from './support/axeFaults.ts';
import { ownTable } from './support/ownTable.ts';
import type { Table } from './support/table.ts';
import { tabTo } from './support/tabTo.ts';

describe('by keyboard alone', () => {
  const own = ownTable('keyboard');
  const at = (): Table => own().room;

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

  it('it writes an order of its own and says that it is ready; EXCON sees both', async () => {
    const desk = at().seats['KES CIV'];
    await tabTo(desk, /Order of your own/);
    await desk.keyboard.press('Enter');
    await tabTo(desk, /^Target/);
    await desk.keyboard.press('ArrowDown');
    await tabTo(desk, /What do you order/);
    await desk.keyboard.type('Police guard the Saltmarsh substation tonight.');
    await tabTo(desk, /^Seal/);
    await desk.keyboard.press('Enter');
    await tabTo(desk, /^Ready/);
    await desk.keyboard.press('Enter');
    const { excon } = at();
    await excon.getByRole('listitem').filter({ hasText: 'KES CIV' }).getByText('Ready').first().waitFor();
    await excon.getByRole('tab', { name: /Rulings\s*1/ }).waitFor();
  });

  it('EXCON fires an inject ahead of its turn, after it has read what every seat gets', async () => {
    const { excon } = at();
    await tabTo(excon, /FL02M/);
    await excon.keyboard.press('Enter');
    await tabTo(excon, /^Fire now/);
    await excon.keyboard.press('Enter');
    await excon.getByRole('dialog', { name: /Fire FL02M now/ }).waitFor();
    await tabTo(excon, /^Fire now/);
    await excon.keyboard.press('Enter');
    await excon.getByRole('dialog').waitFor({ state: 'detached' });
    await at().seats['TAL MIL'].getByText('1 unread').waitFor();
  });

  it('EXCON rules on the order of the seat’s own words', async () => {
    const { excon } = at();
    await tabTo(excon, /^Nations/);
    for (let tab = 0; tab < 4; tab++) await excon.keyboard.press('ArrowRight');
    await tabTo(excon, /Rule on the order of KES CIV/);
    await excon.keyboard.press('Enter');
    await excon.getByText('Police guard the Saltmarsh substation tonight.').last().waitFor();
    await tabTo(excon, /^(Grant|Decline)/);
    await excon.keyboard.press('ArrowDown');
    await tabTo(excon, /^Note to both seats/);
    await excon.keyboard.type('The police is bound elsewhere tonight.');
    await tabTo(excon, /^Give this ruling/);
    await excon.keyboard.press('Enter');
    await at()
      .seats['KES CIV'].getByText(/The police is bound elsewhere tonight/)
      .first()
      .waitFor();
  });

  it('EXCON locks the turn and closes it', async () => {
    const { excon } = at();
    const desk = at().seats['KES CIV'];
    await tabTo(excon, /^Lock now/);
    await excon.keyboard.press('Enter');
    await desk.getByText('Locked.').first().waitFor();
    await tabTo(excon, /^Close turn now/);
    await excon.keyboard.press('Enter');
    await desk.getByText('Turn 2 of 8').first().waitFor({ state: 'attached' });
  });

  it('axe finds nothing on the desk, the console and the lobby', async () => {
    const lobby = await at().excon.context().newPage();
    await lobby.goto(own().server.url);
    await lobby.getByRole('button', { name: 'Create exercise' }).waitFor();
    expect(await axeFaults(at().seats['KES CIV'])).toEqual([]);
    expect(await axeFaults(at().excon)).toEqual([]);
    expect(await axeFaults(lobby)).toEqual([]);
  });
});
