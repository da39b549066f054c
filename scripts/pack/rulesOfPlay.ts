import { html, type Markup } from './html.ts';

/** What everybody at the table keeps to. */
export const RULES_OF_PLAY: readonly string[] = [
  'Everything here is made up. Write nothing real: no real site, name, weakness or password.',
  'EXCON can read everything that you write.',
  'Begin and end every call, mail and message with “EXERCISE”.',
  'You know what your own nation was told. Ask the others; do not read their screens or cards.',
  'An order counts when it is sealed; on paper, when EXCON has the form. Until the lock you may take it back, unless it works at once.',
  'Say when you have nothing more for this turn: Ready.',
  'An attack has a place. Nobody has to name who did it.',
];

/** What stops play at once, for everybody. */
export const REAL_WORLD_STOP: Markup = html`<section class="stop"><h2>Something real happens</h2>
<p>Say <b>“REAL WORLD, REAL WORLD”</b> aloud, or hold the REAL WORLD button for two seconds. Everybody stops and listens to EXCON. Only EXCON starts play again; the clock loses nothing.</p></section>`;
