import { playByTheRules } from '../../support/playByTheRules.ts';
import type { Scene } from '../scene.ts';

/** Seats that bots hold: one nation whole, so that a desk has a neighbour that acts. */
const BOTS = [/^VES CIV/, /^VES MIL/, /^HAL CIV/, /^HAL MIL/, /^TAL MIL/];

/** An exercise is made, people come to their seats, the line is checked. */
export const BEFORE_STARTEX: readonly Scene[] = [
  {
    name: 'an exercise is made and its links are shown',
    play: async (hall) => {
      const host = hall.at('host');
      for (const bot of BOTS)
        await host.getByRole('combobox', { name: bot }).selectOption({ label: 'Bot: Cooperative' });
      await host.getByRole('button', { name: 'Create exercise' }).click();
      await host.getByRole('button', { name: 'Links for all who are missing' }).click();
    },
    rows: [{ room: 'lobby', state: 'links', who: 'host', says: ['Copy all as a list', 'KES CIV'] }],
    after: async (hall) => {
      await hall.at('host').getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    },
  },
  {
    name: 'nobody has a session yet, and the room is silent',
    play: async (hall) => {
      const desk = await hall.open('no seat');
      await desk.goto(hall.address('desk', 'kes-civ'));
      const console = await hall.open('no console');
      await console.goto(hall.address('excon'));
      const noWall = await hall.open('no wall');
      await noWall.goto(hall.address('wall'));
      for (const [who, address] of [
        ['silent desk', hall.address('desk', 'kes-civ')],
        ['silent console', hall.address('excon')],
      ] as const) {
        const page = await hall.open(who);
        // The line opens, and nothing comes.
        await page.routeWebSocket(/\/ws\//, () => {});
        await page.goto(address);
      }
      for (const [who, address] of [
        ['cut desk', hall.address('desk', 'kes-civ')],
        ['cut console', hall.address('excon')],
      ] as const) {
        const page = await hall.open(who);
        await page.routeWebSocket(/\/ws\//, (line) => line.close({ code: 1011 }));
        await page.goto(address);
      }
    },
    rows: [
      { room: 'desk', state: 'no-seat', who: 'no seat', says: ['This browser has no seat here'] },
      { room: 'excon', state: 'no-seat', who: 'no console', says: ['This browser does not hold the EXCON seat'] },
      { room: 'wall', state: 'no-link', who: 'no wall', says: ['This browser does not hold the wall'] },
      { room: 'desk', state: 'loading', who: 'silent desk', says: ['Connecting your desk'] },
      { room: 'excon', state: 'loading', who: 'silent console', says: ['Connecting to the exercise'] },
      { room: 'desk', state: 'never-reached', long: true, who: 'cut desk', says: ['Reconnecting', 'Try now'] },
      {
        room: 'excon',
        state: 'never-reached',
        who: 'cut console',
        says: ['The exercise cannot be reached', 'Try now'],
      },
    ],
    after: async (hall) => {
      for (const who of [
        'no seat',
        'no console',
        'no wall',
        'silent desk',
        'silent console',
        'cut desk',
        'cut console',
      ])
        await hall.leave(who);
    },
  },
  {
    name: 'a person comes for the first time',
    play: async (hall) => {
      const link = await hall.link('kes-civ');
      const desk = await hall.open('KES CIV');
      await desk.goto(link);
      await desk.waitForURL(/\/desk\//);
    },
    rows: [{ room: 'desk', state: 'rules', who: 'KES CIV', says: ['Rules of play', 'I play by these rules'] }],
  },
  {
    name: 'the rules are read, and the check of the line is open',
    play: async (hall) => {
      await hall
        .at('KES CIV')
        .getByRole('button', { name: /I play by these rules/ })
        .click();
    },
    rows: [{ room: 'desk', state: 'first-use', who: 'KES CIV', says: ['Communications check', '0 of 3 done.'] }],
    after: async (hall) => {
      await hall.at('KES CIV').getByRole('dialog').getByRole('button', { name: 'Later' }).click();
    },
  },
  {
    name: 'everybody waits for StartEx',
    play: async (hall) => {
      const link = await hall.link('kes-mil');
      const partner = await hall.open('KES MIL');
      await partner.goto(link);
      await playByTheRules(partner, true);
      const excon = await hall.open('EXCON', 'host');
      await excon.goto(hall.address('excon'));
      await hall.openWall();
    },
    rows: [
      { room: 'desk', state: 'waiting', who: 'KES CIV', says: ['Waiting for StartEx', 'Your brief'] },
      { room: 'excon', state: 'waiting', who: 'EXCON', says: ['Before turn 1', /2 here/, 'StartEx'] },
      { room: 'wall', state: 'waiting', who: 'wall', says: ['Take your seats'] },
      { room: 'lobby', state: 'waiting', who: 'host', says: ['Waiting for StartEx', 'Here', 'Link made'] },
    ],
  },
  {
    name: 'the guide is opened again',
    long: true,
    play: async (hall) => {
      await hall.at('KES CIV').getByRole('button', { name: 'How this desk works' }).click();
      await hall.at('EXCON').getByRole('button', { name: 'Keys' }).click();
    },
    rows: [
      { room: 'desk', state: 'guide', who: 'KES CIV', says: ['How this desk works'] },
      { room: 'excon', state: 'keys', who: 'EXCON', says: ['Keys'] },
    ],
    after: async (hall) => {
      for (const who of ['KES CIV', 'EXCON']) await hall.at(who).keyboard.press('Escape');
    },
  },
];
