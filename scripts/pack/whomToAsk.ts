import type { Effect, Item } from '../../engine/model/order.ts';
import type { PublicOrderType, PublicScenario } from '../../engine/view/publicScenario.ts';
import { html, type Markup } from './html.ts';
import type { Names } from './names.ts';
import { coSignedBy } from './orderWords.ts';
import { grouped, ITEM_WORDS, list, ROLE_WORDS } from './plainWords.ts';
import type { SeatKnows } from './seatKnows.ts';

type Row = readonly [what: string, whom: string];

/** Who can give what this seat cannot do alone, and which seats the neighbours have. */
export function whomToAsk(knows: SeatKnows, names: Names): Markup {
  const rows = [...atHome(knows, names), ...abroad(knows), ...control(knows.scenario)];
  const neighbours = knows.scenario.nations.filter(({ id }) => id !== knows.nation.id);
  return html`<table class="ask">${rows.map(
    ([what, whom]) => html`
<tr><td>${what}</td><th scope="row">${whom}</th></tr>`,
  )}
</table>
<p class="note">${neighbours.map(
    ({ name, people, seats }) =>
      html`<span class="together"><b>${names.say(name)}</b>, ${grouped(people)} people: ${list(
        seats.map(({ id }) => names.seat(id)),
        'and',
      )}.</span> `,
  )}</p>`;
}

function atHome({ scenario, nation, seat }: SeatKnows, names: Names): readonly Row[] {
  return nation.seats
    .filter(({ id }) => id !== seat.id)
    .flatMap(({ id, role }) => {
      const signs = scenario.orders.filter((o) => o.roles.includes(seat.role) && coSignedBy(o)?.role === role);
      const alone = scenario.orders.filter((o) => o.roles.includes(role) && !o.roles.includes(seat.role));
      const whom = names.seat(id);
      return [
        ...(signs.length === 0 ? [] : [[`Signature on ${idsOf(signs)}`, whom] as const]),
        ...(alone.length === 0 ? [] : [[`Theirs alone: ${fewNames(alone, names)}`, whom] as const]),
      ];
    });
}

function abroad({ scenario, seat }: SeatKnows): readonly Row[] {
  const request = orderDoing(scenario, 'request');
  const share = orderDoing(scenario, 'share');
  const items = list(request ? itemsOf(request).map((item) => ITEM_WORDS[item]) : [], 'or');
  const seats = share
    ? `Their ${list(
        share.roles.map((role) => ROLE_WORDS[role]),
        'or',
      )} seat`
    : '';
  const help = request?.roles.includes(seat.role) ? `Any neighbour, by ${request.id}` : 'Any neighbour';
  return [
    ...(items === '' ? [] : [[`A ${items}`, help] as const]),
    ...(seats === '' ? [] : [['What they saw; an indicator', seats] as const]),
    ['What they need, and by when', 'Any neighbour'],
  ];
}

function control(scenario: PublicScenario): readonly Row[] {
  const own = orderDoing(scenario, 'adjudicate');
  const ruling = own ? `; a ruling on ${own.id}` : '';
  return [[`How something works; a lost link${ruling}`, 'EXCON']];
}

function orderDoing(scenario: PublicScenario, word: Effect['do']): PublicOrderType | undefined {
  return scenario.orders.find((order) => order.effects.some((effect) => effect.do === word));
}

function itemsOf(order: PublicOrderType): readonly Item[] {
  return order.asks.flatMap((ask) => (ask.ask === 'item' ? ask.options : []));
}

/** A few orders by name; many by their ids alone. */
function fewNames(orders: readonly PublicOrderType[], names: Names): string {
  return orders.length > 3 ? idsOf(orders) : orders.map(({ id, name }) => `${names.say(name)} (${id})`).join(', ');
}

function idsOf(orders: readonly PublicOrderType[]): string {
  return orders.map(({ id }) => id).join(', ');
}
