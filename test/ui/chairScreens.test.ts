/** What screens make of chairs, help lines and late comers, before anything is drawn. */
import { expect, test } from 'vitest';
import type { ChairFrame, ChairStatus } from '../../engine/protocol/message.ts';
import { unreadAnswers } from '../../ui/desk/help/unreadAnswers.ts';
import { stepsDone, unsigned } from '../../ui/desk/join/practiceSteps.ts';
import { catchUp } from '../../ui/desk/model/catchUp.ts';
import { browsersWord, chairLacks, lineWord } from '../../ui/excon/chairWords.ts';
import { helpQueue, isOpen } from '../../ui/excon/helpQueue.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { change, createDeskStore } from '../../ui/store/createDeskStore.ts';
import { foldFrame } from '../../ui/store/foldFrame.ts';
import { holdsPen } from '../../ui/store/holdsPen.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable } from '../support/tabletop.ts';

startLanguage();

const chair = (over: Partial<ChairFrame> = {}): ChairFrame => ({
  ...{ type: 'chair', pen: 1, asking: null, browsers: [1, 2], steps: [], observers: 0 },
  partners: [{ seat: 'kes-mil', here: true, signed: false }],
  ...over,
});

test('a desk knows whether it holds the pen, and remembers its yes when the server has forgotten it', () => {
  const store = createDeskStore('case', 'kes-civ', null);
  const fold = (frame: Parameters<typeof foldFrame>[1]) => change(store, (state) => foldFrame(state, frame, 0));
  expect(holdsPen(store.getState())).toBe(true);
  fold({ type: 'browser', browser: 2, agreed: true });
  fold(chair());
  expect(holdsPen(store.getState())).toBe(false);
  fold(chair({ pen: 2 }));
  expect(holdsPen(store.getState())).toBe(true);
  fold({ type: 'browser', browser: 1, agreed: false });
  expect(store.getState().browser).toEqual({ number: 1, agreed: true, observer: false });
});

test('the check counts its steps, and waits for a person beside it only', () => {
  expect(stepsDone(null)).toBe(0);
  expect(stepsDone(chair({ steps: ['acknowledge', 'seal', 'skip'] }))).toBe(1);
  expect(unsigned(chair(), {})).toEqual(['kes-mil']);
  expect(unsigned(chair(), { 'kes-mil': true })).toEqual([]);
  expect(unsigned(chair({ partners: [{ seat: 'kes-mil', here: false, signed: false }] }), {})).toEqual([]);
});

test('EXCON reads what a chair still lacks, and nothing where nobody sits', () => {
  const status = (over: Partial<ChairStatus>): ChairStatus => ({
    ...{ seat: 'kes-civ', pen: 1, browsers: [{ browser: 1, agreed: true }], check: 'open', observers: 0, merged: [] },
    ...over,
  });
  expect(chairLacks(status({ browsers: [] }))).toBeNull();
  expect(chairLacks(status({ browsers: [{ browser: 1, agreed: false }] }))).toBe('rules not read yet');
  expect(chairLacks(status({}))).toBe('line not checked');
  expect(chairLacks(status({ check: 'waits' }))).toMatch(/signature/);
  expect(lineWord(status({ check: 'done' }))).toBe('line checked');
  expect(lineWord(status({ check: 'skipped' }))).toBe('check skipped');
  expect(browsersWord(status({}))).toBeNull();
});

test('the help queue holds the longest waiting on top, and the answered below', () => {
  const table = setTable();
  for (const seat of ['kes-civ', 'tal-mil', 'ves-civ']) table.send(seat, { type: 'askControl', turn: 1, text: seat });
  const question = 'kes-civ-help/1/1';
  table.control({ type: 'answerSeat', turn: 1, seat: 'kes-civ', question, text: 'Yes.' });
  const queue = helpQueue(table.room.history);
  expect(queue.map(({ seat }) => seat)).toEqual(['tal-mil', 'ves-civ', 'kes-civ']);
  expect(queue.map(isOpen)).toEqual([true, true, false]);
  const { view } = deskOf(table, 'kes-civ');
  expect(unreadAnswers(view, {})).toEqual([`${question} 0`]);
  expect(unreadAnswers(view, { [`${question} 0`]: true })).toEqual([]);
});

test('who comes late reads the worst of each turn in at most eight lines, what stands and what waits', () => {
  const table = setTable();
  table.closeUntil(6);
  table.seal('kes-civ', 'O02', { target: 'kes-substation', mode: 'on' });
  const store = createDeskStore('case', 'kes-civ', null);
  const { view, scenario, names } = deskOf(table, 'kes-civ');
  change(store, (state) => {
    foldFrame(state, { type: 'welcome', protocol: 2, exercise: 'case', seat: 'kes-civ', epoch: 1, scenario }, 0);
    for (const [index, news] of (table.room.news['kes-civ'] ?? []).entries())
      foldFrame(state, { type: 'news', epoch: 1, seq: index + 1, news }, 0);
  });
  const { happened, stands, waits } = catchUp(view, scenario, store.getState().reports, names);
  expect(happened.length).toBeGreaterThan(2);
  expect(happened.length).toBeLessThanOrEqual(8);
  expect(happened[0]).toMatchObject({ turn: 1, says: expect.stringContaining('odd log-on') });
  expect(stands.join(' ')).toMatch(/Riverside water works.*O02/);
  expect(waits).toEqual([]);
  expect(JSON.stringify({ happened, stands })).not.toMatch(/undefined|\bkes-/);
});
