/** After EndEx a desk asks for notes and says which editions of the debrief its seat may open. */
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeskContext } from '../../ui/desk/deskContext.ts';
import { editionRows } from '../../ui/desk/model/editionRows.ts';
import { OrdersPanel } from '../../ui/desk/orders/OrdersPanel.tsx';
import { startLanguage } from '../../ui/kit/i18n.ts';
import type { SeatConnection } from '../../ui/net/connectSeat.ts';
import { createDeskStore } from '../../ui/store/createDeskStore.ts';
import type { DeskState } from '../../ui/store/deskState.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();

function ended(): Tabletop {
  const table = setTable();
  table.control({ type: 'endEx' });
  return table;
}

/** The right-hand column of a seat's desk. */
function draw(table: Tabletop, seat: string, change: Partial<DeskState> = {}): string {
  const { view, scenario } = deskOf(table, seat);
  const store = createDeskStore('case', seat, null);
  store.setState({ view, scenario, ...change });
  // A page that is drawn without effects shows what its store began with.
  Object.assign(store, { getInitialState: store.getState });
  const connection = {} as SeatConnection;
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <DeskContext value={{ store, connection }}>
        <OrdersPanel />
      </DeskContext>
    </I18nProvider>,
  );
}

test('in play the orders stand there, and nothing of the debrief', () => {
  expect(draw(setTable(), 'kes-civ')).not.toContain('hot wash');
});

test('a seat is told of its own edition and the common one, and of no other nation’s', () => {
  const table = ended();
  const { view, names } = deskOf(table, 'kes-civ');
  expect(editionRows(view, names).map(({ edition, isReleased }) => [edition, isReleased])).toEqual([
    ['kes', false],
    ['common', false],
  ]);
  for (const edition of ['tal', 'common', 'truth']) table.control({ type: 'releaseEdition', edition });
  const rows = editionRows(deskOf(table, 'kes-civ').view, names);
  expect(rows.map(({ edition, isReleased }) => [edition, isReleased])).toEqual([
    ['kes', false],
    ['common', true],
    ['truth', true],
  ]);
  const html = draw(table, 'kes-civ');
  expect(html).toContain('href="/debrief/case"');
  expect(html).not.toContain('Talumar');
  expect(html).toContain('Exercise control has not released it yet.');
});

test('without a released edition there is no way to the debrief', () => {
  expect(draw(ended(), 'tal-mil')).not.toContain('/debrief/');
});

test('notes of the nation stand there; a seat takes back its own only', () => {
  const table = ended();
  table.send('kes-civ', { type: 'addNote', kind: 'sustain', for: 'own', text: 'We phoned early.' });
  table.send('kes-mil', { type: 'addNote', kind: 'improve', for: 'all', text: 'Ask for the team sooner.' });
  const html = draw(table, 'kes-civ');
  expect(html).toContain('Take back: We phoned early.');
  expect(html).toContain('Ask for the team sooner.');
  expect(html).not.toContain('Take back: Ask for the team sooner.');
  expect(draw(table, 'tal-civ')).not.toContain('We phoned early.');
});

test('an empty note, and a browser that reads along, cannot hand one in; both are told why', () => {
  const table = ended();
  expect(draw(table, 'kes-civ')).toContain('Write something first.');
  const words = { 'hot wash': 'We phoned early.' };
  expect(draw(table, 'kes-civ', { words })).not.toContain('aria-disabled');
  const chair = {
    type: 'chair',
    pen: 1,
    asking: null,
    browsers: [1, 2],
    steps: [],
    partners: [],
    observers: 0,
  } as const;
  const reads = draw(table, 'kes-civ', { words, chair, browser: { number: 2, agreed: true, observer: false } });
  expect(reads).toContain('Another browser of your seat holds the pen.');
  expect(reads).toContain('aria-disabled="true"');
});
