import type { Scene } from '../scene.ts';

/** The exercise is over. */
export const ENDEX: readonly Scene[] = [
  {
    name: 'EXCON asks itself whether to end',
    play: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'EndEx' }).click();
    },
    rows: [{ room: 'excon', state: 'ending', who: 'EXCON', says: ['EndEx'] }],
  },
  {
    name: 'the exercise has ended',
    play: async (hall) => {
      const sheet = hall.at('EXCON').getByRole('dialog');
      await sheet.getByRole('button').last().click();
    },
    rows: [
      { room: 'desk', state: 'endex', who: 'KES MIL', says: ['EndEx.', /The exercise has ended/] },
      { room: 'excon', state: 'endex', who: 'EXCON', says: ['Ended', /you release the debrief/] },
      { room: 'wall', state: 'endex', who: 'wall', says: ['The hot wash follows.'] },
      { room: 'lobby', state: 'endex', who: 'host', says: ['Ended'] },
    ],
  },
];
