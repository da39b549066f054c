/** A browser that reads along (rule G2): what it could send stands there grey and says why; the same desk with the pen is not. */
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeskContext } from '../../ui/desk/deskContext.ts';
import { Compose } from '../../ui/desk/dock/Compose.tsx';
import { threads } from '../../ui/desk/model/threads.ts';
import { OrdersPanel } from '../../ui/desk/orders/OrdersPanel.tsx';
import { SituationStrip } from '../../ui/desk/strip/SituationStrip.tsx';
import { startLanguage } from '../../ui/kit/i18n.ts';
import type { SeatConnection } from '../../ui/net/connectSeat.ts';
import { createDeskStore } from '../../ui/store/createDeskStore.ts';
import type { DeskState } from '../../ui/store/deskState.ts';
import { deskOf } from '../support/deskOf.ts';
import { setTable, type Tabletop } from '../support/tabletop.ts';

const i18n = startLanguage();
const WHY = 'Another browser of your seat holds the pen. Ask for it above your orders.';
const CHAIR = { type: 'chair', pen: 1, asking: null, browsers: [1, 2], steps: [], partners: [], observers: 0 } as const;

function draw(
  part: ReactNode,
  table: Tabletop,
  seat: string,
  browser: number,
  change: Partial<DeskState> = {},
): string {
  const { view, scenario } = deskOf(table, seat);
  const store = createDeskStore('case', seat, null);
  store.setState({
    view,
    scenario,
    chair: CHAIR,
    browser: { number: browser, agreed: true, observer: false },
    ...change,
  });
  // A page that is drawn without effects shows what its store began with.
  Object.assign(store, { getInitialState: store.getState });
  const connection = { localNow: () => 0, now: () => 0 } as unknown as SeatConnection;
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <DeskContext value={{ store, connection }}>{part}</DeskContext>
    </I18nProvider>,
  );
}

/** The one button with these words or this name. */
function button(html: string, words: string): string {
  const found = [...html.matchAll(/<button[^>]*>.*?<\/button>/gs)]
    .map(([all]) => all)
    .filter((all) => all.includes(words));
  expect([words, found.length]).toEqual([words, 1]);
  return found[0] ?? '';
}

test('Ready and Withdraw', () => {
  const table = setTable();
  table.seal('kes-civ', 'O02', { target: 'kes-works', mode: 'on' });
  for (const words of ['Ready', 'Withdraw O02']) {
    const reads = button(draw(<OrdersPanel />, table, 'kes-civ', 2), words);
    expect(reads).toContain('aria-disabled="true"');
    expect(reads).toContain(WHY);
    expect(button(draw(<OrdersPanel />, table, 'kes-civ', 1), words)).not.toContain('aria-disabled');
  }
});

test('an order that is filled in', () => {
  const table = setTable();
  const draft = {
    ...{ id: 'd', key: 'k', type: 'O02', answers: { target: 'kes-works', mode: 'on' as const }, reason: '', turn: 1 },
    ...{ sending: false, touched: true, refused: null, from: null },
  } as DeskState['drafts'][number];
  const change: Partial<DeskState> = { drafts: [draft], work: { at: 'draft', id: 'd' } };
  const reads = draw(<OrdersPanel />, table, 'kes-civ', 2, change);
  expect(button(reads, 'Seal')).toContain('aria-disabled="true"');
  expect(reads).toContain(WHY);
  expect(button(draw(<OrdersPanel />, table, 'kes-civ', 1, change), 'Seal')).not.toContain('aria-disabled');
  // On the sheet it says so too, because it will not be sealed at the lock.
  expect(draw(<OrdersPanel />, table, 'kes-civ', 2, { drafts: [draft] })).toContain(WHY);
});

test('a question that waits for an answer, and a message', () => {
  const table = setTable();
  table.closeUntil(3);
  table.seal('kes-mil', 'M05', { nations: ['tal'], item: 'set', byTurn: 6 });
  const asked = deskOf(table, 'tal-mil').view.nation.proposals.at(-1)?.proposal.id ?? '';
  const offer = { work: { at: 'offer' as const, to: 'kes', request: asked } };
  expect(button(draw(<OrdersPanel />, table, 'tal-mil', 2, offer), 'Send the offer')).toContain('aria-disabled="true"');
  expect(button(draw(<OrdersPanel />, table, 'tal-mil', 1, offer), 'Send the offer')).not.toContain('aria-disabled');
  const { view, scenario } = deskOf(table, 'tal-mil');
  const [thread] = threads(view, scenario);
  if (!thread) throw new Error('no thread');
  const words = { [`message ${thread.id}`]: 'hello' };
  const compose = <Compose thread={thread} />;
  expect(button(draw(compose, table, 'tal-mil', 2, { words }), 'Send')).toContain(WHY);
  expect(button(draw(compose, table, 'tal-mil', 1, { words }), 'Send')).not.toContain('aria-disabled');
  // Looking at what waits is no answer: it opens for whoever reads along.
  expect(draw(<SituationStrip />, table, 'tal-mil', 2)).toContain('Waiting for you');
});
