/** The board of requests and offers: what was asked, answered, and is on its way, with its turns. */
import { expect, test } from 'vitest';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { type HelpRow, helpBoard } from '../../ui/excon/helpBoard.ts';
import { answerWord, helpHead, helpTerms, journeyWord } from '../../ui/excon/helpWords.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();
const names = exconNames(firstLight, 'en');

function board(table: Tabletop): readonly HelpRow[] {
  const texts = Object.fromEntries(Object.values(table.room.texts).map((row) => [row.ref, row.text]));
  return helpBoard(table.state, table.room.history, texts);
}
const read = (table: Tabletop) =>
  board(table).map((row) => [`T${row.askedTurn}`, helpHead(row, names), answerWord(row), journeyWord(row.journey)]);

test('a request stays open over turns, with the words of who asks', () => {
  const table = setTable();
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 }, 'our fuel ends at hour 15');
  table.closeUntil(3);
  expect(read(table)).toEqual([['T1', 'Kesara asks Talumar for 1 generator set', 'No answer yet', null]]);
  expect(board(table)[0]?.why).toBe('our fuel ends at hour 15');
  expect(board(table).map(helpTerms)).toEqual(['needed when turn 6 opens']);
});

test('a request is answered when the set is sent; the board follows it on the road and there', () => {
  const table = setTable();
  table.closeUntil(4);
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
  table.closeUntil(5);
  const [row] = read(table);
  expect(row?.slice(0, 3)).toEqual(['T4', 'Kesara asks Talumar for 1 generator set', 'Accepted T4']);
  expect(row?.[3]).toMatch(/^On the road, due .*15:00.EX$/);
  table.closeUntil(7);
  expect(read(table)[0]?.[3]).toMatch(/^There since T\d$/);
});

test('a request that is declined shows the reason beside the answer', () => {
  const table = setTable();
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'crew', byTurn: 6 }, 'two feeders are open');
  table.closeUntil(2);
  table.answer('tal-mil', 'kes-tal/1/1', 'decline', { reason: 'all three are at work' });
  const [row] = board(table);
  expect(row && answerWord(row)).toBe('Declined T2');
  expect(row).toMatchObject({ why: 'two feeders are open', answer: 'all three are at work', journey: null });
});

test('an offer shows its terms, travels, and goes home; an offer that nobody answers lapses', () => {
  const table = setTable();
  const offer = table.offer('tal-mil', 'kes', 'crew', 1, 4);
  table.offer('kes-mil', 'tal', 'crew');
  table.answer('kes-mil', offer, 'accept');
  expect(board(table).map(helpTerms)).toEqual(['back by turn 4', null]);
  expect(read(table)[0]?.[3]).toMatch(/^On the road, due .*06:00.EX$/);
  table.closeUntil(3);
  expect(read(table).map((row) => row.slice(1))).toEqual([
    ['Talumar offers Kesara 1 crew', 'Accepted T1', 'There since T3'],
    ['Kesara offers Talumar 1 crew', 'Lapsed unanswered', null],
  ]);
  table.closeUntil(5);
  expect(read(table)[0]?.slice(2)).toEqual(['Accepted T1', 'There T3, home since T4']);
});

test('what stays inside a nation is no help between nations', () => {
  const table = setTable();
  table.closeUntil(3);
  table.seal('kes-civ', 'Y02', { target: 'kes-works', untilTurn: 5 });
  expect(board(table)).toEqual([]);
});
