import type { Debrief } from '../../../engine/evaluation/debrief/debrief.ts';
import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import type { Trial, TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';
import { decisionName } from './decisionName.ts';
import { el, type Markup } from './markup.ts';
import { exact } from './numbers.ts';

/** The decisions that mattered most, nation by nation, with what each change to one of them comes to. */
export function decisionsTable(scenario: PrintedScenario, { decisions }: Pick<Debrief, 'decisions'>): Markup {
  const heads = ['nation', 'turn', 'decision', 'one turn earlier', 'one turn later', 'left out'];
  const rows = decisions.flatMap(({ nation, orders }) =>
    orders.length === 0
      ? [
          el(
            'tr',
            {},
            el('td', {}, nation.toUpperCase()),
            el('td', {}),
            el('td', {}, 'None changed these figures.'),
            ...['', '', ''].map((none) => el('td', {}, none)),
          ),
        ]
      : orders.map((order) => row(scenario, nation, order)),
  );
  return el(
    'table',
    { class: 'third' },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', {}, head)))),
    el('tbody', {}, ...rows),
  );
}

function row(scenario: PrintedScenario, nation: string, order: TriedOrder): Markup {
  const trials = [order.earlier, order.later, order.leftOut];
  return el(
    'tr',
    {},
    el('td', {}, nation.toUpperCase()),
    el('td', {}, `T${order.turn}`),
    el('td', {}, `${decisionName(scenario, order)}${order.bot ? ' *' : ''}`),
    ...trials.map((trial) => el('td', {}, trial ? tell(trial) : 'not possible')),
  );
}

function tell({ region, skipped }: Trial): string {
  const sign = (value: number) => (value > 0 ? `+${exact(value)}` : exact(value));
  const dark = region.hospitalDarkHours === 0 ? '' : ` · ${sign(region.hospitalDarkHours)} h`;
  const refused = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  return `${sign(region.personHours)}${dark}${refused === 0 ? '' : ` (${refused})`}`;
}
