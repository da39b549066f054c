import type { Scenario } from '../../engine/model/scenario.ts';
import { html, type Markup } from './html.ts';
import { namesOf } from './names.ts';
import { onePage } from './page.ts';

/** A row of the index: one file, whom it is for, and how many to print. */
export interface IndexRow {
  readonly file: string;
  readonly name: string;
  readonly whom: string;
  readonly print: string;
}

/** The page from which a director prints the rest. */
export function indexPage(scenario: Scenario, rows: readonly IndexRow[], language: string): Markup {
  const names = namesOf(scenario, language);
  const title = names.say(scenario.title);
  const head = { title: `${title} · the paper`, caveat: names.say(scenario.caveat), mark: 'INDEX' };
  return onePage(
    head,
    html`<h1>${title} <small>on paper</small></h1>
<p class="who">Open a page, print it (Ctrl P), close it. A4 or Letter, upright; the MSEL sheet lies across. Black and white is enough. Scale 100 %; no headers or footers of the browser.</p>
<section><h2>What to print</h2><table class="index"><thead><tr><th scope="col">Page</th><th scope="col">For</th><th scope="col">Print</th></tr></thead>
<tbody>${rows.map(
      ({ file, name, whom, print }) => html`
<tr><th scope="row"><a href="${file}">${name}</a></th><td>${whom}</td><td>${print}</td></tr>`,
    )}</tbody></table></section>
<section><h2>Before people come</h2><ul>
<li>Lay each seat card face down at its chair. A card tells what that nation knows of itself, so no other nation reads it.</li>
<li>Keep what is marked EXCON only in your own hands. It tells what will happen.</li>
<li>Lay order forms and messages where everybody reaches them, and a pencil at each chair.</li>
<li>Read the rules of play aloud, and say once how a REAL WORLD stop is called.</li>
</ul></section>
<p class="note">Made from ${scenario.id}, version ${scenario.version}. Change the scenario, and make the paper again.</p>`,
  );
}
