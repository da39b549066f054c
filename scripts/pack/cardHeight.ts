import type { PublicOrderType } from '../../engine/view/publicScenario.ts';
import type { Names } from './names.ts';
import { whatItDoes, whatToWrite } from './orderWords.ts';
import type { SeatKnows } from './seatKnows.ts';

/** What a page has to give between its margins: Letter is the shorter of the two papers. */
export const PAGE_MILLIMETRES = 260;

/** What everything but brief, sites, orders and neighbours takes, measured with the style of pages.css. */
const FRAME_MILLIMETRES = 86;
const BESIDE_BRIEF_MILLIMETRES = 35;
const BESIDE_SITES_MILLIMETRES = 32;

/** A line of the text and of the tables of orders and sites, and what a row adds to its lines. */
const LINE = 3.6;
const SMALL_LINE = 3.2;
const ROW = 1.1;

/**
 * About how many millimetres of a page a card takes, a little more rather than less. A browser alone knows it exactly; this is
 * near enough to say whether there is room for notes, and to warn an author whose card would run over.
 */
export function cardHeight({ scenario, nation }: SeatKnows, own: readonly PublicOrderType[], names: Names): number {
  const brief = lines(names.say(scenario.own.brief), 64) * LINE + BESIDE_BRIEF_MILLIMETRES;
  const sites = nation.assets.reduce((sum, asset) => sum + siteLines(scenario, asset.id) * SMALL_LINE + ROW, 0);
  const lent = scenario.own.mayOnlyTravel.length > 0 ? LINE : 0;
  const orders = own.reduce((sum, order) => sum + orderLines(order, names) * SMALL_LINE + ROW, 0);
  const signatures = scenario.orders.length > own.length && own.length < 9 ? 2 * LINE : 0;
  const neighbours = (scenario.nations.length - 1) * LINE;
  const above = Math.max(brief, sites + lent + BESIDE_SITES_MILLIMETRES);
  return Math.ceil(FRAME_MILLIMETRES + above + orders + signatures + neighbours);
}

function siteLines(scenario: SeatKnows['scenario'], asset: string): number {
  const takes = scenario.own.dependencies.find((row) => row.asset === asset)?.dependsOn.length ?? 0;
  return Math.max(1, takes);
}

/** The cell with most lines makes the row. */
function orderLines(order: PublicOrderType, names: Names): number {
  const { name, price } = order;
  const cells = [lines(names.say(name), 24), lines(whatItDoes(order, names), 48), lines(names.say(price), 41)];
  return Math.max(...cells, lines(whatToWrite(order), 24));
}

function lines(words: string, perLine: number): number {
  return Math.ceil(words.length / perLine);
}
