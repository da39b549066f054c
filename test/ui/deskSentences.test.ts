import { expect, test } from 'vitest';
import type { Line } from '../../engine/view/view.ts';
import { hourNow } from '../../ui/desk/model/hourNow.ts';
import { lineSentence } from '../../ui/desk/model/lineSentence.ts';
import { turnSentences } from '../../ui/desk/model/turnSentences.ts';
import { type DeskOf, deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

/** The report of the turn that is open now: the lines that the last closing brought. */
function report(table: Tabletop, seat: string, before: DeskOf | null) {
  const { view, scenario, names } = deskOf(table, seat);
  const lines = view.nation.lines.slice(before?.view.nation.lines.length ?? 0);
  const { changed, why, helped, asset } = turnSentences(lines, view, scenario, names, view.nation.turn);
  const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return { changed: plain(changed), why: plain(why), helped: plain(helped), asset };
}

test('at the start the report says what the site saw', () => {
  const table = setTable();
  expect(report(table, 'kes-civ', null)).toEqual({
    changed: 'An odd log-on was noticed at Saltmarsh substation and Riverside water works.',
    why: 'The site reported it. Nothing has changed there so far.',
    helped: 'Its indicator helps your operators and your neighbours: Declare the incident (N02).',
    asset: 'kes-substation',
  });
});

test('a quiet turn says so and points at what could be shared', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  const before = deskOf(table, 'kes-civ');
  table.closeUntil(2);
  expect(report(table, 'kes-civ', before)).toMatchObject({
    changed: 'Nothing changed in your network in turn 1.',
    helped: 'You hold an indicator that your neighbours may need. Sharing it is free.',
    asset: null,
  });
});

test('a warning’s price is told: what the works gave in that turn, and that it gives all again', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'N05');
  let before = deskOf(table, 'kes-civ');
  table.closeUntil(2);
  expect(report(table, 'kes-civ', before)).toMatchObject({
    changed: 'The remote door at Saltmarsh substation is shut for good: its operators followed your warning.',
    why: 'Your warning reached its operators. Riverside water works gave 95 % in turn 1.',
  });
  before = deskOf(table, 'kes-civ');
  table.closeUntil(3);
  expect(report(table, 'kes-civ', before).changed).toBe(
    'Riverside water works gave 100 % again in turn 2, after 95 %.',
  );
  before = deskOf(table, 'kes-civ');
  table.closeUntil(4);
  // The feeders open all the same: in Kesara the way in is not the remote door.
  expect(report(table, 'kes-civ', before).why).toMatch(
    /^Its remote door was shut by then: they came in by another way\./,
  );
});

test('EndEx in an open turn: the clock stands where the turn opened, and the report says that its hours did not run', () => {
  const table = setTable();
  table.closeUntil(5);
  const before = deskOf(table, 'ves-civ');
  table.control({ type: 'endEx' });
  const { view, scenario, names } = deskOf(table, 'ves-civ');
  expect(hourNow(view, scenario)).toBe(12);
  const lines = view.nation.lines.slice(before.view.nation.lines.length);
  expect(turnSentences(lines, view, scenario, names, 6)).toMatchObject({
    changed: 'EXCON ended the exercise while turn 5 was open.',
    why: 'Its hours did not run, and what was sealed for its closing did not take hold.',
  });

  const played = setTable({ turns: 2 });
  played.closeUntil(3);
  const end = deskOf(played, 'ves-civ');
  expect(hourNow(end.view, end.scenario)).toBe(6);
  expect(turnSentences([], end.view, end.scenario, end.names, 3).changed).toBe(
    'Nothing changed in your network in turn 2.',
  );
});

test('a seat to which nothing is addressed is sent to its brief, not to an empty inbox', () => {
  expect(report(setTable(), 'ves-mil', null).why).toBe(
    'At the start nothing was addressed to you. Your brief says what your nation has and lacks.',
  );
});

test('a works that is hit says what comes next and who could help, seen from each seat', () => {
  const table = setTable();
  table.closeUntil(2);
  const civ = deskOf(table, 'kes-civ');
  const mil = deskOf(table, 'kes-mil');
  table.closeUntil(3);
  expect(report(table, 'kes-civ', civ)).toEqual({
    changed: 'The chlorine at Riverside water works went to zero at 06:00 EX.',
    why: 'An odd log-on was noticed there in turn 1. Untreated water reaches 600,000 people in 6 h.',
    helped: 'Your military seat has a protection team that could help.',
    asset: 'kes-works',
  });
  expect(report(table, 'kes-mil', mil).helped).toBe(
    'You have a protection team free; your civil seat can ask you for it.',
  );
});

test('losses are told by what people feel first, with the cause at the end of the chain', () => {
  const table = setTable();
  table.closeUntil(4);
  const before = deskOf(table, 'kes-civ');
  table.closeUntil(5);
  const { changed, why } = report(table, 'kes-civ', before);
  // What came with it from the same root is told with it; the substation itself is the one more.
  expect(changed).toBe(
    '240,000 people in North Kesara have no power, payments, or fuel since 09:00 EX. One more loss is on the list.',
  );
  expect(why).toBe('Somebody opened the feeders of Saltmarsh substation on false readings at 09:00 EX.');
});

test('when a neighbour kept its water because of our indicator, the third sentence is the receipt', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  table.closeUntil(2);
  table.seal('tal-civ', 'N05');
  let before = deskOf(table, 'kes-civ');
  for (let turn = 3; turn <= 5; turn += 1) {
    table.closeUntil(turn);
    const { helped } = report(table, 'kes-civ', before);
    before = deskOf(table, 'kes-civ');
    if (!helped.startsWith('Talumar shut its door')) continue;
    expect(helped).toMatch(/because of your indicator of turn 1: 900,000 people kept safe water\.$/);
    return;
  }
  throw new Error('no receipt by turn 5');
});

test('a door noticed thanks to a neighbour names the neighbour', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'GREEN' });
  const before = deskOf(table, 'tal-civ');
  table.closeUntil(2);
  const { why, helped } = report(table, 'tal-civ', before);
  expect(why).toBe('It matches the indicator that Kesara shared in turn 1. Nothing has changed there so far.');
  expect(helped).toBe('Kesara helped: without its indicator nobody would have seen this.');
});

test('every line of a whole exercise has a sentence that shows no raw id', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  table.seal('tal-civ', 'N03', { sector: 'water' });
  table.seal('kes-mil', 'D03', { subject: 'tal-water' });
  table.closeUntil(3);
  table.seal('kes-civ', 'O01', { target: 'kes-works', count: 1 });
  table.closeUntil(4);
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  table.seal('tal-mil', 'L01', { target: 'kes-hospital' });
  table.closeUntil(7);
  for (const seat of ['kes-civ', 'tal-mil']) {
    const { view, scenario, names } = deskOf(table, seat);
    for (const line of view.nation.lines) {
      const words = lineSentence(line, scenario, names);
      expect(words, line.line).toMatch(/\.$/);
      expect(words).not.toMatch(/\b(kes|tal)-[a-z]+|undefined|NaN|ind-1/);
    }
    expect(view.nation.lines.length).toBeGreaterThan(5);
  }
});

test('a loss that was put right before anybody could read of it does not head the report', () => {
  const { view, scenario, names } = deskOf(setTable(), 'kes-civ');
  const lost = { line: 'serviceLost', turn: 8, asset: 'kes-hospital', service: 'care', hour: 15, because: [] } as const;
  const restored = { line: 'serviceRestored', turn: 8, asset: 'kes-hospital', service: 'care', hour: 18 } as const;
  const says = (lines: readonly Line[]) => turnSentences(lines, view, scenario, names, 1).changed;
  expect(says([lost, restored]).replaceAll('\u00a0', ' ')).toBe(
    'Lantern Hospital gives hospital care again since 18:00 EX.',
  );
  expect(says([restored, lost]).replaceAll('\u00a0', ' ')).toBe('Lantern Hospital is dark since 15:00 EX.');
});

test('the report of a turn that is over gives no advice that is too late', () => {
  const table = setTable();
  table.closeUntil(3);
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  const struck = view.nation.lines.filter((line) => line.line === 'struck');
  expect(turnSentences(struck, view, scenario, names, 3).helped).toMatch(/could help/);
  expect(turnSentences(struck, view, scenario, names, 2).helped).toBe('');
});

test('once the warning is sealed, the report points at the neighbours instead', () => {
  const table = setTable();
  const hint = () => report(table, 'kes-civ', null).helped;
  table.seal('kes-civ', 'N02');
  expect(hint()).toBe('A warning shuts such doors at all your sites: Warn all operators (N05).');
  table.seal('kes-civ', 'N05');
  expect(hint()).toBe('You hold an indicator that your neighbours may need. Sharing it is free.');
});
