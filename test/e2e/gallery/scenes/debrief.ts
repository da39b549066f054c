import type { Page } from 'playwright-core';
import type { Hall } from '../hall.ts';
import type { Scene } from '../scene.ts';

/** Opens the debrief room in the browser of somebody who has a place in the exercise. */
async function enter(hall: Hall, who: string): Promise<Page> {
  const page = await hall.open(`${who}, debrief`, who);
  await page.goto(hall.address('debrief'));
  return page;
}

async function drop(page: Page, name: string, words: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(words) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** While the exercise runs the debrief is shut for everybody. */
export const BEFORE_THE_DEBRIEF: readonly Scene[] = [
  {
    name: 'somebody asks for the debrief too early',
    play: async (hall) => {
      await enter(hall, 'KES MIL');
      await enter(hall, 'EXCON');
    },
    rows: [
      {
        room: 'debrief',
        state: 'refused',
        who: 'KES MIL, debrief',
        says: ['The debrief is not open to you yet', 'The debrief opens after the end of the exercise.', 'Ask again'],
      },
      {
        room: 'debrief',
        state: 'still-running',
        long: true,
        who: 'EXCON, debrief',
        says: ['The exercise is still running', 'It opens after EndEx.'],
      },
    ],
  },
];

/** After EndEx: what each may open, the open room, and what stands in the way of a file. */
export const DEBRIEF: readonly Scene[] = [
  {
    name: 'everybody asks again, and nothing is released yet',
    play: async (hall) => {
      for (const who of ['KES MIL', 'EXCON'])
        await hall.at(`${who}, debrief`).getByRole('button', { name: 'Ask again' }).click();
      await (await hall.open('visitor')).goto(`${hall.url}/debrief`);
    },
    rows: [
      {
        room: 'debrief',
        state: 'not-released',
        who: 'KES MIL, debrief',
        says: ['Which edition?', 'Exercise control has not released it yet.'],
      },
      { room: 'debrief', state: 'editions', who: 'EXCON, debrief', says: ['The whole truth', 'Edition for TAL'] },
      { room: 'debrief', state: 'file', who: 'visitor', says: ['Open a debrief', 'Choose a file'] },
    ],
  },
  {
    name: 'EXCON opens the truth, a seat its own edition, a visitor the wrong file',
    play: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'Release: Edition for Kesara' }).click();
      await hall.at('EXCON').getByRole('button', { name: 'Withhold: Edition for Kesara' }).waitFor();
      const seat = hall.at('KES MIL, debrief');
      await seat.getByRole('button', { name: 'Ask again' }).click();
      await seat.getByRole('button', { name: /Edition for KES/ }).click();
      const excon = hall.at('EXCON, debrief');
      await excon.getByRole('button', { name: /The whole truth/ }).click();
      await excon.getByRole('combobox', { name: 'Beside it' }).selectOption('tal-civ', { timeout: 60_000 });
      await excon.getByRole('button', { name: 'Step on' }).click();
      await seat.getByRole('slider').waitFor({ timeout: 60_000 });
      await drop(hall.at('visitor'), 'shopping.json', '{"milk": 2}');
    },
    rows: [
      {
        room: 'debrief',
        state: 'truth',
        who: 'EXCON, debrief',
        says: ['EXCON · TRUTH', 'What was done', 'Turn by turn'],
      },
      { room: 'debrief', state: 'nation', who: 'KES MIL, debrief', says: ['Edition for Kesara', 'What it read first'] },
      { room: 'debrief', state: 'not-a-run', who: 'visitor', says: ['This is not a run file', 'Choose another file'] },
    ],
  },
  {
    name: 'a loss is chosen, and the truth says what lies behind it',
    play: async (hall) => {
      const excon = hall.at('EXCON, debrief');
      await excon.getByRole('slider').focus();
      await excon.keyboard.press('End');
      await excon.getByRole('button', { name: 'South Kesara' }).first().click();
      await excon.locator('.selected-site').first().scrollIntoViewIfNeeded();
    },
    rows: [
      {
        room: 'debrief',
        state: 'why',
        who: 'EXCON, debrief',
        says: [/The battery of Lighthouse telecom hub was flat/, /Attack: Two feeders opened/],
      },
    ],
  },
  {
    name: 'the pages of a debrief, and no server any more',
    play: async (hall) => {
      await hall.at('EXCON, debrief').getByRole('tab', { name: 'Decisions' }).click();
      await hall.at('KES MIL, debrief').getByRole('tab', { name: 'Report' }).click();
      const late = await hall.open('late debrief', 'EXCON');
      await late.goto(hall.address('debrief'));
      const common = late.getByRole('button', { name: /Common edition/ });
      await common.waitFor();
      hall.cable.pull();
      await common.click();
    },
    rows: [
      { room: 'debrief', state: 'decisions', long: true, who: 'EXCON, debrief', says: ['Decisions that mattered'] },
      { room: 'debrief', state: 'report', long: true, who: 'KES MIL, debrief', says: ['Sheet 1 of 2', 'Print'] },
      {
        room: 'debrief',
        state: 'unreachable',
        who: 'late debrief',
        says: ['The server cannot be reached', 'Try again', 'Open a file'],
      },
    ],
    after: async (hall) => hall.cable.putBack(),
  },
];
