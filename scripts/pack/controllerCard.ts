import type { Nation, Scenario } from '../../engine/model/scenario.ts';
import type { ConditionNames } from './conditionWords.ts';
import { CONTROLS, TURN_RHYTHM, WHEN } from './controllerWords.ts';
import { exconHead } from './exconHead.ts';
import { exconNames } from './exconNames.ts';
import { html, type Markup } from './html.ts';
import { onePage } from './page.ts';
import { grouped, minutes } from './plainWords.ts';
import { turnTable } from './turnTable.ts';

/** Exercise control's card, one sheet with two sides: the turns and what to read out; the controls and what to do when. */
export function controllerCard(scenario: Scenario, language: string): readonly Markup[] {
  const names = exconNames(scenario, language);
  const head = exconHead(scenario, 'controller card', names);
  const planning = minutes(scenario.planningSeconds);
  const front = html`<h1>The turns</h1>
<p class="who">${names.say(scenario.summary)}</p>
<section><h2>Each turn <small>${scenario.turns} turns of ${scenario.hoursPerTurn} exercise hours, ${planning} of planning each</small></h2>
<ol class="rhythm">${TURN_RHYTHM.map(([what, does]) => html`<li><b>${what.replace('{planning}', planning)}</b> ${does}</li>`)}</ol></section>
<section><h2>Turn by turn <small>an inject in brackets comes only if its trigger holds</small></h2>${turnTable(scenario, names)}</section>`;
  const back = html`<h1>The controls</h1>
<section><h2>What moves the exercise</h2>${pairs(CONTROLS)}</section>
<section><h2>What to do when …</h2>${pairs(WHEN)}</section>
<section><h2>Who has what at StartEx</h2><table class="purses"><thead><tr><th scope="col">Nation</th><th scope="col">People</th><th scope="col">Crews</th><th scope="col">Teams</th><th scope="col">Sets</th><th scope="col">Seat</th><th scope="col">Link given</th><th scope="col">Name</th></tr></thead>
${scenario.nations.map((nation) => nationRows(nation, names))}</table></section>`;
  return [onePage(head, front), onePage(head, back)];
}

function nationRows({ id, seats, assets, purse }: Nation, names: ConditionNames): Markup {
  const people = assets.reduce((sum, asset) => sum + asset.people, 0);
  const numbers = [grouped(people), purse.crew, purse.team, purse.set];
  const shared = html`<th scope="row" rowspan="${seats.length}">${names.nation(id)}</th>${numbers.map(
    (number) => html`<td rowspan="${seats.length}">${number}</td>`,
  )}`;
  return html`<tbody>${seats.map(
    (seat, i) => html`
<tr>${i === 0 ? shared : ''}<td>${names.seat(seat.id)}</td><td class="done"><i></i></td><td class="line"></td></tr>`,
  )}</tbody>`;
}

function pairs(rows: readonly (readonly [string, string])[]): Markup {
  return html`<table class="pairs">${rows.map(
    ([what, does]) => html`
<tr><th scope="row">${what}</th><td>${does}</td></tr>`,
  )}
</table>`;
}
