import type { Debrief, Note } from '../../../engine/evaluation/debrief/debrief.ts';
import type { HelpRow } from '../../../engine/evaluation/debrief/helpLadder.ts';
import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import { assumptions } from './assumptions.ts';
import { decisionsTable } from './decisionsTable.ts';
import { FUTURE_NAMES, futuresFigure } from './figures/futuresFigure.ts';
import { helpFigure } from './figures/helpFigure.ts';
import { knewWhenFigure } from './figures/knewWhenFigure.ts';
import { toldFigure } from './figures/toldFigure.ts';
import { knewWhenTable } from './knewWhenTable.ts';
import { HELP_KEYS, knewWhenKeys, legend, TOLD_KEYS } from './legend.ts';
import { all, el, type Markup } from './markup.ts';
import { metricsTable } from './metricsTable.ts';
import { exact } from './numbers.ts';
import { caveat, marking } from './page.ts';
import type { RunNames } from './runNames.ts';
import { textOf } from './textOf.ts';

/** The two pages of the report. */
export function report(scenario: PrintedScenario, debrief: Debrief, names: RunNames): readonly Markup[] {
  const page = (inside: Markup, number: number) =>
    el(
      'section',
      { class: 'page' },
      marking(scenario, debrief.edition, `${number}/2`),
      el('div', { class: 'body' }, inside),
      caveat(scenario),
    );
  return [page(firstPage(scenario, debrief), 1), page(secondPage(scenario, debrief, names), 2)];
}

function firstPage(scenario: PrintedScenario, debrief: Debrief): Markup {
  const { turns, futures, knewWhen, told, botSeats, edition } = debrief;
  const bots = botSeats.length === 0 ? '' : ` Held by bots: ${botSeats.join(', ')}.`;
  return all(
    el('h1', {}, `${textOf(scenario, scenario.title)}: report`),
    el('p', {}, textOf(scenario, scenario.summary)),
    el('p', { class: 'small' }, `${turns} turns of ${scenario.hoursPerTurn} hours.${bots}`),
    futures.length === 0 ? null : section('What it came to', futuresFigure(futures, 46), futuresLine(debrief)),
    section('Figures', metricsTable(debrief)),
    knewWhen.length === 0
      ? null
      : edition === 'truth'
        ? section('Who knew when (each nation: knew · told · acted)', knewWhenTable(knewWhen))
        : knewWhenSection(debrief),
    told.length === 0
      ? null
      : section(
          'Who told whom',
          toldFigure(told.slice(0, TOLD_SHOWN), turns, 44, 11),
          legend(TOLD_KEYS, more(told.length - TOLD_SHOWN), 'keys'),
        ),
  );
}

function knewWhenSection({ knewWhen, turns }: Debrief): Markup {
  return section('Who knew when', knewWhenFigure(knewWhen, turns, 80), legend(knewWhenKeys(true), null, 'keys'));
}

function futuresLine({ futures }: Debrief): Markup {
  const says = futures.map(
    ({ future, personHours, hospitalDarkHours }) =>
      `${FUTURE_NAMES[future]} ${exact(personHours)} and ${hospitalDarkHours} h`,
  );
  return el(
    'p',
    { class: 'small' },
    `Person-hours without safe water or power, and hospital hours in the dark: ${says.join('; ')}.`,
  );
}

function secondPage(scenario: PrintedScenario, debrief: Debrief, names: RunNames): Markup {
  const { help, decisions, turns, notes } = debrief;
  return all(
    help.length === 0
      ? null
      : section(
          'Who helped whom',
          helpFigure(shownHelp(help), turns, 70, 11),
          legend(HELP_KEYS, more(help.length - HELP_SHOWN), 'keys'),
        ),
    decisions.length === 0 ? null : section('Decisions that mattered most', decisionsTable(scenario, debrief)),
    section(
      'From the seats',
      el('div', { class: 'two' }, notesOf('Sustain', notes, 'sustain'), notesOf('Improve', notes, 'improve')),
    ),
    section('What is assumed', ...assumptions(debrief).map((says) => el('p', { class: 'small' }, says))),
    section('The record', namesOf(names)),
  );
}

/** Lanes that can be read on a page; the wall set has them all. */
const TOLD_SHOWN = 8;
const HELP_SHOWN = 12;

function more(rest: number): string | null {
  return rest > 0 ? `${rest} more in the wall set` : null;
}

/** What came to something goes before what did not; the order of the ladder stays. */
function shownHelp(help: readonly HelpRow[]): readonly HelpRow[] {
  const weight = (row: HelpRow) => (row.answer === 'help' ? 0 : row.answered === null ? 2 : 1);
  const ranked = help
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => weight(a.row) - weight(b.row) || a.index - b.index);
  return ranked
    .slice(0, HELP_SHOWN)
    .toSorted((a, b) => a.index - b.index)
    .map(({ row }) => row);
}

/** How many notes of a kind fit the page; the rest stay in the run file. */
const NOTES_SHOWN = 4;

function notesOf(title: string, notes: readonly Note[], kind: Note['kind']): Markup {
  const mine = notes.filter((note) => note.kind === kind);
  const who = ({ seat, text }: Note) => (seat === null ? text : `${seat}: ${text}`);
  const rest = mine.length - NOTES_SHOWN;
  return el(
    'div',
    { class: 'small notes' },
    el('b', {}, title),
    mine.length === 0 ? el('p', {}, 'None handed in.') : null,
    ...mine.slice(0, NOTES_SHOWN).map((note) => el('p', {}, who(note))),
    rest > 0 ? el('p', {}, `${rest} more were handed in.`) : null,
  );
}

function namesOf({ seedCommitment, rulesVersion, more }: RunNames): Markup {
  const rows = [['seed commitment', seedCommitment], ...more] as const;
  return all(
    el(
      'p',
      { class: 'small' },
      `Rules version ${rulesVersion}. The seed was committed to before StartEx; who holds seed and salt can check it.`,
    ),
    ...rows.map(([name, value]) => el('p', { class: 'hash' }, `${name}: ${value}`)),
  );
}

function section(title: string, ...inside: readonly Markup[]): Markup {
  return el('section', {}, el('h2', {}, title), ...inside);
}
