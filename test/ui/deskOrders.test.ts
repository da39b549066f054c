import { expect, test } from 'vitest';
import type { Answers } from '../../engine/model/order.ts';
import { predict } from '../../engine/orders/predict.ts';
import type { AnyRefusal } from '../../engine/orders/refusal.ts';
import { blockOf } from '../../ui/desk/model/blockOf.ts';
import { refuseDraft } from '../../ui/desk/model/draftInput.ts';
import { groupOrders } from '../../ui/desk/model/orderGroups.ts';
import { orderObject } from '../../ui/desk/model/orderObject.ts';
import { ordersFor } from '../../ui/desk/model/ordersFor.ts';
import { predictionSentence } from '../../ui/desk/model/predictionSentence.ts';
import { prefill } from '../../ui/desk/model/prefill.ts';
import { refusalSentence } from '../../ui/kit/refusalSentence.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

function blocks(table: Tabletop, seat: string): Record<string, string | null> {
  const { view, scenario } = deskOf(table, seat);
  return Object.fromEntries(scenario.orders.map((type) => [type.id, blockOf(view, scenario, type)?.refused ?? null]));
}

test('the list greys exactly what no answer could make sealable, seat by seat', () => {
  const table = setTable();
  expect(blocks(table, 'kes-civ')).toEqual({
    D03: 'wrongRole',
    F01: null,
    I01: null,
    L01: 'wrongRole',
    M05: null,
    N02: null,
    N03: 'nothingToFind',
    N05: 'notHeld',
    O01: 'notStruck',
    O02: null,
    O08: null,
    Q01: null,
    S01: 'notHeld',
    Y02: null,
  });
  expect(blocks(table, 'tal-civ').N02).toBe('noNoticedDoor');
  expect(blocks(table, 'kes-mil').L01).toBe('purseEmpty');
  expect(blocks(table, 'tal-mil').L01).toBe(null);
  table.closeUntil(3);
  expect(blocks(table, 'kes-civ').O01).toBe(null);
});

test('nothing new is begun after the lock, though drafts are still taken', () => {
  const table = setTable();
  table.control({ type: 'lockTurn', turn: 1 });
  expect(new Set(Object.values(blocks(table, 'kes-civ')))).toEqual(new Set(['notPlanning']));
});

test('a Decide button is judged with its own answers', () => {
  const table = setTable();
  table.closeUntil(3);
  const { view, scenario } = deskOf(table, 'kes-civ');
  const manual = scenario.orders.find((type) => type.id === 'O01');
  if (!manual) throw new Error('no O01');
  expect(blockOf(view, scenario, manual, { target: 'kes-works', count: 1 })).toBe(null);
  expect(blockOf(view, scenario, manual, { target: 'kes-substation', count: 1 })).toMatchObject({
    refused: 'notStruck',
  });
});

test('a form starts with what is known: the given, the selected, and what has no alternative', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  const { view, scenario } = deskOf(table, 'kes-civ');
  const start = (id: string, selected: string | null = null, given = {}) => {
    const type = scenario.orders.find((one) => one.id === id);
    return type ? prefill(view, scenario, type, given, selected) : null;
  };
  expect(start('O08')).toEqual({ target: 'kes-works', mode: 'on' });
  expect(start('O02')).toEqual({ mode: 'on' });
  expect(start('O02', 'kes-substation')).toEqual({ target: 'kes-substation', mode: 'on' });
  expect(start('O02', 'kes-hospital')).toEqual({ mode: 'on' });
  expect(start('S01')).toEqual({ information: 'ind-1', tlp: 'AMBER' });
  expect(start('M05')).toEqual({ byTurn: 3 });
  expect(start('I01')).toEqual({});
  expect(start('Y02', 'kes-works', { untilTurn: 6 })).toEqual({ target: 'kes-works', untilTurn: 6 });
});

test('the orders of a site are those that could be sealed for it now', () => {
  const table = setTable();
  const at = (asset: string) => {
    const { view, scenario } = deskOf(table, 'kes-civ');
    return ordersFor(view, scenario, asset).map((type) => type.id);
  };
  expect(at('kes-works')).toEqual(['F01', 'O02', 'O08', 'Q01', 'Y02']);
  expect(at('tal-works')).toEqual([]);
  table.closeUntil(3);
  expect(at('kes-works')).toEqual(['F01', 'O01', 'O02', 'O08', 'Q01', 'Y02']);
});

test('every order has its group and every group its orders', () => {
  const { scenario } = deskOf(setTable(), 'kes-civ');
  const groups = groupOrders(scenario.orders).map(({ group, orders }) => [group, orders.map((type) => type.id)]);
  expect(Object.fromEntries(groups)).toEqual({
    declare: ['D03', 'N02', 'N03', 'Q01'],
    share: ['S01'],
    protect: ['N05', 'O02', 'Y02'],
    operate: ['O01', 'O08'],
    help: ['L01', 'M05'],
    speak: ['I01'],
    other: ['F01'],
  });
});

test('a draft of an earlier turn is late', () => {
  const table = setTable();
  table.closeUntil(2);
  const { view, scenario, names } = deskOf(table, 'tal-civ');
  const draft = {
    id: 'd',
    key: 'k',
    type: 'N03',
    answers: { sector: 'water' as const },
    reason: '',
    turn: 1,
    from: null,
    touched: true,
    sending: false,
    refused: null,
  };
  const refusal = refuseDraft(view, scenario, draft);
  expect(refusal).toEqual({ refused: 'staleTurn', turn: 1, now: 2 });
  expect(refuseDraft(view, scenario, { ...draft, turn: 2 })).toBe(null);
  expect(orderObject(draft, scenario, names)).toBe('Hunt in one sector · Water');
});

test('an order that ends something says so', () => {
  const { scenario, names } = deskOf(setTable(), 'kes-civ');
  const says = (mode: 'on' | 'off') =>
    orderObject({ type: 'O08', answers: { target: 'kes-works', mode } }, scenario, names);
  expect(says('on')).toBe('Warn the public · Riverside water works');
  expect(says('off')).toBe('Warn the public · end it · Riverside water works');
});

test('predictions are sentences', () => {
  const table = setTable();
  table.closeUntil(3);
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  const says = predict(view, scenario, { type: 'O01', answers: { target: 'kes-works', count: 1 } }).map((one) =>
    predictionSentence(one, names).replaceAll(/[\u00a0\u202f]/g, ' '),
  );
  expect(says).toEqual([
    'Binds 1 crew.',
    'Riverside water works gives about 70 %.',
    'Water treated again at about 09:00 EX.',
  ]);
});

/** One of each, so that a new refusal without an example does not compile. */
const EVERY: { readonly [K in AnyRefusal['refused']]: Extract<AnyRefusal, { refused: K }> } = {
  unknownOrder: { refused: 'unknownOrder', type: 'X99' },
  wrongRole: { refused: 'wrongRole', roles: ['civ'] },
  notPlanning: { refused: 'notPlanning', clock: 'locked' },
  staleTurn: { refused: 'staleTurn', turn: 1, now: 2 },
  missingAnswer: { refused: 'missingAnswer', ask: 'target' },
  badAnswer: { refused: 'badAnswer', ask: 'target', allowed: ['kes-works', 'kes-substation'] },
  notYours: { refused: 'notYours', what: 'tal-works' },
  purseEmpty: { refused: 'purseEmpty', item: 'crew', needed: 1, free: 0 },
  noNoticedDoor: { refused: 'noNoticedDoor' },
  notHeld: { refused: 'notHeld', information: 'ind-1' },
  measureOn: { refused: 'measureOn', measure: 'manual' },
  measureOff: { refused: 'measureOff', measure: 'notice' },
  notStruck: { refused: 'notStruck', asset: 'kes-works' },
  notRequested: { refused: 'notRequested', nation: 'tal' },
  alreadySealed: { refused: 'alreadySealed', order: 'kes-civ/1/2' },
  unknownProposal: { refused: 'unknownProposal', proposal: 'kes-tal/1/1' },
  proposalClosed: { refused: 'proposalClosed', proposal: 'kes-tal/1/1' },
  changed: { refused: 'changed', proposal: 'kes-tal/1/1' },
  notYourAnswer: { refused: 'notYourAnswer', role: 'mil' },
  waitsForCoSignature: { refused: 'waitsForCoSignature', proposal: 'kes-civ/1/1' },
  alreadyDone: { refused: 'alreadyDone' },
  mayOnlyTravel: { refused: 'mayOnlyTravel', item: 'crew' },
  nothingToFind: { refused: 'nothingToFind', sector: 'water' },
  doorsShut: { refused: 'doorsShut' },
  nothingToKeep: { refused: 'nothingToKeep' },
  keptFirst: { refused: 'keptFirst', kind: 'hospital' },
  notKeptFirst: { refused: 'notKeptFirst', kind: 'works' },
  stopped: { refused: 'stopped' },
  notEnded: { refused: 'notEnded', clock: 'planning' },
  malformed: { refused: 'malformed', says: 'a text is too long.' },
  wrongProtocol: { refused: 'wrongProtocol', expected: 2 },
  notControl: { refused: 'notControl' },
  notASeat: { refused: 'notASeat' },
  unknownTarget: { refused: 'unknownTarget', what: 'inject', id: 'FL99' },
  wrongClock: { refused: 'wrongClock', clock: 'ended', needs: 'planning' },
  abandoned: { refused: 'abandoned', to: 'abc' },
  keyReused: { refused: 'keyReused', key: 'k' },
  observer: { refused: 'observer', how: 'seat' },
  noPen: { refused: 'noPen', pen: 2 },
  storeFailed: { refused: 'storeFailed' },
  broken: { refused: 'broken', code: 'after entry 7: sealOrder' },
};

test.each(Object.values(EVERY))('a sentence says what is missing: $refused', (refusal) => {
  const { names } = deskOf(setTable(), 'kes-civ');
  const words = refusalSentence(refusal, names);
  expect(words).toMatch(/^\p{Lu}.*[.]$/su);
  expect(words).not.toMatch(/undefined|\b(kes|tal)-[a-z]+|\bind-1\b|!/);
  expect(words).toMatchSnapshot();
});

test('a forecast promises only what is missing: no treated water where none was hit, no held door that is shut for good', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'N05');
  const said = (type: string, answers: Answers) => {
    const { view, scenario } = deskOf(table, 'kes-civ');
    return predict(view, scenario, { type, answers }).map(({ predicts }) => predicts);
  };
  const isolate = ['O02', { target: 'kes-works', mode: 'on' }] as const;
  expect(said(...isolate)).toEqual(['binds', 'doorHeld', 'service']);
  expect(said('Y02', { target: 'kes-works', untilTurn: 6 })).toEqual(['binds']);
  table.closeUntil(2);
  expect(said(...isolate)).toEqual(['binds', 'doorShutAlready', 'service']);
  expect(said('Y02', { target: 'kes-substation', untilTurn: 6 })).toEqual(['binds']);

  const struck = setTable();
  struck.closeUntil(3);
  const { view, scenario } = deskOf(struck, 'kes-civ');
  const team = predict(view, scenario, { type: 'Y02', answers: { target: 'kes-works', untilTurn: 6 } });
  expect(team.map(({ predicts }) => predicts)).toEqual(['binds', 'treatedAgain']);
});

test('who has no set is told that first, not that nobody has asked for one', () => {
  const { view, scenario } = deskOf(setTable(), 'ves-mil');
  const send = scenario.orders.find((type) => type.id === 'L01');
  expect(send && blockOf(view, scenario, send)).toMatchObject({ refused: 'purseEmpty', item: 'set' });
});
