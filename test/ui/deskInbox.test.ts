import { expect, test } from 'vitest';
import { inboxEntries } from '../../ui/desk/model/inboxEntries.ts';
import { threads } from '../../ui/desk/model/threads.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const say = (table: Tabletop, from: string, to: readonly string[], text: string) =>
  table.send(from, { type: 'sendMessage', turn: table.state.turn, to, text });

const kinds = (table: Tabletop, seat: string) =>
  inboxEntries(deskOf(table, seat).view).map((entry) =>
    entry.kind === 'inject' ? `${entry.turn} ${entry.item.severity}` : `${entry.turn} ${entry.kind}`,
  );

test('this turn stands on top, decisions before words, words before the routine', () => {
  const table = setTable();
  table.closeUntil(3);
  say(table, 'kes-mil', ['kes-civ'], 'Shall we?');
  expect(kinds(table, 'kes-civ')).toEqual(['3 flash', '3 priority', '3 message', '1 priority']);
});

test('a new item never pushes an older one of its rank away', () => {
  const table = setTable();
  say(table, 'kes-mil', ['kes-civ'], 'first');
  const before = inboxEntries(deskOf(table, 'kes-civ').view).map((entry) => entry.id);
  say(table, 'tal-civ', ['kes-civ'], 'second');
  const after = inboxEntries(deskOf(table, 'kes-civ').view).map((entry) => entry.id);
  expect(after.slice(0, before.length)).toEqual(before);
});

test('own messages stay out of the inbox, shared indicators and receipts are in it', () => {
  const table = setTable();
  say(table, 'tal-civ', ['kes-civ'], 'mine');
  table.seal('kes-civ', 'N02');
  table.seal('kes-civ', 'S01', { information: 'ind-1', nations: ['tal'], tlp: 'AMBER' });
  expect(kinds(table, 'tal-civ').filter((kind) => kind.endsWith('message'))).toEqual([]);
  expect(kinds(table, 'tal-civ')).toContain('1 information');
  expect(kinds(table, 'kes-civ')).not.toContain('1 information');
});

test('every other seat has a thread, the own partner first; a group that has spoken has one too', () => {
  const table = setTable();
  say(table, 'tal-mil', ['kes-civ', 'tal-civ'], 'to both');
  const { view, scenario } = deskOf(table, 'kes-civ');
  expect(threads(view, scenario).map((thread) => [thread.id, thread.messages.length])).toEqual([
    ['kes-mil', 0],
    ['tal-civ', 0],
    ['tal-mil', 0],
    ['ves-civ', 0],
    ['ves-mil', 0],
    ['hal-civ', 0],
    ['hal-mil', 0],
    ['tal-civ+tal-mil', 1],
  ]);
});

test('a text stays text, whatever is in it', () => {
  const table = setTable();
  const text = '<img src=x onerror=alert(1)> & "so on"';
  say(table, 'tal-civ', ['kes-civ'], text);
  const [entry] = inboxEntries(deskOf(table, 'kes-civ').view).filter((one) => one.kind === 'message');
  expect(entry?.kind === 'message' && entry.message.text).toBe(text);
});
