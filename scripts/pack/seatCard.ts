import type { SeatId } from '../../engine/model/ids.ts';
import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import { aims } from './aims.ts';
import { cardHeight, PAGE_MILLIMETRES } from './cardHeight.ts';
import { html, type Markup } from './html.ts';
import { namesOf } from './names.ts';
import { onePage } from './page.ts';
import { grouped, ROLE_WORDS } from './plainWords.ts';
import { REAL_WORLD_STOP, RULES_OF_PLAY } from './rulesOfPlay.ts';
import { seatKnows } from './seatKnows.ts';
import { seatOrders } from './seatOrders.ts';
import { siteTable } from './siteTable.ts';
import { LOG_MILLIMETRES, turnLog } from './turnLog.ts';
import { whomToAsk } from './whomToAsk.ts';

/** A seat card, and whether it should fit on one page. */
export interface SeatCard {
  readonly seat: SeatId;
  readonly page: Markup;
  readonly fits: boolean;
}

/** The one page that a person who holds a seat needs: on paper it is the whole desk, beside a screen it is the key to it. */
export function seatCard(scenario: PublicScenario, seatId: SeatId, language: string): SeatCard {
  const knows = seatKnows(scenario, seatId);
  const { nation, seat } = knows;
  const names = namesOf(scenario, language);
  const mark = names.seat(seat.id);
  const own = scenario.orders.filter((order) => order.roles.includes(seat.role));
  const head = {
    title: `${names.say(scenario.title)} · seat card`,
    caveat: names.say(scenario.caveat),
    mark,
  };
  const other = nation.seats.filter(({ id }) => id !== seat.id);
  const shares = other.map(({ id, name }) => `${names.seat(id)}, ${names.say(name)}`).join('; ');
  const height = cardHeight(knows, own, names);
  const room = height + LOG_MILLIMETRES <= PAGE_MILLIMETRES;
  const content = html`<h1>${names.say(seat.name)} <small>of ${names.say(nation.name)}</small></h1>
<p class="who">The ${ROLE_WORDS[seat.role]} seat. ${shares === '' ? '' : `Your nation’s other seat is ${shares}: same nation, own mail. `}${scenario.turns} turns of ${scenario.hoursPerTurn} exercise hours.</p>
<div class="two">
<div><section><h2>Your nation</h2><p>${names.say(scenario.own.brief)}</p></section>
<section><h2>What you are here for</h2>${aims(scenario)}</section></div>
<div><section><h2>What you look after <small>${grouped(nation.people)} people</small></h2>${siteTable(knows, names)}</section>
${REAL_WORLD_STOP}</div>
</div>
<section><h2>Your orders <small>• works at once and cannot be taken back; the others wait until the turn closes</small></h2>${seatOrders(knows, own, names)}</section>
<div class="two">
<section><h2>Whom to ask for what</h2>${whomToAsk(knows, names)}</section>
<section><h2>Rules of play</h2><ol class="rules">${RULES_OF_PLAY.map((rule) => html`<li>${rule}</li>`)}</ol></section>
</div>
${room ? turnLog(scenario) : ''}`;
  return {
    seat: seat.id,
    page: onePage(head, html`<div class="card">${content}</div>`),
    fits: height <= PAGE_MILLIMETRES,
  };
}
