import type { Page } from 'playwright-core';
import type { Room, Scene } from '../scene.ts';

interface Opening {
  readonly room: Room;
  readonly state: string;
  readonly who: string;
  readonly open: (page: Page) => Promise<void>;
  readonly says: readonly (string | RegExp)[];
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** What lies over a page for a moment, and is closed by Escape. */
const OPENINGS: readonly Opening[] = [
  { room: 'desk', state: 'help-line', who: 'KES CIV', open: press('Help line'), says: ['Ask EXCON'] },
  {
    room: 'desk',
    state: 'palette',
    who: 'KES CIV',
    open: (page) => page.keyboard.press('Control+k'),
    says: ['Riverside water works'],
  },
  {
    room: 'excon',
    state: 'release',
    who: 'EXCON',
    open: async (page) => {
      await press(/^FL02M/)(page);
      await press('Fire now')(page);
    },
    says: ['Fire FL02M now', /seats read this/],
  },
  { room: 'excon', state: 'improvise', who: 'EXCON', open: press('Improvise'), says: ['Send now'] },
  {
    room: 'excon',
    state: 'paper',
    who: 'EXCON',
    open: press('Enter a paper order of KES CIV'),
    says: ['Enter a paper order of KES CIV', 'Choose an order.'],
  },
  { room: 'excon', state: 'step-back', who: 'EXCON', open: press(/Step back to here/), says: ['Stay here'] },
  { room: 'excon', state: 'alerts', who: 'EXCON', open: press('No alerts'), says: ['No alerts'] },
];

/** Sheets in turn 1. */
export const SHEETS: readonly Scene[] = OPENINGS.map(({ room, state, who, open, says }) => ({
  name: `the sheet ${state} lies over the ${room}`,
  long: true,
  play: async (hall) => open(hall.at(who)),
  rows: [{ room, state, who, says }],
  after: async (hall) => {
    await hall.at(who).keyboard.press('Escape');
    await hall.at(who).getByRole('dialog').waitFor({ state: 'detached' });
  },
}));
