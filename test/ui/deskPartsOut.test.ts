import { expect, test } from 'vitest';
import { predict } from '../../engine/orders/predict.ts';
import { assetNotes } from '../../ui/desk/model/assetNotes.ts';
import { assetStates } from '../../ui/desk/model/assetState.ts';
import { predictionSentence } from '../../ui/desk/model/predictionSentence.ts';
import { turnSentences } from '../../ui/desk/model/turnSentences.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';
import { withPartsOut } from '../support/withPartsOut.ts';

/** With ordinary spaces. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

function report(table: Tabletop) {
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  const lines = view.nation.lines.filter(({ turn }) => turn === view.nation.turn);
  return turnSentences(lines, view, scenario, names, view.nation.turn);
}

const stateOf = (table: Tabletop, id: string) => {
  const { view, scenario } = deskOf(table, 'kes-civ');
  return assetStates(view, scenario).find((one) => one.id === id);
};

const notesOf = (table: Tabletop, id: string) => {
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  return assetNotes(view, scenario, id, names);
};

test('the desk says which parts somebody put out of service, and promises nothing about what follows', () => {
  const table = setTable({ scenario: withPartsOut });
  table.closeUntil(4);
  const { changed, why, helped } = report(table);
  expect(plain(changed)).toBe(
    'Somebody put out of service at Saltmarsh substation at 09:00 EX: line 1, line 2, and line 4.',
  );
  expect(why).toContain('What fails with it shows when the hours have run.');
  expect(helped).toContain('You have a crew free that could work it by hand');
  expect(stateOf(table, 'kes-substation')).toMatchObject({ status: 'degraded', isStruck: true, servicePerMille: 1000 });
  expect(stateOf(table, 'kes-north')?.status).toBe('ok');
  expect(notesOf(table, 'kes-substation').notes).toContain('Out of service: line 1, line 2, and line 4');
});

test('hours later it says what they took with them, back to the lines and no further, and that crews can mend it', () => {
  const table = setTable({ scenario: withPartsOut });
  table.closeUntil(5);
  const { why, helped } = report(table);
  expect(plain(why)).toBe('Line 1 at Saltmarsh substation was switched off at 09:00 EX.');
  expect(helped).toContain('You have a crew free');
  expect(stateOf(table, 'kes-substation')?.status).toBe('outage');
  const [power] = notesOf(table, 'kes-substation').whys;
  expect(power?.causes.map(({ what, part }) => [what, part])).toEqual([
    ['blackout', undefined],
    ['branchOpened', 'line-1'],
    ['branchOpened', 'line-2'],
    ['branchOpened', 'line-4'],
  ]);
});

test('what hand work is expected to do: lines mended at a substation, feeders closed where they are open', () => {
  const table = setTable({ scenario: withPartsOut });
  table.closeUntil(4);
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  const draft = { type: 'O01', answers: { target: 'kes-substation', count: 1 } };
  const words = predict(view, scenario, draft).map((prediction) => plain(predictionSentence(prediction, names)));
  expect(words).toContain('Mended at Saltmarsh substation at about 18:00 EX.');
  table.seal('kes-civ', 'O01', draft.answers);
  table.closeUntil(5);
  expect(stateOf(table, 'kes-substation')?.coming).toEqual({ what: 'feedersClosed', hours: 6 });
  table.closeUntil(8);
  expect(notesOf(table, 'kes-substation').notes.join()).not.toContain('Out of service');
  expect(stateOf(table, 'kes-substation')?.isStruck).toBe(false);
});
