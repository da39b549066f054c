import type { PublicScenario } from '../../engine/view/publicScenario.ts';
import { html, type Markup } from './html.ts';
import { percent } from './plainWords.ts';

/** What every nation tries to do, as the exercise counts it. */
export function aims({ reducedWeightPerMille, trustPerMille }: PublicScenario): Markup {
  return html`<ul>
<li><b>Water and power.</b> As few hours without safe water or power as possible; under a notice, or rationed, one counts ${percent(reducedWeightPerMille)}. Those without payments or fuel are not counted.</li>
<li><b>The hospital.</b> Never in the dark.</li>
<li><b>Trust.</b> Your public starts at ${percent(trustPerMille)}. Say what is true, with one voice.</li>
<li><b>The region.</b> Tell what you see, ask early, lend what you can spare. Nobody is ranked.</li>
</ul>`;
}
