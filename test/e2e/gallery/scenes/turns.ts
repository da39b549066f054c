import { playByTheRules } from '../../support/playByTheRules.ts';
import type { Scene } from '../scene.ts';

const GRACE_MILLIS = 5_000;

/** From the lock over the report to somebody who comes late, and a bot that covers a seat. */
export const TURNS: readonly Scene[] = [
  {
    name: 'the turn is locked',
    play: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'Lock now' }).click();
    },
    rows: [
      { room: 'desk', state: 'locked', who: 'KES CIV', says: ['Locked.'] },
      { room: 'excon', state: 'locked', long: true, who: 'EXCON', says: ['Locked'] },
      { room: 'wall', state: 'locked', long: true, who: 'wall', says: [/Locked/] },
      { room: 'lobby', state: 'locked', long: true, who: 'host', says: ['Locked'] },
    ],
  },
  {
    name: 'the turn is being resolved while the disk takes its time',
    play: async (hall) => {
      hall.disk.be('slow');
      await hall.advance(GRACE_MILLIS);
    },
    rows: [
      { room: 'desk', state: 'resolving', who: 'KES CIV', says: ['Turn 1 is being resolved.'] },
      { room: 'excon', state: 'resolving', who: 'EXCON', says: ['Resolving'] },
    ],
    after: async (hall) => hall.disk.be('well'),
  },
  {
    name: 'turn 2 opens with its report',
    play: async (hall) => {
      await hall.at('KES CIV').getByText('Turn 2 of 8').first().waitFor({ state: 'attached' });
    },
    rows: [
      { room: 'desk', state: 'report', who: 'KES CIV', says: ['Turn 2'] },
      { room: 'wall', state: 'report', long: true, who: 'wall', says: ['Turn 2 of 8'] },
      { room: 'excon', state: 'report', who: 'EXCON', says: ['Turn 2 of 8'] },
    ],
  },
  {
    name: 'a seat is turned to observer',
    play: async (hall) => {
      const excon = hall.at('EXCON');
      await excon.getByRole('button', { name: 'More for KES MIL' }).click();
      await excon.getByRole('menuitem', { name: 'Turn to observer' }).click();
      await excon.getByRole('dialog').getByRole('button', { name: 'Turn to observer' }).click();
    },
    rows: [
      { room: 'desk', state: 'turned-to-observer', who: 'KES MIL', says: ['Your seat observes.'] },
      { room: 'excon', state: 'turned-to-observer', long: true, who: 'EXCON', says: ['Reads along'] },
    ],
    after: async (hall) => {
      const excon = hall.at('EXCON');
      await excon.getByRole('button', { name: 'More for KES MIL' }).click();
      await excon.getByRole('menuitem', { name: 'Let its people act again' }).click();
    },
  },
  {
    name: 'a bot covers the seat',
    play: async (hall) => {
      const excon = hall.at('EXCON');
      await excon.getByRole('button', { name: 'Let a bot play KES CIV' }).click();
      await excon.getByRole('menuitem', { name: /Cooperative/ }).click();
    },
    rows: [
      { room: 'desk', state: 'bot-covers', who: 'KES CIV', says: ['A bot covers this seat.'] },
      { room: 'excon', state: 'bot-covers', long: true, who: 'EXCON', says: [/Bot: Cooperative/] },
    ],
  },
  {
    name: 'somebody comes in turn 3; the old browser of a seat is put out',
    play: async (hall) => {
      await hall.at('EXCON').getByRole('button', { name: 'Close turn now' }).click();
      await hall.at('KES MIL').getByText('Turn 3 of 8').first().waitFor({ state: 'attached' });
      const link = await hall.link('tal-civ');
      const late = await hall.open('late');
      await late.goto(link);
      await playByTheRules(late, false);
      await hall.link('kes-civ', true);
    },
    rows: [
      { room: 'desk', state: 'late', who: 'late', says: ['You come in turn 3: what happened so far'] },
      { room: 'desk', state: 'given-away', who: 'KES CIV', says: ['EXCON has given this seat away.'] },
      { room: 'desk', state: 'turn-3', long: true, who: 'KES MIL', says: ['Turn 3'] },
      { room: 'excon', state: 'turn-3', long: true, who: 'EXCON', says: ['Turn 3 of 8'] },
    ],
    after: async (hall) => hall.leave('KES CIV'),
  },
];
