/** What is said in public, what EXCON rules, what the laboratory finds: from the order to the words on the desk. */
import { expect, test } from 'vitest';
import { blockOf } from '../../ui/desk/model/blockOf.ts';
import { contradictionOf, rumourCost } from '../../ui/desk/model/publicSentences.ts';
import { rulingSentence } from '../../ui/desk/model/rulingWords.ts';
import { standingOf } from '../../ui/desk/model/standingOf.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable } from '../support/tabletop.ts';

test('before a seat speaks it is told when its other seat has said the opposite this turn', () => {
  const table = setTable();
  table.seal('kes-mil', 'I01', { statement: 'water-safe' });
  const { view, scenario } = deskOf(table, 'kes-civ');
  expect(contradictionOf(view, scenario, 'water-unsafe')).toMatchObject({ seat: 'kes-mil', statement: 'water-safe' });
  expect(contradictionOf(view, scenario, 'investigating')).toBe(null);
  expect(contradictionOf(view, scenario, undefined)).toBe(null);
  // What a seat said itself, and what was said in an earlier turn, is no second voice.
  const mil = deskOf(table, 'kes-mil');
  expect(contradictionOf(mil.view, mil.scenario, 'water-unsafe')).toBe(null);
  table.closeUntil(2);
  const later = deskOf(table, 'kes-civ');
  expect(contradictionOf(later.view, later.scenario, 'water-unsafe')).toBe(null);
});

test('another statement of the other seat does not make a Decide button done', () => {
  const table = setTable();
  table.seal('kes-mil', 'I01', { statement: 'water-safe' });
  const { view, scenario } = deskOf(table, 'kes-civ');
  const decide = (statement: string) =>
    standingOf(view, scenario, { order: 'I01', label: { en: '' }, answers: { statement } }).isDone;
  expect(decide('investigating')).toBe(false);
  expect(decide('water-safe')).toBe(true);
});

test('a rumour says what it costs a turn', () => {
  expect(rumourCost(40).replaceAll('\u202f', ' ')).toBe('−4 % trust a turn until somebody speaks');
});

test('a free-form order is never greyed for want of words, waits with EXCON, and comes back with a ruling', () => {
  const table = setTable();
  const free = () => {
    const { view, scenario } = deskOf(table, 'kes-civ');
    const type = scenario.orders.find((one) => one.id === 'F01');
    if (!type) throw new Error('no free-form order');
    return blockOf(view, scenario, type);
  };
  expect(free()).toBe(null);
  expect(table.trySeal('kes-civ', 'F01', { target: 'kes-hospital' })).toEqual({
    refused: 'missingAnswer',
    ask: 'reason',
  });
  const id = table.seal('kes-civ', 'F01', { target: 'kes-hospital' }, 'Bring fuel cans to the hospital.');
  table.closeUntil(2);
  const { view, names } = deskOf(table, 'kes-civ');
  expect(view.nation.waiting.map((order) => order.id)).toEqual([id]);
  table.control({
    ...({ type: 'adjudicate', turn: 2, order: id, verdict: 'grant', target: 'kes-hospital' } as const),
    ...{ effects: [{ do: 'fuel', hours: 3 } as const], note: 'The fire brigade has cans.' },
  });
  const [ruling] = deskOf(table, 'kes-civ').view.nation.rulings;
  if (!ruling) throw new Error('no ruling');
  expect(rulingSentence(ruling, names).replaceAll('\u00a0', ' ')).toBe(
    'EXCON granted your free-form order; when the turn closes, Lantern Hospital gets fuel for 3 h. EXCON says: “The fire brigade has cans.”',
  );
  table.closeUntil(3);
  expect(deskOf(table, 'kes-civ').view.nation.waiting).toEqual([]);
  expect(deskOf(table, 'tal-civ').view.nation.rulings).toEqual([]);
});

test('a ruling that declines gives EXCON’s note and no effect', () => {
  const { names } = deskOf(setTable(), 'kes-civ');
  const ruling = {
    order: 'x',
    turn: 2,
    verdict: 'decline',
    target: null,
    effects: [],
    note: 'The roads are closed.',
  } as const;
  expect(rulingSentence(ruling, names)).toBe(
    'EXCON declined your free-form order. EXCON says: “The roads are closed.”',
  );
  expect(rulingSentence({ ...ruling, note: null }, names)).toBe('EXCON declined your free-form order.');
});
