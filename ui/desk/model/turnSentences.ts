import { plural, t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { restoredSentence } from '../../kit/restoredSentence.ts';
import { assetStates } from './assetState.ts';
import { flowSentence } from './flowSentence.ts';
import { helpedSentence } from './helpedSentence.ts';
import { lastTurnRan } from './lastTurnRan.ts';
import { lineSentence } from './lineSentence.ts';
import { backGroups, groupOf, groupSentence, lossGroups } from './lossGroups.ts';
import { mainLine } from './mainLine.ts';
import { rumourSentence, statedSentence } from './publicSentences.ts';
import { whySentence } from './whySentence.ts';

/** The turn's report in three sentences. */
export interface TurnSentences {
  readonly changed: string;
  readonly why: string;
  readonly helped: string;
  /** Where to look on the map; null where nothing changed. */
  readonly asset: string | null;
}

/**
 * Says in three sentences what changed, why, and whose action helped or what can be done, from the lines that a turn's
 * opening brought. The worst thing comes first.
 */
export function turnSentences(
  lines: readonly Line[],
  view: View,
  scenario: PublicScenario,
  names: Names,
  turn: number,
): TurnSentences {
  const main = mainLine(lines, scenario);
  return {
    changed: main ? changedSentence(main, lines, scenario, names) : quietSentence(view, scenario, names, turn),
    why: main ? mainWhy(main, view, scenario, names, turn) : quietWhy(lines, view, scenario, turn),
    helped: helpedSentence(lines, main, view, scenario, names, turn),
    asset: main && 'asset' in main ? main.asset : null,
  };
}

function changedSentence(main: Line, lines: readonly Line[], scenario: PublicScenario, names: Names): string {
  if (main.line === 'doorNoticed') {
    const where = lines.filter((line) => line.line === 'doorNoticed').map((line) => names.asset(line.asset));
    return t`An odd log-on was noticed at ${listOf([...new Set(where)], names.language)}.`;
  }
  // What it costs stands in the second sentence.
  if (main.line === 'rumour') return rumourSentence(main);
  if (main.line === 'stated') return statedSentence({ ...main, contradicts: null }, scenario, names);
  if (main.line === 'serviceRestored') {
    const back = groupOf(main, backGroups(lines, names));
    return back ? restoredSentence(back, names) : lineSentence(main, scenario, names);
  }
  if (main.line !== 'serviceLost' && main.line !== 'struck') return lineSentence(main, scenario, names);
  const groups = lossGroups(lines, names).filter(({ until }) => until === null);
  const own = main.line === 'serviceLost' ? groupOf(main, groups) : undefined;
  const first = own ? groupSentence(own, scenario, names) : lineSentence(main, scenario, names);
  const struck = lines.filter((line) => line.line === 'struck' && line !== main).length;
  const more = groups.filter((group) => group !== own).length + struck;
  if (more === 0) return first;
  const rest = plural(more, { one: 'One more loss is on the list.', other: '# more losses are on the list.' });
  return `${first} ${rest}`;
}

/** A warning shuts doors and takes a little water; the report says both. */
function mainWhy(main: Line, view: View, scenario: PublicScenario, names: Names, turn: number): string {
  const flow = main.line === 'doorShut' ? flowSentence(view, scenario, names, turn) : null;
  return [whySentence(main, view, scenario, names), flow ?? ''].join(' ').trim();
}

function quietSentence(view: View, scenario: PublicScenario, names: Names, turn: number): string {
  if (turn <= 1) return t`The exercise has started; your network is as it was.`;
  if (isCutShort(view, turn)) return t`EXCON ended the exercise while turn ${turn - 1} was open.`;
  const flow = flowSentence(view, scenario, names, turn);
  if (flow !== null) return flow;
  const still = stillOut(view, scenario, turn);
  if (still === 0) return t`Nothing changed in your network in turn ${turn - 1}.`;
  const sites = plural(still, { one: 'one site is still hit or out', other: '# sites are still hit or out' });
  return t`Nothing changed in your network in turn ${turn - 1}: ${sites}.`;
}

/** How many sites are hit or out now; none for a report of an earlier turn, of which the view tells no more. */
function stillOut(view: View, scenario: PublicScenario, turn: number): number {
  const isNow = turn >= view.nation.turn;
  return isNow ? assetStates(view, scenario).filter(({ status }) => status === 'outage').length : 0;
}

/** The report after EndEx where EXCON gave it before the last turn was closed. */
function isCutShort(view: View, turn: number): boolean {
  return view.nation.clock === 'ended' && turn > view.nation.turn && !lastTurnRan(view);
}

function quietWhy(lines: readonly Line[], view: View, scenario: PublicScenario, turn: number): string {
  if (isCutShort(view, turn)) return t`Its hours did not run, and what was sealed for its closing did not take hold.`;
  if (turn <= 1 && view.seat.inbox.every((item) => item.turn > turn))
    return t`At the start nothing was addressed to you. Your brief says what your nation has and lacks.`;
  if (turn <= 1) return t`Read your inbox first: it says what your people have seen.`;
  if (lines.some((line) => line.line === 'order'))
    return t`Your orders of the turn before took hold as far as they could.`;
  return stillOut(view, scenario, turn) > 0
    ? t`No order of yours was due. What is lost stays lost until somebody puts it right.`
    : t`No order of yours was due, and nobody reported trouble.`;
}
