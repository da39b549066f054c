import type { PublicOrderType } from '../../engine/view/publicScenario.ts';
import { html, type Markup } from './html.ts';
import type { Names } from './names.ts';
import { coSignedBy, whatItDoes, whatToWrite } from './orderWords.ts';
import type { SeatKnows } from './seatKnows.ts';

/** The orders that this seat may give, one row each, and those that wait for its signature. */
export function seatOrders({ seat, scenario }: SeatKnows, own: readonly PublicOrderType[], names: Names): Markup {
  const signed = scenario.orders.filter((order) => coSignedBy(order)?.role === seat.role);
  return html`<table class="orders">
<thead><tr><th scope="col" colspan="2">Order</th><th scope="col">What it does</th><th scope="col">What it costs and gives</th><th scope="col">Write down</th></tr></thead>
<tbody>${own.map(
    (order) => html`
<tr><th scope="row">${order.id}${order.takesEffect === 'now' ? ' •' : ''}</th><td><b>${names.say(order.name)}</b></td><td>${whatItDoes(order, names)}</td><td>${names.say(order.price)}</td><td>${whatToWrite(order)}</td></tr>`,
  )}</tbody>
</table>${signed.map((order) => html`<p class="note">${signature(order, names)}</p>`)}`;
}

function signature(order: PublicOrderType, names: Names): Markup {
  const instrument = coSignedBy(order)?.instrument ?? {};
  return html`<b>Your signature: ${order.id} ${names.say(order.name)}.</b> Accept it, change it, or decline with a reason. ${names.say(instrument)}.`;
}
