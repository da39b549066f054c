import type { KnewRow, KnewWhen } from '../../../engine/evaluation/debrief/knewWhen.ts';
import { el, type Markup } from './markup.ts';

/** The knew-when strip as figures: on paper of this size lanes would be too thin to read. */
export function knewWhenTable(rows: readonly KnewWhen[]): Markup {
  const nations = rows[0]?.nations.map(({ nation }) => nation.toUpperCase()) ?? [];
  const heads = ['stage', 'happened', 'noticed anywhere', ...nations.map((nation) => `${nation}`)];
  return el(
    'table',
    { class: 'strip' },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', {}, head)))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          el('td', {}, `${row.nation.toUpperCase()} ${row.kind}`),
          el(
            'td',
            {},
            row.happened ? `T${row.happened.turn}${row.happened.outcome === 'blocked' ? ' stopped' : ''}` : '–',
          ),
          el('td', {}, turn(row.noticed)),
          ...row.nations.map((nation) => el('td', {}, steps(nation))),
        ),
      ),
    ),
  );
}

function steps({ knew, told, acted }: KnewRow): string {
  return [knew, told, acted].map(turn).join(' · ');
}

function turn(first: number | null): string {
  return first === null ? '–' : `T${first}`;
}
