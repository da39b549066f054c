import type { Scene } from '../scene.ts';
import { openTab } from './openTab.ts';

/** Each tab of the desk before StartEx, when there is nothing in it yet. */
const EMPTY_TABS: readonly (readonly [string, RegExp, string | RegExp])[] = [
  ['assets', /Assets/, 'Riverside water works'],
  ['messages', /Messages/, 'No words yet with KES MIL'],
  ['help', /Help board/, /Nobody has asked for help yet/],
  ['information', /Information/, 'You hold no indicator'],
  ['people', /People/, 'The line begins when turn 1 has closed.'],
];

/** Each table of the console then. */
const EMPTY_TABLES: readonly (readonly [string, RegExp, string | RegExp])[] = [
  ['sites', /Sites/, 'Sites'],
  ['region', /Region/, 'No turn has closed yet'],
  ['requests', /Requests/, 'Nobody has asked for help or offered it'],
  ['rulings', /Rulings/, 'Rulings'],
  ['help-line', /Help line/, 'Help line'],
];

/** Before StartEx: what stands where there will be something. */
export const NOTHING_YET: readonly Scene[] = [
  ...EMPTY_TABS.map(
    ([state, name, says]): Scene => ({
      name: `the desk shows ${state} without anything in it`,
      long: state !== 'information',
      play: async (hall) => openTab(hall.at('KES CIV'), name),
      rows: [{ room: 'desk', state: `empty-${state}`, who: 'KES CIV', says: [says] }],
    }),
  ),
  ...EMPTY_TABLES.map(
    ([state, name, says]): Scene => ({
      name: `the console shows ${state} without anything in it`,
      long: state !== 'region',
      play: async (hall) => openTab(hall.at('EXCON'), name),
      rows: [{ room: 'excon', state: `empty-${state}`, who: 'EXCON', says: [says] }],
    }),
  ),
];
