/** What is kept first when power is short, in the words of the desk, of EXCON, of the debrief and of the paper. */
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ASSET_KINDS } from '../../engine/model/order.ts';
import { allowedAnswers } from '../../engine/orders/refuseAnswers.ts';
import type { ToControl } from '../../engine/protocol/message.ts';
import { greet } from '../../engine/room/greet.ts';
import { makePack } from '../../scripts/pack/makePack.ts';
import { decisionName } from '../../ui/debrief/pages/decisionName.ts';
import { DeskContext } from '../../ui/desk/deskContext.ts';
import { assetNotes } from '../../ui/desk/model/assetNotes.ts';
import { blockOf } from '../../ui/desk/model/blockOf.ts';
import { orderObject } from '../../ui/desk/model/orderObject.ts';
import { standingOf } from '../../ui/desk/model/standingOf.ts';
import { AskField } from '../../ui/desk/orders/AskField.tsx';
import { assetNotes as truthNotes } from '../../ui/excon/assetNotes.ts';
import { ConsoleContext } from '../../ui/excon/console.ts';
import { createConsoleStore } from '../../ui/excon/consoleStore.ts';
import { EMPTY_CONTROL } from '../../ui/excon/control.ts';
import { exconNames } from '../../ui/excon/exconNames.ts';
import { foldFrame } from '../../ui/excon/foldFrame.ts';
import { logRows } from '../../ui/excon/logRows.ts';
import { PaperAsk } from '../../ui/excon/PaperAsk.tsx';
import { truthSites } from '../../ui/excon/truthSites.ts';
import { startLanguage } from '../../ui/kit/i18n.ts';
import { keptWord } from '../../ui/kit/keptWord.ts';
import { refusalSentence } from '../../ui/kit/refusalSentence.ts';
import { createDeskStore } from '../../ui/store/createDeskStore.ts';
import { deskOf } from '../support/deskOf.ts';
import { SHED_ORDER, withShedOrders } from '../support/shedOrder.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();
const ASK = SHED_ORDER.asks[0] ?? { ask: 'mode' };

function keepHospitals(): Tabletop {
  const table = setTable({ scenario: withShedOrders });
  table.seal('kes-civ', 'O04', { keep: 'hospital', mode: 'on' });
  table.closeUntil(2);
  return table;
}

/** A part as it is first drawn, on the desk of a seat. */
function onDesk(part: ReactNode, table: Tabletop, seat: string): string {
  const { view, scenario } = deskOf(table, seat);
  const store = createDeskStore('case', seat, null);
  store.setState({ view, scenario });
  Object.assign(store, { getInitialState: store.getState });
  const connection = { localNow: () => 0, now: () => 0 } as never;
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <DeskContext value={{ store, connection }}>{part}</DeskContext>
    </I18nProvider>,
  );
}

test('every kind has its word, and none is a raw id', () => {
  const words = ASSET_KINDS.map(keptWord);
  expect(new Set(words).size).toBe(ASSET_KINDS.length);
  for (const word of words) expect(word).toMatch(/^[a-z]+( [a-z]+)?$/);
  expect(words).not.toContain('bankSwitch');
});

test('the form offers what can be kept, and says which plan is in force', () => {
  const field = (table: Tabletop) => onDesk(<AskField ask={ASK} answers={{}} onAnswer={() => {}} />, table, 'kes-mil');
  const before = field(setTable({ scenario: withShedOrders }));
  expect(before).toContain('Kept first when power is short');
  for (const words of ['hospitals', 'telecom hubs']) expect(before).toContain(words);
  expect(before).toContain('Now the plan of shedding stands as it was built.');
  expect(field(keepHospitals())).toContain('Now hospitals are kept first.');
});

test('the sites show the plan: at the substation, and where it helps', () => {
  const table = keepHospitals();
  const { view, scenario, names } = deskOf(table, 'kes-mil');
  const notes = (id: string) => assetNotes(view, scenario, id, names).notes;
  expect(notes('kes-substation')).toContain('Kept first when power is short: hospitals');
  expect(notes('kes-hospital')).toContain('Kept first when power is short');
  expect(notes('kes-hub').join()).not.toContain('Kept first');
  const truth = truthSites(table.room.game.scenario, table.state, 3);
  const seen = truth.filter((site) => truthNotes(site, names).join().includes('Kept first')).map((site) => site.id);
  expect(seen).toEqual(['kes-substation']);
});

test('an order names what it keeps, and its button knows what has been done', () => {
  const table = setTable({ scenario: withShedOrders });
  const standing = (mode: 'on' | 'off', keep?: 'hospital' | 'hub') => {
    const { view, scenario } = deskOf(table, 'kes-civ');
    const answers = keep ? { keep, mode } : { mode };
    return standingOf(view, scenario, { order: 'O04', label: { en: 'Keep' }, answers });
  };
  expect(standing('on', 'hospital')).toEqual({ block: null, isDone: false });
  // With nothing in force there is nothing to end, whichever kind is named.
  expect(standing('off').block).toEqual({ refused: 'notKeptFirst', kind: null });
  table.seal('kes-civ', 'O04', { keep: 'hospital', mode: 'on' });
  expect(standing('on', 'hospital').isDone).toBe(true);
  expect(standing('on', 'hub').isDone).toBe(true);
  table.closeUntil(2);
  expect(standing('on', 'hospital')).toEqual({ block: { refused: 'keptFirst', kind: 'hospital' }, isDone: true });
  expect(standing('on', 'hub')).toEqual({ block: null, isDone: false });
  expect(standing('off')).toEqual({ block: null, isDone: false });
  const { scenario, names } = deskOf(table, 'kes-civ');
  const end = { type: 'O04', answers: { keep: 'hospital', mode: 'off' } } as const;
  expect(orderObject(end, scenario, names)).toBe('Set the shedding plan · end it · hospitals');
});

test('a refusal says what is in force and what could be chosen', () => {
  const { view, scenario, names } = deskOf(keepHospitals(), 'kes-civ');
  const type = scenario.orders.find((order) => order.id === 'O04');
  const block = type && blockOf(view, scenario, type, { keep: 'hospital', mode: 'on' });
  expect(block && refusalSentence(block, names)).toBe(
    'This is in force already: hospitals are kept first when power is short.',
  );
  expect(refusalSentence({ refused: 'badAnswer', ask: 'keep', allowed: ['hospital', 'hub'] }, names)).toBe(
    'Choose what keeps its power longest. It can be hospitals or telecom hubs.',
  );
  expect(refusalSentence({ refused: 'notKeptFirst', kind: null }, names)).toMatch(
    /^There is nothing to end: .*built\.$/,
  );
});

test('EXCON reads it in the log, and enters it from paper with the same choices', () => {
  const table = keepHospitals();
  table.seal('kes-civ', 'O04', { keep: 'hospital', mode: 'off' });
  table.closeUntil(3);
  const names = exconNames(withShedOrders, 'en');
  const rows = logRows(table.room.history, {}, names);
  expect(rows.map((row) => row.what)).toEqual(
    expect.arrayContaining([
      'sealed Set the shedding plan (O04) for hospitals',
      'sealed Set the shedding plan (O04) for hospitals, to end it',
    ]),
  );
  expect(rows.flatMap((row) => row.came)).toEqual(
    expect.arrayContaining([
      'Kesara: hospitals are kept first when power is short.',
      'Kesara sheds by its plan as it was built again.',
    ]),
  );
  const { view, scenario } = deskOf(table, 'kes-civ');
  const allowed = allowedAnswers(view, scenario, ASK);
  const frames = greet(table.room, 'excon', null, 0).send.map((out) => out.frame as ToControl);
  const store = createConsoleStore({ control: frames.reduce(foldFrame, EMPTY_CONTROL) });
  const paper = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <ConsoleContext value={{ store } as never}>
        <PaperAsk ask="keep" allowed={allowed} answers={{ keep: 'hub' }} onAnswer={() => {}} />
      </ConsoleContext>
    </I18nProvider>,
  );
  expect(paper).toContain('<option value="hub" selected="">telecom hubs</option>');
  expect(paper).toContain('<option value="hospital">hospitals</option>');
});

test('the debrief and the paper name the kind in plain words', () => {
  const tried = {
    id: 'kes-civ/1/1',
    turn: 1,
    type: 'O04',
    answers: { keep: 'hub', mode: 'on' },
    offered: null,
  } as const;
  expect(decisionName(withShedOrders as never, tried as never)).toBe('O04 Set the shedding plan, telecom hubs');
  const { files } = makePack(withShedOrders, 'en');
  const words = (name: string) => (files.get(name) ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words('order-forms.html')).toMatch(/Kept first hospital water works telecom hub/);
  const cards = [...files.keys()].filter((name) => name.includes('kes-civ')).map(words);
  expect(cards.join()).toContain('kept first: hospital, water works or telecom hub');
});
