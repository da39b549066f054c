import { expect, test } from 'vitest';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { type LogRow, logRows } from '../../ui/excon/logRows.ts';
import { lostByStepBack } from '../../ui/excon/lostByStepBack.ts';
import { wallTime } from '../../ui/excon/wallTime.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { firstLight } from '../support/firstLight.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

startLanguage();
const names = exconNames(firstLight, 'en');
const rowsOf = (table: Tabletop): readonly LogRow[] => {
  const texts = Object.fromEntries(Object.values(table.room.texts).map((row) => [row.ref, row.text]));
  return logRows(table.room.history, texts, names);
};
const last = (table: Tabletop): string => {
  const row = rowsOf(table).at(-1);
  return `${row?.who} ${row?.what}`;
};

test('each kind of input reads as a sentence', () => {
  const table = setTable();
  expect(last(table)).toBe('EXCON started the exercise');
  table.seal('kes-civ', 'N02');
  expect(last(table)).toMatch(/^KES CIV sealed .*\(N02\)$/);
  table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
  expect(last(table)).toMatch(/^KES CIV sealed .*\(O02\) for Riverside water works$/);
  table.send('kes-mil', { type: 'sendMessage', turn: 1, to: ['tal-mil'], text: 'hello' });
  expect(last(table)).toBe('KES MIL sent a message to TAL MIL');
  expect(rowsOf(table).at(-1)?.quote).toBe('hello');
  const offer = table.offer('tal-mil', 'kes', 'crew');
  expect(last(table)).toBe('TAL MIL offered Kesara 1 crew');
  table.answer('kes-mil', offer, 'accept');
  expect(last(table)).toBe('KES MIL accepted the offer of 1 crew from Talumar');
  table.seal('kes-civ', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  expect(last(table)).toBe('KES CIV asked Talumar for 1 generator set');
  table.send('kes-civ', { type: 'setReady', turn: 1, ready: true });
  expect(last(table)).toBe('KES CIV is ready');
  table.send('kes-civ', { type: 'setReady', turn: 1, ready: false });
  expect(last(table)).toBe('KES CIV is not ready any more');
});

test('what control does reads as a sentence, and a closing belongs to the turn it closes', () => {
  const table = setTable();
  table.control({ type: 'extendTurn', turn: 1, seconds: 60 });
  expect(last(table)).toBe('EXCON gave turn 1 another 60 s');
  table.control({ type: 'releaseInject', turn: 1, inject: 'FL02' });
  expect(last(table)).toBe('EXCON released FL02');
  table.control({ type: 'coverSeat', seat: 'kes-mil', bot: 'passive' });
  expect(last(table)).toBe('EXCON gave KES MIL to a bot');
  table.control({ type: 'coverSeat', seat: 'kes-mil', bot: null });
  expect(last(table)).toBe('EXCON gave KES MIL back to people');
  table.control({ type: 'observeSeat', seat: 'kes-mil', observer: true, bot: 'passive' });
  expect(last(table)).toBe('EXCON turned KES MIL to observer');
  table.control({ type: 'observeSeat', seat: 'kes-mil', observer: false, bot: null });
  expect(last(table)).toBe('EXCON let KES MIL act again');
  const press = { from: { en: 'Press' }, subject: 'Call', body: 'Who was it?' };
  table.control({ type: 'improviseInject', turn: 1, to: ['kes-civ', 'tal-civ'], ...press });
  expect(last(table)).toBe('EXCON improvised an inject for KES CIV and TAL CIV');
  table.control({ type: 'note', turn: 1, text: 'a note' });
  expect(last(table)).toBe('EXCON wrote a note');
  table.control({ type: 'lockTurn', turn: 1 });
  table.control({ type: 'closeTurn', turn: 1 });
  expect(last(table)).toBe('EXCON closed turn 1');
  expect(rowsOf(table).at(-1)?.turn).toBe(1);
  table.control({ type: 'endEx' });
  expect(last(table)).toBe('EXCON ended the exercise');
});

test('a step back loses exactly what came after the entry', () => {
  const table = setTable();
  table.seal('kes-civ', 'N02');
  table.closeUntil(3);
  const rows = rowsOf(table);
  const to = rows[1];
  if (!to) throw new Error('no second entry');
  const lost = lostByStepBack(rows, to);
  expect(lost).toHaveLength(rows.length - 2);
  table.control({ type: 'stepBack', to: to.line.hash });
  expect(rowsOf(table).map((row) => row.line.entry)).toEqual(rows.slice(0, 2).map((row) => row.line.entry));
});

test('wall time is shown on a clock of 24 hours', () => {
  const times = [0, 12, 23].map((hour) => wallTime(hour * 3_600_000, 'en'));
  for (const time of times) expect(time).toMatch(/^[0-2]\d:\d\d$/);
});
