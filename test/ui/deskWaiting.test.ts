import { expect, test } from 'vitest';
import { proposalTitle } from '../../ui/desk/model/proposalTitle.ts';
import { waitingOf } from '../../ui/desk/model/waitingOf.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

function waits(table: Tabletop, seat: string) {
  const { view, scenario, names } = deskOf(table, seat);
  const { mine, others } = waitingOf(view, scenario);
  return {
    mine: mine.map(({ proposal, verdicts }) => [proposalTitle(proposal, view, names), ...verdicts]),
    others: others.map(({ proposal }) => proposalTitle(proposal, view, names)),
  };
}

test('a co-signature lights the strip of the one who can sign, and says to the asker that it waits', () => {
  const table = setTable();
  const id = table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
  expect(waits(table, 'kes-mil')).toEqual({
    mine: [['KES CIV asks you to sign Y02', 'accept', 'change', 'decline']],
    others: [],
  });
  expect(waits(table, 'kes-civ')).toEqual({ mine: [], others: ['Waiting for the second signature on Y02'] });
  expect(waits(table, 'tal-mil')).toEqual({ mine: [], others: [] });

  table.answer('kes-mil', id, 'change', { change: { untilTurn: 3 } });
  expect(waits(table, 'kes-civ').mine).toEqual([['Y02 came back changed: confirm it', 'confirm', 'decline']]);
  expect(waits(table, 'kes-mil')).toEqual({ mine: [], others: ['Waiting for KES CIV to confirm Y02'] });

  table.answer('kes-civ', id, 'confirm');
  expect(waits(table, 'kes-civ')).toEqual({ mine: [], others: [] });
});

test('a request waits for the nation it was put to, an offer for the one it was made to', () => {
  const table = setTable();
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 3 });
  expect(waits(table, 'tal-mil').mine).toEqual([['KES MIL asks for 1 generator set', 'decline']]);
  expect(waits(table, 'kes-civ').others).toEqual(['Waiting for Talumar: you asked for 1 generator set']);
  table.offer('tal-mil', 'kes', 'set');
  expect(waits(table, 'kes-civ').mine).toEqual([['TAL MIL offers 1 generator set', 'accept', 'decline']]);
});

test('a question that cannot be accepted for want of a team is still this seat’s to answer', () => {
  const table = setTable();
  table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 4 });
  table.offer('kes-mil', 'tal', 'team');
  expect(waits(table, 'kes-mil').mine).toEqual([['KES CIV asks you to sign Y02', 'accept', 'change', 'decline']]);
});

test('after EndEx nobody waits', () => {
  const table = setTable({ turns: 1 });
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 3 });
  table.control({ type: 'endEx' });
  expect(waits(table, 'tal-mil')).toEqual({ mine: [], others: [] });
});
