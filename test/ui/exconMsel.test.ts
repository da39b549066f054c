import { expect, test } from 'vitest';
import type { Condition } from '../../engine/model/condition.ts';
import { attackSteps } from '../../ui/excon/attackSteps.ts';
import { conditionWords } from '../../ui/excon/conditionWords.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { improviseInput, missingOf } from '../../ui/excon/improviseInput.ts';
import { type MselItem, mselRows } from '../../ui/excon/mselRows.ts';
import { mselStatusWord, reasonHead, triggerWords } from '../../ui/excon/mselWords.ts';
import { previewInject } from '../../ui/excon/previewInject.ts';
import { readOutNow } from '../../ui/excon/readOutNow.ts';
import { reasonRows } from '../../ui/excon/reasonRows.ts';
import { recipientWords } from '../../ui/excon/recipientWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();
const names = exconNames(firstLight, 'en');

function turnsOf({ room }: Tabletop) {
  const steps = attackSteps(room.game.scenario, room.history, 'en');
  return mselRows(room.game.scenario, room.state, steps, 'en');
}

function item(table: Tabletop, id: string): MselItem {
  const found = turnsOf(table)
    .flatMap((turn) => turn.items)
    .find((one) => one.id === id);
  if (!found) throw new Error(`no inject ${id}`);
  return found;
}

test('the list stands by turns, marks the present one and names every recipient once', () => {
  const table = setTable();
  table.closeUntil(2);
  const turns = turnsOf(table);
  expect(turns.slice(0, 3).map((turn) => [turn.turn, turn.stands])).toEqual([
    [1, 'past'],
    [2, 'now'],
    [3, 'ahead'],
  ]);
  expect(item(table, 'FL03T').to).toEqual(['tal-civ', 'tal-mil']);
  expect(item(table, 'FL02').row).toMatchObject({ status: 'released', turn: 2, by: 'trigger' });
});

test('an inject that waits says for what, and why not yet', () => {
  const table = setTable();
  const { inject, row } = item(table, 'FL03');
  expect(triggerWords(inject, names)).toBe('Due when turn 3 opens, if Riverside water works has been hit.');
  expect(mselStatusWord(row)).toBe('Planned');
  expect(reasonHead(row)).toBe('Why not yet');
  expect(reasonRows(row.reasons, names)).toMatchObject([
    { depth: 0, words: 'Riverside water works has been hit', holds: false },
  ]);
});

test('an inject that fired says why, one that passed says why not, one that control released says so', () => {
  const table = setTable();
  table.closeUntil(3);
  expect(reasonHead(item(table, 'FL03').row)).toBe('Why it fired in turn 3');
  const spared = setTable();
  spared.seal('kes-civ', 'N02');
  spared.seal('kes-civ', 'N05');
  spared.closeUntil(3);
  expect(item(spared, 'FL03').row.status).toBe('passed');
  expect(reasonHead(item(spared, 'FL03').row)).toBe('Why it did not fire');
  spared.control({ type: 'releaseInject', turn: 3, inject: 'FL03' });
  expect(reasonHead(item(spared, 'FL03').row)).toBe('You released it in turn 3. Its trigger said:');
});

test('nested conditions read as sentences and as rows', () => {
  const condition: Condition = {
    test: 'all',
    of: [
      { test: 'turn', atLeast: 3 },
      { test: 'not', that: { test: 'happened', what: { deed: 'shared', by: 'kes', to: 'tal' }, withinTurns: 2 } },
      {
        test: 'any',
        of: [
          { test: 'door', asset: 'kes-works', is: 'open' },
          { test: 'service', asset: 'tal-works', below: 700 },
        ],
      },
    ],
  };
  const words = conditionWords(condition, names);
  expect(words).toContain('turn 3 has opened');
  expect(words).toContain('not: Kesara has shared an indicator with Talumar in the last 2 turns');
  expect(words).toContain('the door at Riverside water works is open or Cloudspring water works serves less than 70');
  const leaf = { condition: { test: 'turn', atLeast: 3 } as const, holds: true, of: [] };
  const rows = reasonRows([{ condition, holds: true, of: [leaf, { ...leaf, holds: false }] }], names);
  expect(rows.map((row) => [row.depth, row.holds])).toEqual([
    [0, true],
    [1, true],
    [1, false],
  ]);
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
});

test('the preview gives each seat the words that its nation would read', () => {
  const table = setTable();
  const bulletin = firstLight.injects.find((inject) => inject.id === 'FL02');
  if (!bulletin) throw new Error('no FL02');
  expect(previewInject(bulletin, table.state, 'en')[0]).toMatchObject({ seat: 'tal-civ', becauseHolds: null });
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  const [copy] = previewInject(bulletin, table.state, 'en');
  expect(copy).toMatchObject({ seat: 'tal-civ', becauseHolds: 'ind-1' });
  table.closeUntil(2);
  const told = table.told('tal-civ', 'injectDelivered').find((report) => report.subject.en === copy?.subject);
  expect(told?.body.en).toBe(copy?.body);
});

test('steps of the attack stand in their turns and say what became of them', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'N05');
  const ahead = attackSteps(table.room.game.scenario, table.room.history, 'en');
  expect(ahead.map((step) => step.turn)).toEqual(ahead.map((step) => step.turn).toSorted((a, b) => a - b));
  table.closeUntil(4);
  const steps = attackSteps(table.room.game.scenario, table.room.history, 'en');
  const stands = (id: string) => steps.find((step) => step.id === id)?.stands;
  expect(stands('c3-lite/kes/log-on')).toBe('ran');
  expect(stands('c3-lite/kes/dosing')).toBe('blocked');
  expect(stands('c3-lite/tal/dosing')).toBe('ran');
});

test('the line to read out is the last one that the engine chose', () => {
  const table = setTable({ started: false });
  expect(readOutNow(table.room.history)).toBe(null);
  table.control({ type: 'startEx' });
  table.closeUntil(2);
  expect(readOutNow(table.room.history)).toMatchObject({
    turn: 2,
    say: { en: expect.stringContaining('Three hours') },
  });
});

test('an improvised inject says what is missing and is sent without the blanks around it', () => {
  const words = { to: ['kes-civ'], from: ' Press ', subject: 'Call', body: 'Who was it? ' };
  expect(missingOf({ ...words, to: [] })).toBe('Choose at least one seat.');
  expect(missingOf({ ...words, body: '  ' })).toBe('Write a text.');
  expect(missingOf(words)).toBe(null);
  const input = improviseInput(words, 1, 'en');
  expect(input).toMatchObject({ type: 'improviseInject', from: { en: 'Press' }, body: 'Who was it?' });
  expect(setTable().send('excon', input)).toBe(null);
});

test('recipients are named as shortly as they can be, in the order of the scenario', () => {
  const seats = firstLight.nations.flatMap((nation) => nation.seats.map((seat) => seat.id));
  const said = (to: readonly string[]) => recipientWords(firstLight, to).replaceAll('\u00a0', ' ');
  expect(said(seats)).toBe('All seats');
  expect(said(seats.filter((id) => id.endsWith('civ')))).toBe('All CIV seats');
  expect(said(['tal-mil', 'tal-civ', 'kes-civ'])).toBe('KES CIV · TAL CIV, MIL');
  expect(said(['ves-mil'])).toBe('VES MIL');
});

test('every trigger of the exercise reads as a sentence before and after its turn', () => {
  const table = setTable();
  const read = () => {
    for (const { inject, row } of turnsOf(table).flatMap((turn) => turn.items)) {
      const words = [
        triggerWords(inject, names),
        reasonHead(row),
        ...reasonRows(row.reasons, names).map((one) => one.words),
      ];
      for (const said of words) expect(said).not.toMatch(/undefined|kes-|tal-|ves-|hal-|^$/);
    }
  };
  read();
  expect(reasonHead(item(table, 'FL07').row)).toBe('Why not yet');
  expect(reasonRows(item(table, 'FL05V').row.reasons, names)[0]?.words).toBe('Ashgrove substation has been hit');
  expect(triggerWords(item(table, 'FL06').inject, names)).toBe('Due when turn 5 opens, if a site has been hit.');
  table.closeUntil(8);
  read();
  expect(reasonHead(item(table, 'FL05T').row)).toBe('Why it fired in turn 5');
});
