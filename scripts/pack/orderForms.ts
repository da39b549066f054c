import type { Ask } from '../../engine/model/order.ts';
import { TLPS } from '../../engine/model/order.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { html, type Markup } from './html.ts';
import { type Names, namesOf } from './names.ts';
import { onePage, type PageHead } from './page.ts';
import { KIND_WORDS, SECTOR_WORDS } from './plainWords.ts';

/** What forms are made of: the part of the catalogue that every seat knows. */
type Catalogue = Pick<Scenario, 'title' | 'caveat' | 'nations' | 'subjects' | 'statements'> & {
  readonly orders: readonly Pick<Scenario['orders'][number], 'id' | 'name' | 'roles' | 'asks'>[];
};

/** Blank forms for paper play: a page with two orders, and a page with four messages and answers. Copy as many as you need. */
export function orderForms(scenario: Catalogue, language: string): readonly Markup[] {
  const names = namesOf(scenario, language);
  const head = (sheet: string): PageHead => ({
    title: `${names.say(scenario.title)} · ${sheet}`,
    caveat: names.say(scenario.caveat),
    mark: 'PAPER',
  });
  const order = orderForm(scenario, names);
  const message = messageSlip(scenario, names);
  return [
    onePage(head('order forms'), html`<div class="forms two-up">${[order, order]}</div>`),
    onePage(
      head('messages and answers'),
      html`<div class="forms four-up">${[message, message, message, message]}</div>`,
    ),
  ];
}

function orderForm(scenario: Catalogue, names: Names): Markup {
  return html`<section class="form">
<div class="fields"><b class="exercise">EXERCISE</b>${blank('Seat')}${blank('Turn')}${blank('Handed in at')}</div>
<h2>Order <small>tick one</small></h2>
<div class="ticks">${scenario.orders.map(
    ({ id, name, roles }) =>
      html`<span class="tick"><i></i><b>${id}</b> ${names.say(name)}${roles.length === 1 ? html` <small>${roles[0]?.toUpperCase() ?? ''}</small>` : ''}</span>`,
  )}</div>
<h2>What it needs <small>your card says which</small></h2>
<div class="answers">${answers(scenario, names)}</div>
<h2>Why <small>for an order of your own: what you want, in your words</small></h2>
<div class="lines"><hr><hr></div>
<div class="fields foot">${blank('Signed by the other seat, if needed')}${blank('EXCON: entered for the seat at')}</div>
</section>`;
}

/** One field for each kind of answer that an order of this catalogue asks for. */
function answers(scenario: Catalogue, names: Names): readonly Markup[] {
  const asks = scenario.orders.flatMap((order) => order.asks);
  const has = (kind: Ask['ask']): boolean => asks.some(({ ask }) => ask === kind);
  const options = <T>(pick: (ask: Ask) => readonly T[]): readonly T[] => [...new Set(asks.flatMap(pick))];
  const sectors = options((ask) => (ask.ask === 'sector' ? ask.options : []));
  const items = options((ask) => (ask.ask === 'item' ? ask.options : []));
  const kept = options((ask) => (ask.ask === 'keep' ? ask.options : []));
  const nations = scenario.nations.map(({ id }) => id.toUpperCase());
  return [
    ...(has('target') ? [blank('Site', 'wide')] : []),
    ...(has('count') ? [blank('How many')] : []),
    ...(has('untilTurn') ? [blank('Last turn')] : []),
    ...(has('byTurn') ? [blank('By turn')] : []),
    ...(has('information') ? [blank('Indicator')] : []),
    ...(has('mode') ? [choice('Switch', ['on', 'off'])] : []),
    ...(items.length > 0 ? [choice('Item', items)] : []),
    ...(sectors.length > 0
      ? [
          choice(
            'Sector',
            sectors.map((sector) => SECTOR_WORDS[sector]),
          ),
        ]
      : []),
    ...(kept.length > 0
      ? [
          choice(
            'Kept first',
            kept.map((kind) => KIND_WORDS[kind]),
          ),
        ]
      : []),
    ...(has('nations') ? [choice('Nations', nations)] : []),
    ...(has('tlp') ? [choice('TLP label', TLPS)] : []),
    ...(has('subject')
      ? [
          choice(
            'Question',
            scenario.subjects.map(({ name }) => names.say(name)),
          ),
        ]
      : []),
    ...(has('statement')
      ? [
          choice(
            'Sentence',
            scenario.statements.map(({ name }) => names.say(name)),
          ),
        ]
      : []),
  ];
}

function messageSlip(scenario: Catalogue, names: Names): Markup {
  const seats = scenario.nations.flatMap((nation) => nation.seats.map(({ id }) => names.seat(id)));
  return html`<section class="form slip">
<div class="fields"><b class="exercise">EXERCISE</b>${blank('From')}${blank('Turn')}</div>
${choice('To', [...seats, 'EXCON'])}
<div class="lines">${Array.from({ length: 10 }, () => html`<hr>`)}</div>
${choice('If it answers', ['accept', 'decline', 'change it so:'])}
<div class="fields">${blank('What it answers')}${blank('Back by turn')}</div>
</section>`;
}

function blank(label: string, width = ''): Markup {
  return html`<span class="blank ${width}"><span>${label}</span><u></u></span>`;
}

function choice(label: string, options: readonly string[]): Markup {
  return html`<span class="choice"><span>${label}</span>${options.map((option) => html`<span class="tick"><i></i>${option}</span>`)}</span>`;
}
