import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import { dayTime } from '../../ui/kit/exerciseTime.ts';
import { html, type Markup } from './html.ts';

/** What eight turns of it take of a page. */
export const LOG_MILLIMETRES = 37;

/** Room to write in what was decided, one line a turn: the three decisions for the hot wash come from here. */
export function turnLog({ turns, hoursPerTurn }: Pick<PublicScenario, 'turns' | 'hoursPerTurn'>): Markup {
  const rows = Array.from({ length: turns }, (_, i) => ({ turn: i + 1, opens: dayTime(hoursPerTurn * i) }));
  return html`<section class="log"><h2>What we decided, and why</h2><div class="lines">${rows.map(
    ({ turn, opens }) => html`<span><b>T${turn}</b> ${opens}</span>`,
  )}</div></section>`;
}
