/**
 * The whole of First Light in real browsers: EXCON, four people in Kesara and Talumar, bots in Vespera and Halvorn. Everything
 * goes through what people see. They declare, share IND-1, warn without need, ask for help and are declined with a reason,
 * take a crew and a generator set that arrive in time, co-sign a protection team with a changed end, and write an order of
 * their own on which EXCON rules; a bot's seat is handed to a person in the middle of a turn. The exported run then replays
 * to the same state.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunFile } from '../../engine/run/runFile.ts';
import { launchBrowser } from '../support/browser.ts';
import { playByTheRules } from './support/playByTheRules.ts';
import { shots } from './support/shots.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';
import { SEAT_NAMES, type SeatName, type Table, table } from './support/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('eight turns in a real browser', () => {
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  let room: Table | undefined;
  let latecomer: Page | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startedServer();
    room = await table(browser, server, (lobby) => shots(lobby, 'lobby'));
  });

  afterAll(async () => {
    await room?.close();
    await browser?.close();
    await server?.stop();
  });

  // A failure is best understood by looking at everybody's screen.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || !room) return;
    await shots(room.excon, 'failed-excon');
    for (const name of SEAT_NAMES) await shots(room.seats[name], `failed-${name.toLowerCase().replace(' ', '-')}`);
  });

  const seat = (name: SeatName): Page => {
    if (!room) throw new Error('nobody sits at the table');
    return room.seats[name];
  };
  const excon = (): Page => {
    if (!room) throw new Error('nobody sits at the table');
    return room.excon;
  };
  const orders = (name: SeatName) => seat(name).getByRole('region', { name: 'Orders' });
  const waiting = (name: SeatName) => seat(name).getByRole('region', { name: 'Situation and open questions' });
  const openTab = async (name: SeatName, tab: RegExp): Promise<void> =>
    seat(name).getByRole('tab', { name: tab }).click();

  const turnIs = async (turn: number): Promise<void> => {
    for (const name of SEAT_NAMES)
      await seat(name).getByText(`Turn ${turn} of 8`).first().waitFor({ state: 'attached' });
  };
  const closeTurn = async (): Promise<void> => {
    for (const name of SEAT_NAMES) {
      await seat(name).getByRole('button', { name: 'Ready', exact: true }).click();
      await excon().getByRole('listitem').filter({ hasText: name }).getByText('Ready').first().waitFor();
    }
    await excon().getByRole('button', { name: 'Close turn now' }).click();
  };
  const lookAround = async (turn: number): Promise<void> => {
    await shots(excon(), `excon-${turn}`);
    for (const name of SEAT_NAMES) await shots(seat(name), `desk-${name.toLowerCase().replace(' ', '-')}-${turn}`);
  };

  it('shows everybody that StartEx is awaited', async () => {
    await excon()
      .getByText(/4 here/)
      .first()
      .waitFor();
    await shots(excon(), 'excon-0-waiting');
    await shots(seat('KES CIV'), 'desk-kes-civ-0-waiting');
    await excon().getByRole('button', { name: 'StartEx' }).click();
    await turnIs(1);
  });

  it('turn 1: from the inject to the first order in two clicks; Kesara declares and shares, Talumar holds IND-1 at once', async () => {
    await lookAround(1);
    await seat('KES CIV')
      .getByRole('button', { name: /Declare it and get IND-1/ })
      .click();
    await orders('KES CIV').getByRole('button', { name: 'Do it now' }).click();
    await seat('KES CIV')
      .getByRole('button', { name: /Share IND-1 with neighbours.*Free/ })
      .click();
    await orders('KES CIV').getByRole('button', { name: 'Do it now' }).click();
    await openTab('TAL CIV', /Information/);
    await seat('TAL CIV').getByRole('tabpanel').getByText('IND-1').first().waitFor();
    await shots(seat('TAL CIV'), 'desk-tal-civ-1-information');
  });

  it('turn 1: an order is sealed and withdrawn, and its crew is free again', async () => {
    await orders('KES CIV')
      .getByRole('button', { name: /Isolate control systems/ })
      .click();
    await orders('KES CIV').getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Saltmarsh substation' });
    await orders('KES CIV').getByRole('button', { name: 'Seal' }).click();
    await seat('KES CIV')
      .getByText(/Crews: 1 free of 2/)
      .first()
      .waitFor({ state: 'attached' });
    await seat('KES CIV')
      .getByRole('button', { name: /Withdraw/ })
      .click();
    await seat('KES CIV')
      .getByText(/Crews: 2 free of 2/)
      .first()
      .waitFor({ state: 'attached' });
  });

  it('turn 1: two military seats write to each other; nobody else reads it', async () => {
    await openTab('KES MIL', /Messages/);
    await seat('KES MIL')
      .getByRole('button', { name: /TAL MIL/ })
      .click();
    await seat('KES MIL')
      .getByRole('textbox', { name: 'Message to TAL MIL' })
      .fill('Odd log-ons here. Look at your works.');
    await seat('KES MIL').getByRole('button', { name: 'Send', exact: true }).click();
    await seat('TAL MIL')
      .getByRole('button', { name: /Message from KES MIL/ })
      .click();
    await seat('TAL MIL').getByText('Odd log-ons here. Look at your works.').first().waitFor();
    expect(await seat('TAL CIV').getByText('Odd log-ons here').count()).toBe(0);
  });

  it('turn 1: Talumar warns its public without need, and loses trust for it', async () => {
    await orders('TAL CIV')
      .getByRole('button', { name: /Warn the public/ })
      .click();
    await orders('TAL CIV')
      .getByRole('combobox', { name: 'Target' })
      .selectOption({ label: 'Cloudspring water works' });
    await orders('TAL CIV').getByRole('button', { name: 'Seal' }).click();
    await closeTurn();
    await turnIs(2);
    // 600 − 50 per mille.
    await seat('TAL CIV').getByRole('group', { name: 'How we stand' }).getByText('55').first().waitFor();
    await shots(seat('TAL CIV'), 'desk-tal-civ-2-trust');
  });

  it('turn 2: Kesara asks all neighbours for a crew; Talumar declines with a reason, Halvorn’s bot offers one', async () => {
    await seat('KES MIL')
      .getByRole('button', { name: /Ask the neighbours for a crew/ })
      .click();
    await orders('KES MIL').getByRole('button', { name: 'Do it now' }).click();
    await openTab('TAL MIL', /Help board/);
    await shots(seat('TAL MIL'), 'desk-tal-mil-2-board');
    await seat('TAL MIL')
      .getByRole('button', { name: /Decline the request of/ })
      .first()
      .click();
    // Without a reason it cannot be sent.
    expect(
      await orders('TAL MIL')
        .getByRole('button', { name: /^Decline/ })
        .isDisabled(),
    ).toBe(true);
    await orders('TAL MIL').getByRole('textbox').first().fill('All three crews guard our works tonight.');
    await orders('TAL MIL')
      .getByRole('button', { name: /^Decline/ })
      .click();
    await openTab('KES MIL', /Help board/);
    await seat('KES MIL').getByText('All three crews guard our works tonight.').first().waitFor();
    await shots(seat('KES MIL'), 'desk-kes-mil-2-board');
    await seat('KES MIL')
      .getByRole('button', { name: /Answer the offer of Halvorn/ })
      .first()
      .click();
    await orders('KES MIL').getByRole('button', { name: 'Accept', exact: true }).click();
    await seat('KES MIL')
      .getByText(/On the road/)
      .first()
      .waitFor();
  });

  it('turn 2: a draft is sent at the lock', async () => {
    await seat('TAL CIV')
      .getByRole('button', { name: /Warn all operators/ })
      .first()
      .click();
    await orders('TAL CIV').getByRole('button', { name: 'Keep as a draft' }).click();
    await excon().getByRole('button', { name: '+60 s' }).click();
    await excon().getByRole('button', { name: 'Lock now' }).click();
    await seat('TAL CIV')
      .getByText(/Locked/)
      .first()
      .waitFor();
    await shots(seat('TAL CIV'), 'desk-tal-civ-2-locked');
    // The grace is over by itself, and the draft was valid.
    await turnIs(3);
    await excon().getByText(/N05/).first().waitFor();
  });

  it('turn 3: the works is hit; civil asks, military changes the end, civil confirms', async () => {
    await lookAround(3);
    await seat('KES CIV').getByText('Chlorine', { exact: false }).first().waitFor();
    await seat('KES CIV')
      .getByRole('button', { name: /Ask for (a|the) protection team/ })
      .first()
      .click();
    await orders('KES CIV')
      .getByRole('button', { name: /Send to/ })
      .click();
    await waiting('KES MIL').getByRole('button', { name: /Y02/ }).click();
    await shots(seat('KES MIL'), 'desk-kes-mil-3-question');
    await orders('KES MIL').getByText('T5', { exact: true }).click();
    await orders('KES MIL').getByRole('button', { name: 'Accept with this change' }).click();
    await waiting('KES CIV').getByRole('button', { name: /Y02/ }).click();
    await shots(seat('KES CIV'), 'desk-kes-civ-3-confirm');
    await orders('KES CIV').getByRole('button', { name: 'Confirm the change' }).click();
    // Both seats see the nation's sealed order, and that its team is reserved.
    for (const name of ['KES CIV', 'KES MIL'] as const) {
      await orders(name).getByRole('listitem').filter({ hasText: 'Y02' }).first().waitFor();
      await seat(name)
        .getByText(/Teams: 0 free of 1/)
        .first()
        .waitFor({ state: 'attached' });
    }
  });

  it('turn 3: a bot’s seat is handed to a person in one press, who finds all that the seat has seen', async () => {
    await excon().getByRole('button', { name: 'Hand to a person: VES MIL' }).click();
    const sheet = excon().getByRole('dialog');
    const link = await sheet.getByRole('textbox').first().inputValue();
    await shots(excon(), 'excon-3-hand-over');
    await sheet.getByRole('button', { name: 'Done' }).click();
    latecomer = await room?.open('VES MIL');
    await latecomer?.goto(link);
    await latecomer?.waitForURL(/\/desk\//);
    if (latecomer) await playByTheRules(latecomer, false);
    await latecomer?.getByText('Turn 3 of 8').first().waitFor({ state: 'attached' });
    await latecomer?.getByText('Turn 2 · 1 item').click();
    await latecomer?.getByText('What could travel tonight?').first().waitFor();
    await excon().getByRole('listitem').filter({ hasText: 'VES MIL' }).getByText('Reading').first().waitFor();
    await latecomer
      ?.getByRole('region', { name: 'Orders' })
      .getByRole('button', { name: /Ask for a warning brief/ })
      .click();
    await latecomer
      ?.getByRole('region', { name: 'Orders' })
      .getByText('Power in Kesara', { exact: true })
      .first()
      .click();
    await latecomer?.getByRole('region', { name: 'Orders' }).getByRole('button', { name: 'Do it now' }).click();
    await excon()
      .getByText(/VES MIL asked for a warning brief/)
      .last()
      .waitFor();
    if (latecomer) await shots(latecomer, 'desk-ves-mil-3-late');
    await closeTurn();
    await turnIs(4);
  });

  it('turn 4: sharing is repaid with a receipt; Kesara closes its feeders and asks for a set, which Halvorn sends', async () => {
    await seat('KES CIV')
      .getByText(/900,000 people/)
      .first()
      .waitFor();
    await shots(seat('KES CIV'), 'desk-kes-civ-4-receipt');
    await seat('KES CIV')
      .getByRole('button', { name: /Close the feeders with 2 crews/ })
      .click();
    await orders('KES CIV').getByRole('button', { name: 'Seal' }).click();
    await seat('KES MIL')
      .getByRole('button', { name: /Ask for a generator set/ })
      .click();
    await orders('KES MIL').getByRole('button', { name: 'Do it now' }).click();
    await excon()
      .getByText(/HAL MIL.*L01/)
      .first()
      .waitFor();
    await closeTurn();
    await turnIs(5);
  });

  it('turn 5: an order in its seat’s own words waits for EXCON, who rules with an effect and a note', async () => {
    await lookAround(5);
    await orders('KES MIL')
      .getByRole('button', { name: /Order of your own/ })
      .click();
    await orders('KES MIL').getByRole('combobox').first().selectOption({ label: 'Lantern Hospital' });
    await orders('KES MIL')
      .getByRole('textbox', { name: /What do you order/ })
      .fill('Army lorries bring fuel to Lantern Hospital from the barracks.');
    await orders('KES MIL').getByRole('button', { name: 'Seal' }).click();
    await seat('KES MIL')
      .getByText(/with EXCON|With EXCON/)
      .first()
      .waitFor();
    await excon()
      .getByRole('tab', { name: /Rulings/ })
      .click();
    await excon().getByRole('button', { name: 'Rule on the order of KES MIL' }).click();
    const sheet = excon().getByRole('dialog');
    await sheet.getByText('Army lorries bring fuel').waitFor();
    await sheet.getByRole('radio', { name: 'Grant' }).check();
    await sheet.getByRole('combobox', { name: 'Add an effect' }).selectOption('fuel');
    await sheet.getByRole('spinbutton').first().fill('3');
    await sheet.getByRole('textbox', { name: /Note to both seats/ }).fill('The barracks has fuel for three hours.');
    await shots(excon(), 'excon-5-ruling');
    await sheet.getByRole('button', { name: 'Give this ruling' }).click();
    await seat('KES MIL')
      .getByText(/The barracks has fuel for three hours/)
      .first()
      .waitFor();
    expect(await seat('TAL MIL').getByText('The barracks has fuel').count()).toBe(0);
    await shots(seat('KES MIL'), 'desk-kes-mil-5-ruled');
    await closeTurn();
    await turnIs(6);
  });

  it('turns 6 to 8: the loan arrived in time, so no hospital was ever dark', async () => {
    await openTab('KES MIL', /Help board/);
    await shots(seat('KES MIL'), 'desk-kes-mil-6-board');
    for (const turn of [7, 8]) {
      await closeTurn();
      await turnIs(turn);
    }
    await lookAround(8);
    await excon().getByRole('button', { name: 'Blank' }).click();
    await shots(excon(), 'excon-8-blank');
    await excon().keyboard.press('b');
    await closeTurn();
    for (const name of SEAT_NAMES) await seat(name).getByText('EndEx').first().waitFor();
    await excon()
      .getByRole('tab', { name: /Region/ })
      .click();
    // Beside the run: nobody acting would have come to 23.9 million person-hours and 15 dark hours.
    await excon().getByText(/15/).first().waitFor();
    expect(await excon().getByRole('banner').textContent()).toMatch(/dark\s*0\s*h/i);
    await shots(excon(), 'excon-9-endex');
    await shots(seat('KES CIV'), 'desk-kes-civ-9-endex');
  });

  it('the exported run replays to the same state, byte for byte, and its hospitals were lit throughout', async () => {
    const [download] = await Promise.all([
      excon().waitForEvent('download'),
      excon().getByText('Export run').first().click(),
    ]);
    const path = await download.path();
    const file = JSON.parse(await readFile(path, 'utf8')) as RunFile;
    const checkpoints = file.entries.flatMap(({ kind, payload }) =>
      kind === 'checkpoint' ? [JSON.parse(payload ?? '')] : [],
    );
    expect(checkpoints.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const facts = (file.events ?? []).flatMap((batches) => (batches ?? []).flatMap((batch) => batch.facts));
    expect(facts.filter((fact) => fact.fact === 'serviceLost' && fact.service === 'care')).toEqual([]);
    const replayed = await run(process.execPath, ['scripts/replay.ts', path, '--json'], {
      cwd: ROOT,
      maxBuffer: 1 << 26,
    });
    const result = JSON.parse(replayed.stdout);
    expect(result.ok).toBe(true);
    expect(result.stateHash).toBe(checkpoints.at(-1)?.stateHash);
    expect(result.logHash).toBe(file.entries.at(-1)?.chain);
  });

  it('no page complained', () => {
    expect(room?.complaints).toEqual([]);
  });
});
