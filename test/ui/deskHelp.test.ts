/**
 * The help board, from request to return: Kesara asks three neighbours for a crew; one offers with a condition, one declines
 * with a reason, one says nothing. Every side sees its own half of it and nobody else's purse.
 */
import { expect, test } from 'vitest';
import { helpBoard } from '../../ui/desk/model/helpBoard.ts';
import { backBy, journeyWords, neededBy, offerSentence, spareSentence } from '../../ui/desk/model/helpWords.ts';
import type { Journey, Standing } from '../../ui/desk/model/journeyOf.ts';
import { othersWords } from '../../ui/desk/model/othersWords.ts';
import { thereAt, thereWords } from '../../ui/desk/model/thereAt.ts';
import { waitingOf } from '../../ui/desk/model/waitingOf.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const board = (table: Tabletop, seat: string) => {
  const { view, scenario } = deskOf(table, seat);
  return helpBoard(view, scenario);
};

const asked = (table: Tabletop) => {
  table.closeUntil(2);
  table.seal('kes-mil', 'M05', { nations: ['hal', 'tal', 'ves'], item: 'crew', byTurn: 4 }, 'Ours are all at work.');
  const [request] = board(table, 'ves-civ').toUs;
  if (!request) throw new Error('Vespera was not asked');
  return request.request;
};

test('one request to three nations is one row with an answer for each, in the scenario’s order', () => {
  const table = setTable();
  asked(table);
  const [ours, ...more] = board(table, 'kes-civ').ours;
  expect(more).toEqual([]);
  expect(ours).toMatchObject({ seat: 'kes-mil', turn: 2, item: 'crew', count: 1, byTurn: 4 });
  expect(ours?.answers.map(({ nation, journey }) => [nation, journey.standing])).toEqual([
    ['tal', 'open'],
    ['ves', 'open'],
    ['hal', 'open'],
  ]);
  expect(neededBy(4, 3).replaceAll('\u00a0', ' ')).toBe('needed by turn 4 (09:00 EX)');
  expect(board(table, 'tal-mil').ours).toEqual([]);
});

test('a request from abroad is declined with a reason or not at all, and the asker reads the reason', () => {
  const table = setTable();
  const { id } = asked(table);
  expect(waitingOf(deskOf(table, 'ves-mil').view, deskOf(table, 'ves-mil').scenario).mine).toHaveLength(1);
  expect(table.answer('ves-mil', id, 'decline')).toEqual({ refused: 'missingAnswer', ask: 'reason' });
  expect(table.answer('ves-mil', id, 'decline', { reason: 'Our only crew guards the works.' })).toBe(null);
  const [ours] = board(table, 'kes-mil').ours;
  expect(ours?.answers.map(({ nation, journey }) => [nation, journey.standing])).toEqual([
    ['tal', 'open'],
    ['ves', 'declined'],
    ['hal', 'open'],
  ]);
  const text = (ref: string | null | undefined) => table.room.texts[ref ?? '']?.text;
  expect(text(ours?.answers[1]?.request.answerReason)).toBe('Our only crew guards the works.');
  // The reason of the request itself is still that of the asker.
  expect(text(ours?.reason)).toBe('Ours are all at work.');
});

test('an offer stands under its request with its condition, from open to the road, to arrived, to back home', () => {
  const table = setTable();
  asked(table);
  const id = table.offer('tal-mil', 'kes', 'crew', 1, 5);
  const answer = () => board(table, 'kes-civ').ours[0]?.answers[0];
  expect(answer()?.offer).toMatchObject({ offer: { id, backByTurn: 5 }, journey: { standing: 'open' } });
  expect(board(table, 'kes-civ').offers).toEqual([]);
  expect(board(table, 'tal-civ').toUs[0]?.offer?.journey.standing).toBe('open');

  table.answer('kes-civ', id, 'accept');
  expect(answer()?.offer?.journey).toEqual({ standing: 'onRoad', atHour: 9 });
  expect(board(table, 'kes-civ').road.map(({ homeward }) => homeward)).toEqual([false]);
  table.closeUntil(4);
  expect(answer()?.offer?.journey).toEqual({ standing: 'arrived', atHour: 9 });
  expect(board(table, 'kes-civ').purse[0]).toMatchObject({ item: 'crew', own: 2, guest: 1, free: 3 });
  expect(board(table, 'tal-civ').purse[0]).toMatchObject({ item: 'crew', own: 3, away: 1, free: 2 });
  table.closeUntil(5);
  expect(answer()?.offer?.journey.standing).toBe('returned');
  const road = board(table, 'tal-civ').road;
  expect(road.map(({ arrived, homeward }) => [arrived, homeward])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('an offer says when help would be there, and when that is after the end', () => {
  const { scenario } = deskOf(setTable(), 'tal-mil');
  const said = (turn: number) => thereWords(thereAt(turn, scenario), 8).replaceAll('\u00a0', ' ');
  // Six hours on the road are two turns of three: what sets off in turn 2 (hour 3) is there when turn 4 opens (hour 9).
  expect(said(2)).toBe('Accepted in this turn, it sets off at once and is there at 09:00 EX, when turn 4 opens.');
  expect(said(6)).toBe('Accepted in this turn, it sets off at once and is there at 21:00 EX, when turn 8 opens.');
  expect(said(7)).toBe('Accepted in this turn, it would be there at D+1 00:00 EX, after the exercise has ended.');
});

test('who asked can take it back, and the others see that it was', () => {
  const table = setTable();
  const { id } = asked(table);
  expect(table.answer('kes-civ', id, 'withdraw')).toMatchObject({ refused: 'notYours' });
  expect(table.answer('kes-mil', id, 'withdraw')).toBe(null);
  expect(board(table, 'ves-civ').toUs[0]?.journey.standing).toBe('withdrawn');
  expect(board(table, 'kes-mil').ours[0]?.answers[1]?.journey.standing).toBe('withdrawn');
});

test('while others have not answered, what was asked of several is said once', () => {
  const table = setTable();
  asked(table);
  const { view, scenario, names } = deskOf(table, 'kes-mil');
  const lines = othersWords(waitingOf(view, scenario).others, view, scenario, names);
  expect(lines.map(({ words }) => words)).toEqual(['Waiting for Talumar, Vespera, and Halvorn: you asked for 1 crew']);
});

test('an offer that nobody asked for stands by itself', () => {
  const table = setTable();
  table.offer('hal-civ', 'ves', 'set');
  expect(board(table, 'ves-mil').offers.map(({ offer }) => offer.item)).toEqual(['set']);
  const { view, names } = deskOf(table, 'ves-mil');
  const [row] = board(table, 'ves-mil').offers;
  if (!row) throw new Error('no offer');
  expect(offerSentence(row.offer, view.nation.nation, names)).toBe(
    'Halvorn offers 1 generator set, back when the job is done.',
  );
  expect(offerSentence(row.offer, 'hal', names)).toBe(
    'You offered Vespera 1 generator set, back when the job is done.',
  );
});

test('what could be spared and what would be kept is said from the own purse alone', () => {
  const row = { item: 'crew', own: 3, bound: 1, away: 0, guest: 0, free: 2 } as const;
  expect(spareSentence(row, 1)).toBe('You could spare 1 and would keep 1 free.');
  expect(spareSentence(row, 5)).toBe('You could spare 2 and would keep 0 free.');
  expect(spareSentence({ ...row, free: 0, bound: 3 }, 1)).toBe('None of yours is free: 3 at work or promised.');
  expect(spareSentence({ ...row, free: 0, bound: 0, away: 3 }, 1)).toBe('None of yours is here now.');
  expect(spareSentence({ ...row, own: 0, bound: 0, free: 0 }, 1)).toBe('You have none of these.');
});

/** One of each, so that a new standing without words does not compile. */
const STANDINGS: Readonly<Record<Standing, string>> = {
  open: 'open',
  changed: 'changed',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed unanswered',
  onRoad: 'on the road, there at 15:00 EX',
  arrived: 'arrived at 15:00 EX',
  returned: 'back home',
};

test.each(Object.entries(STANDINGS))('how far it is, in words: %s', (standing, words) => {
  const journey: Journey = { standing: standing as Standing, atHour: 15 };
  expect(journeyWords(journey, 9).replaceAll('\u00a0', ' ')).toBe(words);
});

test('what is due now says so', () => {
  expect(journeyWords({ standing: 'onRoad', atHour: 15 }, 15)).toBe('arrives in this turn');
  expect(backBy(6)).toBe('back by turn 6');
});
