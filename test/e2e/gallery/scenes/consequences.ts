import type { Hall } from '../hall.ts';
import type { Scene } from '../scene.ts';
import { openTab } from './openTab.ts';

/** Closes turn after turn; `turns` are those that open. */
async function openTurns(hall: Hall, turns: readonly number[]): Promise<void> {
  const excon = hall.at('EXCON');
  for (const next of turns) {
    await excon.getByRole('button', { name: 'Close turn now' }).click();
    await excon.getByText(`Turn ${next} of 8`).first().waitFor({ state: 'attached' });
  }
}

/** What the attacks come to: services are lost, and each loss has its chain of causes. */
export const CONSEQUENCES: readonly Scene[] = [
  {
    name: 'people are without power, and the desk says why',
    play: async (hall) => {
      await openTurns(hall, [4, 5]);
      const desk = hall.at('KES MIL');
      await desk.getByText('Turn 5 of 8').first().waitFor({ state: 'attached' });
      await openTab(desk, /Assets/);
      await desk.getByRole('row', { name: /North Kesara/ }).click();
    },
    rows: [
      {
        room: 'desk',
        state: 'why',
        who: 'KES MIL',
        says: [
          /No power, payments, or fuel since/,
          'Saltmarsh substation gave no power',
          /Somebody opened the feeders/,
        ],
      },
    ],
  },
  {
    name: 'the report tells all that the feeders took in one entry, below what was done to them',
    play: async (hall) => {
      const desk = hall.at('KES MIL');
      await desk.getByRole('button', { name: 'Close the card' }).click();
      await openTab(desk, /Report/);
    },
    rows: [
      {
        room: 'desk',
        state: 'losses',
        who: 'KES MIL',
        says: [
          'Somebody opened the feeders of Saltmarsh substation on false readings at 09:00 EX.',
          /240,000 people in North Kesara have no power, payments, or fuel since/,
        ],
      },
    ],
  },
  {
    name: 'a hub is silent, and its chain leads over battery and feeders to an attack',
    play: async (hall) => {
      await openTurns(hall, [6]);
      // What was said of the disk is read by now.
      await hall.at('EXCON').getByRole('button', { name: 'Dismiss' }).first().click();
      await openTab(hall.at('EXCON'), /Sites/);
      await hall
        .at('EXCON')
        .getByRole('row', { name: /South Kesara/ })
        .click();
    },
    rows: [
      {
        room: 'excon',
        state: 'why',
        who: 'EXCON',
        says: [
          /No communications, payments, or fuel since/,
          /The battery of Lighthouse telecom hub was flat/,
          /Attack: Two feeders opened/,
        ],
      },
    ],
  },
];
