import type { Debrief, EarlierAssumptions } from '../../../engine/evaluation/debrief/debrief.ts';
import type { PrintedScenario } from '../../../engine/evaluation/debrief/printedScenario.ts';
import type { TriedOrder } from '../../../engine/evaluation/debrief/trial.ts';
import { largestDifference } from '../decisions/largestDifference.ts';
import { chunks } from './chunks.ts';
import { decisionsFigure } from './figures/decisionsFigure.ts';
import { futuresFigure } from './figures/futuresFigure.ts';
import { helpFigure } from './figures/helpFigure.ts';
import { knewWhenFigure } from './figures/knewWhenFigure.ts';
import { toldFigure } from './figures/toldFigure.ts';
import { HELP_KEYS, HOSPITAL_KEY, knewWhenKeys, legend, TOLD_KEYS } from './legend.ts';
import { el, type Markup } from './markup.ts';
import { caveat, marking } from './page.ts';
import { sumSheets } from './sumSheets.ts';
import { textOf } from './textOf.ts';
import { wordsIn } from './words.ts';

/** Millimetres that a figure may be high on a sheet with a title and one line under it. */
const FIGURE = 132;
/** More lanes than these cannot be read from where people stand. */
const LANES = 18;
/** Words that are left for names of orders beside the others on a sheet. */
const NAME_WORDS = 8;

/** Every sheet of the wall set that this edition can fill, in the order in which they hang. */
export function sheets(scenario: PrintedScenario, debrief: Debrief): readonly Markup[] {
  const drafts: Draft[] = [];
  const sheet: SheetMaker = (title, figure, under = el('div')) => {
    drafts.push({ title, figure, under });
  };
  if (debrief.edition === 'common') {
    sumSheets(debrief, sheet);
    futuresSheet(debrief, sheet);
  } else {
    knewWhenSheets(debrief, sheet);
    toldSheets(debrief, sheet);
    futuresSheet(debrief, sheet);
    helpSheets(debrief, sheet);
    decisionSheets(scenario, debrief, sheet);
  }
  return drafts.map(({ title, figure, under }, i) => {
    const head = marking(scenario, debrief.edition, `${i + 1}/${drafts.length}`);
    return el('section', { class: 'sheet' }, head, el('h1', {}, title), figure, under, caveat(scenario));
  });
}

interface Draft {
  readonly title: string;
  readonly figure: Markup;
  readonly under: Markup;
}

/** Puts a title, a figure and a line under it on the next sheet. */
export type SheetMaker = (title: string, figure: Markup, under?: Markup) => void;

function knewWhenSheets({ knewWhen, turns, edition }: Debrief, sheet: SheetMaker): void {
  if (knewWhen.length === 0) sheet('Who knew when', nothing('Nothing was noticed.'));
  const lanes = knewWhen[0]?.nations.length ?? 1;
  const under = legend(knewWhenKeys(edition !== 'truth'));
  for (const rows of chunks(knewWhen, Math.max(1, Math.floor(LANES / lanes))))
    sheet('Who knew when', figure(knewWhenFigure(rows, turns, FIGURE)), under);
}

function toldSheets({ told, turns }: Debrief, sheet: SheetMaker): void {
  if (told.length === 0) sheet('Who told whom', nothing('Nothing was shared.'));
  for (const rows of chunks(told, LANES / 2))
    sheet('Who told whom', figure(toldFigure(rows, turns, FIGURE)), legend(TOLD_KEYS));
}

function futuresSheet({ futures, assumed, edition }: Debrief, sheet: SheetMaker): void {
  if (futures.length === 0) return;
  const own = edition !== 'truth' && edition !== 'common';
  const title = `${own ? 'Our' : ''} ${futures.length === 3 ? 'three' : 'two'} futures`.trim();
  const says = assumed ? assumption(assumed) : own ? '' : 'No share could come earlier.';
  const under = legend([HOSPITAL_KEY], `Person-hours. ${says}`);
  sheet(title.charAt(0).toUpperCase() + title.slice(1), figure(futuresFigure(futures, FIGURE - 6)), under);
}

/** What stays and what does not in the third future, as far as the words of a sheet go; the report says it in full. */
function assumption({ bots, answers, skipped }: EarlierAssumptions): string {
  const refused = `${skipped} refused.`;
  if (bots) return `${answers.moved > 0 ? 'Receivers follow, bots' : 'Bots'} decide again; ${refused}`;
  return answers.moved > 0 ? `Receivers’ orders follow; all else stays; ${refused}` : `All else stays; ${refused}`;
}

function helpSheets({ help, turns }: Debrief, sheet: SheetMaker): void {
  if (help.length === 0) sheet('Who helped whom', nothing('No help was asked or lent.'));
  for (const rows of chunks(help, LANES * 0.7))
    sheet('Who helped whom', figure(helpFigure(rows, turns, FIGURE)), legend(HELP_KEYS));
}

function decisionSheets(scenario: PrintedScenario, { decisions }: Debrief, sheet: SheetMaker): void {
  // The sheets hang side by side: one scale for all of them.
  const most = largestDifference(decisions.flatMap(({ orders }) => orders));
  for (const { nation, orders } of decisions) {
    const name = scenario.nations.find((one) => one.id === nation)?.name;
    const title = `${name ? textOf(scenario, name) : nation}: decisions`;
    if (orders.length === 0) {
      sheet(title, nothing('None changed these figures.'));
      continue;
    }
    const names = namesWithin(scenario, orders);
    const drawn = decisionsFigure(orders, (order) => names.get(order.id) ?? '', most, FIGURE);
    sheet(title, figure(drawn), legend([], 'Person-hours; all else as played.'));
  }
}

/** Names of orders as far as the words of a sheet go; the code stands there anyway. */
function namesWithin(scenario: PrintedScenario, orders: readonly TriedOrder[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const said = new Set<string>();
  for (const { id, type, answers, offered } of orders) {
    const order = scenario.orders.find((one) => one.id === type);
    const ended = answers.mode === 'off' ? ' (ended)' : '';
    const name = order ? `${textOf(scenario, order.name)}${ended}` : `${offered?.item} to ${offered?.to.toUpperCase()}`;
    const more = wordsIn(name).filter((word) => !said.has(word));
    if (said.size + new Set(more).size > NAME_WORDS) continue;
    for (const word of more) said.add(word);
    names.set(id, name);
  }
  return names;
}

function figure(drawn: Markup): Markup {
  return el('div', { class: 'figure' }, drawn);
}

function nothing(says: string): Markup {
  return el('div', { class: 'legend' }, says);
}
