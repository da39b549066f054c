import type { PublicAsset } from '../../engine/view/publicScenario.ts';
import { html, type Markup } from './html.ts';
import type { Names } from './names.ts';
import { grouped, ITEM_WORDS, KIND_WORDS, list, percent } from './plainWords.ts';
import type { SeatKnows } from './seatKnows.ts';

/** The sites of the seat's own nation: for whom each is, whom it needs, and how long it lasts without. */
export function siteTable({ scenario, nation }: SeatKnows, names: Names): Markup {
  const { dependencies, pipeHours, mayOnlyTravel } = scenario.own;
  // What a site gives is in its name or kind, so that the service need not be said again.
  const needs = (asset: PublicAsset): string => {
    const rows = dependencies.find((row) => row.asset === asset.id)?.dependsOn ?? [];
    const givers = rows.map(({ from, bufferHours, lossPerMille }) => {
      const lasts = bufferHours > 0 ? ` (${bufferHours}\u00a0h without)` : '';
      const gives = bufferHours === 0 && lossPerMille < 1000 ? ` (${percent(1000 - lossPerMille)} without)` : '';
      return `${names.asset(from)}${lasts}${gives}`;
    });
    return givers.length === 0 ? '' : `needs ${list(givers, 'and')}`;
  };
  const about = (asset: PublicAsset): string => {
    const kind = names.say(asset.name).toLowerCase().includes(KIND_WORDS[asset.kind]) ? '' : KIND_WORDS[asset.kind];
    const people = asset.people > 0 ? `${grouped(asset.people)} people` : '';
    const hours = pipeHours.find((row) => row.asset === asset.id)?.hours;
    const way = hours === undefined ? '' : `${hours}\u00a0h from here to the taps`;
    const words = [people === '' ? kind : people, needs(asset), way].filter((part) => part !== '');
    return words.join('; ') || 'needs no other site';
  };
  const lent = list(
    mayOnlyTravel.map((item) => `${ITEM_WORDS[item]}s`),
    'and',
  );
  return html`<table class="sites">${nation.assets.map(
    (asset) => html`
<tr><th scope="row">${names.say(asset.name)}</th><td>${about(asset)}</td></tr>`,
  )}
</table>${lent === '' ? '' : html`<p class="note">Can only be lent, and do nothing at home: ${lent}.</p>`}`;
}
