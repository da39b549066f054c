import type { Debrief } from '../../../engine/evaluation/debrief/debrief.ts';
import { el, type Markup } from './markup.ts';
import type { SheetMaker } from './sheets.ts';

/** What the common edition hangs in the place of strips with names: sums over all nations. */
export function sumSheets({ region }: Debrief, sheet: SheetMaker): void {
  if (!region) return;
  const { requests } = region;
  sheet(
    'First in the region',
    sums([
      [turn(region.happened), 'happened'],
      [turn(region.noticed), 'noticed'],
      [turn(region.told), 'told'],
      [turn(region.acted), 'acted'],
    ]),
  );
  sheet(
    'Word and help',
    sums([
      [`${region.informed}/${region.nations}`, 'nations informed'],
      [`${requests.asked}`, 'requests'],
      [`${requests.helped}`, 'helped'],
      [`${requests.declinedWithReason}`, 'declined, reasoned'],
      [`${requests.onSite}`, 'on site'],
      [`${requests.effect}`, 'took effect'],
      [`${region.receipts}`, 'receipts'],
    ]),
  );
}

function sums(figures: readonly (readonly [string, string])[]): Markup {
  return el('div', { class: 'sums' }, ...figures.map(([figure, word]) => el('p', {}, el('b', {}, figure), word)));
}

function turn(first: number | null): string {
  return first === null ? '–' : `T${first}`;
}
