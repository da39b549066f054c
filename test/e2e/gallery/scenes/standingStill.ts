import type { Scene } from '../scene.ts';

const NOTICE = 'This is not part of the exercise.';

/** The clock stands: paused by EXCON, and stopped for something real. */
export const STANDING_STILL: readonly Scene[] = [
  {
    name: 'EXCON pauses the turn',
    play: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'Pause', exact: true }).click();
    },
    rows: [
      { room: 'desk', state: 'paused', who: 'KES CIV', says: ['Paused.', /No time is lost/] },
      { room: 'excon', state: 'paused', who: 'EXCON', says: ['Paused', 'Resume'] },
      { room: 'wall', state: 'paused', who: 'wall', says: ['Paused. The time stands.'] },
      { room: 'lobby', state: 'paused', long: true, who: 'host', says: ['Paused'] },
    ],
  },
  {
    name: 'everything is stopped for something real',
    play: async (hall) => {
      const { url } = hall;
      const exercise = hall.address('excon').split('/').at(-1);
      await hall
        .at('host')
        .request.post(`${url}/api/host/exercises/${exercise}/stop`, { headers: { origin: url }, data: {} });
    },
    rows: [
      { room: 'desk', state: 'real-world', who: 'KES CIV', says: [NOTICE] },
      { room: 'excon', state: 'real-world', who: 'EXCON', says: [NOTICE, 'Resume the exercise'] },
      { room: 'wall', state: 'real-world', who: 'wall', says: [NOTICE] },
      { room: 'lobby', state: 'real-world', who: 'host', says: ['Stopped: real world'] },
    ],
    after: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'Resume the exercise' }).click();
      await hall.at('EXCON').getByRole('button', { name: 'Resume', exact: true }).click();
      await hall.at('EXCON').getByRole('button', { name: 'Pause', exact: true }).waitFor();
    },
  },
];
