import type { Page } from 'playwright-core';
import { observerPlace } from '../../../../engine/model/observerPlace.ts';
import { playByTheRules } from '../../support/playByTheRules.ts';
import type { Scene } from '../scene.ts';
import { openTab } from './openTab.ts';
import { SHEETS } from './sheets.ts';

const orders = (page: Page) => page.getByRole('region', { name: 'Orders' });

/** Turn 1 is open: people read, draft, ask, and a second browser reads along. */
export const PLANNING: readonly Scene[] = [
  {
    name: 'turn 1 is open',
    play: async (hall) => {
      await openTab(hall.at('KES CIV'), /Report/);
      await openTab(hall.at('EXCON'), /Nations/);
      await hall.at('EXCON').getByRole('button', { name: 'StartEx' }).click();
      await hall.at('KES CIV').getByText('Turn 1 of 8').first().waitFor({ state: 'attached' });
    },
    rows: [
      { room: 'desk', state: 'planning', who: 'KES CIV', says: [/Declare it and get IND-1/, 'Turn 1'] },
      { room: 'excon', state: 'planning', who: 'EXCON', says: ['Planning', 'Turn 1 of 8', 'KES CIV'] },
      { room: 'wall', state: 'planning', who: 'wall', says: ['Decide. Seal your orders.'] },
      { room: 'lobby', state: 'planning', long: true, who: 'host', says: ['Planning', 'Turn 1 of 8'] },
    ],
  },
  ...SHEETS,
  {
    name: 'an order is drafted; the truth is blanked',
    play: async (hall) => {
      await orders(hall.at('KES CIV'))
        .getByRole('button', { name: /Isolate control systems/ })
        .click();
      await hall
        .at('EXCON')
        .getByRole('button', { name: /^Blank/ })
        .click();
    },
    rows: [
      { room: 'desk', state: 'draft', who: 'KES CIV', says: ['Isolate control systems', 'Seal'] },
      { room: 'excon', state: 'blank', who: 'EXCON', says: ['Show the console'] },
    ],
    after: async (hall) => {
      await hall.at('EXCON').keyboard.press('b');
    },
  },
  {
    name: 'a second browser sits down at the seat and reads along',
    play: async (hall) => {
      const link = await hall.link('kes-civ');
      const second = await hall.open('second');
      await second.goto(link);
      await playByTheRules(second, false);
      await second.getByText('Another browser holds the pen').first().waitFor();
      await second.getByRole('button', { name: 'Ask for the pen' }).click();
    },
    rows: [
      { room: 'desk', state: 'reads-along', who: 'second', says: [/You have asked browser 1 for the pen/] },
      { room: 'desk', state: 'pen-asked', long: true, who: 'KES CIV', says: ['Browser 2 asks for the pen.'] },
    ],
    after: async (hall) => hall.leave('second'),
  },
  {
    name: 'a visitor reads along with a seat',
    play: async (hall) => {
      const link = await hall.link(observerPlace('kes-civ'));
      const visitor = await hall.open('visitor');
      await visitor.goto(link);
      await visitor.getByRole('button', { name: 'I keep these rules. Let me read along.' }).click();
    },
    rows: [{ room: 'desk', state: 'observer', who: 'visitor', says: ['Observer of KES CIV.', 'Turn 1 of 8'] }],
    after: async (hall) => hall.leave('visitor'),
  },
];
