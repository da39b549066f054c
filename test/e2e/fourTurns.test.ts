/**
 * A controller and two nations play four turns of First Light in real browsers: EXCON and four seats, each in a context of
 * its own, through nothing but what they see. They declare, share IND-1, write to each other, co-sign a protection team with
 * a change, seal and withdraw orders; EXCON adds a minute, fires an inject early, locks. The exported run then replays to
 * the same state, and each seat's news with it.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunFile } from '../../engine/run/runFile.ts';
import { launchBrowser } from '../support/browser.ts';
import { shots } from './support/shots.ts';
import { type StartedServer, startedServer } from './support/startedServer.ts';
import { SEAT_NAMES, type SeatName, type Table, table } from './support/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('four turns in a real browser', () => {
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  let room: Table | undefined;

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

  const turnIs = async (turn: number): Promise<void> => {
    for (const name of SEAT_NAMES)
      await seat(name).getByText(`Turn ${turn} of 4`).first().waitFor({ state: 'attached' });
  };
  const closeTurn = async (): Promise<void> => {
    for (const name of SEAT_NAMES) {
      await seat(name).getByRole('button', { name: 'Ready', exact: true }).click();
      await excon().getByRole('listitem').filter({ hasText: name }).getByText('Ready').first().waitFor();
    }
    await excon().getByRole('button', { name: 'Close turn now' }).click();
  };

  it('shows everybody that StartEx is awaited', async () => {
    await excon()
      .getByText(/4 here/)
      .waitFor();
    await shots(excon(), 'excon-0-waiting');
    await shots(seat('KES CIV'), 'desk-kes-civ-0-waiting');
    await excon().getByRole('button', { name: 'StartEx' }).click();
    await turnIs(1);
  });

  it('turn 1: Kesara declares the incident and shares IND-1; Talumar holds it at once', async () => {
    await shots(seat('KES CIV'), 'desk-kes-civ-1-inbox');
    await seat('KES CIV')
      .getByRole('button', { name: /Declare it and get IND-1/ })
      .click();
    await orders('KES CIV').getByRole('button', { name: 'Do it now' }).click();
    await seat('KES CIV')
      .getByRole('button', { name: /Share IND-1 with Talumar.*Free/ })
      .click();
    await shots(seat('KES CIV'), 'desk-kes-civ-1-share');
    await orders('KES CIV').getByRole('button', { name: 'Do it now' }).click();
    await seat('TAL CIV')
      .getByRole('tab', { name: /Information/ })
      .click();
    await seat('TAL CIV').getByRole('tabpanel').getByText('IND-1').first().waitFor();
    await shots(seat('TAL CIV'), 'desk-tal-civ-1-information');
  });

  it('turn 1: an order is sealed and withdrawn, and its crew is free again', async () => {
    await orders('KES CIV')
      .getByRole('button', { name: /Isolate control systems/ })
      .click();
    await orders('KES CIV').getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Saltmarsh substation' });
    await orders('KES CIV').getByRole('button', { name: 'Seal' }).click();
    await seat('KES CIV').getByText('Crews: 1 free of 2').first().waitFor({ state: 'attached' });
    await seat('KES CIV')
      .getByRole('button', { name: /Withdraw/ })
      .click();
    await seat('KES CIV').getByText('Crews: 2 free of 2').first().waitFor({ state: 'attached' });
  });

  it('turn 1: two military seats write to each other; nobody else reads it', async () => {
    await seat('KES MIL')
      .getByRole('tab', { name: /Messages/ })
      .click();
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
    await shots(seat('TAL MIL'), 'desk-tal-mil-1-messages');
    await closeTurn();
    await turnIs(2);
  });

  it('turn 2: Talumar reads that the log-ons match, warns its operators; a draft is sent at the lock', async () => {
    await seat('TAL CIV')
      .getByRole('button', { name: /Warn (all|your) operators|Warn operators/ })
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
    await seat('KES CIV').getByText('Chlorine', { exact: false }).first().waitFor();
    await shots(seat('KES CIV'), 'desk-kes-civ-3-hit');
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
      await seat(name).getByText('Teams: 0 free of 1').first().waitFor({ state: 'attached' });
    }
    await excon().getByRole('button', { name: /FL03/ }).first().click();
    await shots(excon(), 'excon-3');
    await closeTurn();
    await turnIs(4);
  });

  it('turn 4: Talumar shut its door in time, and Kesara is told that sharing did it', async () => {
    await seat('KES CIV')
      .getByText(/900,000 people/)
      .first()
      .waitFor();
    await shots(seat('KES CIV'), 'desk-kes-civ-4-receipt');
    await shots(seat('TAL CIV'), 'desk-tal-civ-4');
    await excon().getByRole('button', { name: 'Blank' }).click();
    await shots(excon(), 'excon-4-blank');
    await excon().keyboard.press('b');
    await closeTurn();
    for (const name of SEAT_NAMES) await seat(name).getByText('EndEx').first().waitFor();
    await shots(seat('KES CIV'), 'desk-kes-civ-5-endex');
    await shots(excon(), 'excon-5-endex');
  });

  it('the exported run replays to the same state, byte for byte', async () => {
    const [download] = await Promise.all([
      excon().waitForEvent('download'),
      excon().getByText('Export run').first().click(),
    ]);
    const path = await download.path();
    const file = JSON.parse(await readFile(path, 'utf8')) as RunFile;
    const checkpoints = file.entries.flatMap(({ kind, payload }) =>
      kind === 'checkpoint' ? [JSON.parse(payload ?? '')] : [],
    );
    expect(checkpoints.map(({ turn }) => turn)).toEqual([1, 2, 3, 4]);
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
