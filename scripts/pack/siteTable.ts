import type { PublicAsset } from '../../engine/view/publicScenario.ts';
import { html, type Markup } from './html.ts';
import type { Names } from './names.ts';
import { grouped, ITEM_WORDS, KIND_WORDS, list, SERVICE_WORDS } from './plainWords.ts';
import type { SeatKnows } from './seatKnows.ts';

/** The sites of the seat's own nation: for whom each is, what it takes, and how long it lasts without. */
export function siteTable({ scenario, nation }: SeatKnows, names: Names): Markup {
  const { dependencies, pipeHours, mayOnlyTravel } = scenario.own;
  const takes = (asset: PublicAsset): readonly string[] => {
    const rows = dependencies.find((row) => row.asset === asset.id)?.dependsOn ?? [];
    return rows.map(({ service, from, bufferHours }) => {
      const lasts = bufferHours > 0 ? ` (${bufferHours}\u00a0h without)` : '';
      return `${SERVICE_WORDS[service]}: ${names.asset(from)}${lasts}`;
    });
  };
  const about = (asset: PublicAsset): string => {
    const kind = names.say(asset.name).toLowerCase().includes(KIND_WORDS[asset.kind]) ? '' : KIND_WORDS[asset.kind];
    const people = asset.people > 0 ? `${grouped(asset.people)} people` : '';
    const hours = pipeHours.find((row) => row.asset === asset.id)?.hours;
    const way = hours === undefined ? '' : `${hours}\u00a0h from here to the taps`;
    const words = [people === '' ? kind : people, ...takes(asset), way].filter((part) => part !== '');
    return words.join('; ') || 'takes nothing from other sites';
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
