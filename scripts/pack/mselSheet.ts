import type { Delivery, Inject } from '../../engine/model/inject.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import { dayTime } from '../../ui/kit/exerciseTime.ts';
import { type ConditionNames, conditionWords } from './conditionWords.ts';
import { exconHead } from './exconHead.ts';
import { exconNames } from './exconNames.ts';
import { html, type Markup } from './html.ts';
import { type Column, longTable } from './page.ts';
import { list, percent } from './plainWords.ts';

const COLUMNS: readonly Column[] = [
  ['Inject', 14],
  ['Comes', 18],
  ['To', 8],
  ['Subject', 14],
  ['Decisions', 20],
  ['What a good team does', 22],
  ['Done', 4],
];

/** Every row of the MSEL, turn by turn, as exercise control follows it with a pencil. */
export function mselSheet(scenario: Scenario, language: string): Markup {
  const names = exconNames(scenario, language);
  const head = exconHead(scenario, 'MSEL sheet', names);
  const turns = [...new Set(scenario.injects.map(({ turn }) => turn))].sort((a, b) => a - b);
  return longTable(
    head,
    COLUMNS,
    turns.map((turn) => {
      const due = scenario.injects.filter((inject) => inject.turn === turn);
      const opens = dayTime(scenario.hoursPerTurn * (turn - 1));
      // The turn's line stays with its first inject, so that it never ends a page.
      return due.map(
        (inject, i) => html`
<tbody>${i === 0 ? html`<tr class="turn"><th scope="rowgroup" colspan="${COLUMNS.length}">Turn ${turn} <small>opens at ${opens} EX</small></th></tr>` : ''}${rowsOf(inject, scenario, names)}</tbody>`,
      );
    }),
  );
}

function rowsOf(inject: Inject, scenario: Scenario, names: ConditionNames): Markup[] {
  const groups = groupsOf(inject.deliveries, names);
  return groups.map(({ delivery, to }, i) => {
    const span = groups.length;
    const before = html`<th scope="row" rowspan="${span}"><b>${inject.id}</b> · ${inject.severity}<br>${names.say(inject.title)}</th><td rowspan="${span}">${comes(inject, names)}</td>`;
    const after = html`<td rowspan="${span}">${names.say(inject.expected)}</td><td rowspan="${span}" class="done"><i></i></td>`;
    return html`
<tr>${i === 0 ? before : ''}<td>${seatsOf(to, scenario, names)}</td><td>${names.say(delivery.subject)}</td><td>${decisions(delivery, names)}</td>${i === 0 ? after : ''}</tr>`;
  });
}

function comes(inject: Inject, names: ConditionNames): Markup {
  const when = inject.trigger ? `If ${conditionWords(inject.trigger, names)}.` : 'In any case.';
  const doors = inject.notices ? `Tells of the open door at ${list(inject.notices.map(names.asset), 'and')}.` : '';
  const rumour = inject.rumour
    ? `A rumour: trust −${percent(inject.rumour.trustPerTurn)} a turn until somebody speaks.`
    : '';
  const rare = inject.contingency ? 'For a rare case.' : '';
  return html`${[when, doors, rumour, rare].filter((words) => words !== '').join(' ')}`;
}

function decisions(delivery: Delivery, names: ConditionNames): Markup {
  return html`<ul class="plain">${delivery.decide.map(({ order, label }) => html`<li><b>${order}</b> ${names.say(label)}</li>`)}</ul>`;
}

interface Group {
  readonly delivery: Delivery;
  readonly to: readonly string[];
}

/** Seats that read the same words and may decide the same stand together. */
function groupsOf(deliveries: readonly Delivery[], names: ConditionNames): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const delivery of deliveries) {
    const key = JSON.stringify([
      names.say(delivery.subject),
      delivery.decide.map(({ order, label }) => [order, names.say(label)]),
    ]);
    const to = [...(groups.get(key)?.to ?? []), ...delivery.to];
    groups.set(key, { delivery: groups.get(key)?.delivery ?? delivery, to });
  }
  return [...groups.values()];
}

function seatsOf(to: readonly string[], scenario: Scenario, names: ConditionNames): string {
  const all = scenario.nations.reduce((count, { seats }) => count + seats.length, 0);
  return new Set(to).size === all ? 'All seats' : to.map(names.seat).join(', ');
}
