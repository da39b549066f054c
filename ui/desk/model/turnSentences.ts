import { plural, t } from '@lingui/core/macro';
import { freeOf } from '../../../engine/view/freeOf.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { hours } from '../../kit/hours.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { number } from '../../kit/number.ts';
import { causeSentence, rootCause } from './causeSentence.ts';
import { lineSentence, noticedSentence } from './lineSentence.ts';
import { mainLine } from './mainLine.ts';
import { receiptSentence } from './receiptSentence.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** The turn's report in three sentences. */
export interface TurnSentences {
  readonly changed: string;
  readonly why: string;
  readonly helped: string;
  /** Where to look on the map; null where nothing changed. */
  readonly asset: string | null;
}

/**
 * Says in three sentences what changed, why, and whose action helped, from the lines that a turn's opening brought. The
 * worst thing comes first: what was struck now, then what people lost, then what was noticed, then what got better.
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
    changed: main ? changedSentence(main, lines, scenario, names) : quietSentence(turn),
    why: main ? whySentence(main, view, scenario, names) : quietWhy(lines, turn),
    helped: helpedSentence(lines, main, view, scenario, names),
    asset: main && 'asset' in main ? main.asset : null,
  };
}

function changedSentence(main: Line, lines: readonly Line[], scenario: PublicScenario, names: Names): string {
  if (main.line === 'doorNoticed') {
    const where = lines.filter((line) => line.line === 'doorNoticed').map((line) => names.asset(line.asset));
    return t`An odd log-on was noticed at ${listOf([...new Set(where)], names.language)}.`;
  }
  const first = lineSentence(main, scenario, names);
  const more = lines.filter((line) => line !== main && (line.line === 'serviceLost' || line.line === 'struck')).length;
  if (more === 0 || (main.line !== 'serviceLost' && main.line !== 'struck')) return first;
  const rest = plural(more, { one: 'One more loss is on the list.', other: '# more losses are on the list.' });
  return `${first} ${rest}`;
}

function whySentence(main: Line, view: View, scenario: PublicScenario, names: Names): string {
  switch (main.line) {
    case 'struck': {
      const { door } = view.nation.assets[main.asset] ?? { door: null };
      const way =
        door?.state === 'noticed'
          ? t`An odd log-on was noticed there in turn ${door.turn}.`
          : t`How they came in is not known yet.`;
      return `${way} ${comesNext(main, scenario, names)}`;
    }
    case 'serviceLost': {
      const root = rootCause(main.because);
      return root ? causeSentence(root, names) : t`The cause is not known yet.`;
    }
    case 'doorNoticed':
      return t`${noticedSentence(main.how, names)} Nothing has changed there so far.`;
    case 'hunt':
      return t`Somebody can come in there from outside. A warning to all operators (N05) or isolating the site (O02) shuts it.`;
    case 'serviceRestored':
      return t`What had stopped it is repaired or has been put right.`;
    case 'doorShut':
      return main.how === 'advisory' ? t`Your warning reached its operators.` : t`A protection team did it.`;
    case 'order':
      return main.outcome === 'worked'
        ? t`It was sealed before the lock. Nothing else changed in your network.`
        : t`The world was not as the order assumed. Nothing else changed in your network.`;
    case 'telemetryLate':
      return t`The hub has no power and its battery is flat.`;
    default:
      return '';
  }
}

function comesNext(main: LineOf<'struck'>, scenario: PublicScenario, names: Names): string {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation);
  if (main.what === 'stopDosing') {
    const way = hours(scenario.own.pipeHours.find((row) => row.asset === main.asset)?.hours ?? 0);
    const people = number(own?.people ?? 0, names.language);
    return t`Untreated water reaches ${people} people in ${way}.`;
  }
  const fed = scenario.own.dependencies.filter(({ dependsOn }) => dependsOn.some((need) => need.from === main.asset));
  const people = fed.reduce((sum, { asset }) => sum + (own?.assets.find((one) => one.id === asset)?.people ?? 0), 0);
  return t`${number(people, names.language)} people are without power, the hospital runs on fuel.`;
}

function quietSentence(turn: number): string {
  return turn <= 1
    ? t`The exercise has started; your network is as it was.`
    : t`Nothing changed in your network in turn ${turn - 1}.`;
}

function quietWhy(lines: readonly Line[], turn: number): string {
  if (turn <= 1) return t`Read your inbox first: it says what your people have seen.`;
  return lines.some((line) => line.line === 'order')
    ? t`Your orders of the turn before took hold as far as they could.`
    : t`No order of yours was due, and nobody reported trouble.`;
}

function helpedSentence(
  lines: readonly Line[],
  main: Line | null,
  view: View,
  scenario: PublicScenario,
  names: Names,
): string {
  const receipt = lines.find((line): line is LineOf<'receipt'> => line.line === 'receipt');
  if (receipt) return receiptSentence(receipt.receipt, names);
  const matched = lines.find(
    (line): line is LineOf<'doorNoticed'> => line.line === 'doorNoticed' && line.how.from !== null,
  );
  if (matched?.how.from)
    return t`${names.nation(matched.how.from)} helped: without its indicator nobody would have seen this.`;
  const arrived = lines.find(
    (line): line is LineOf<'transit'> =>
      line.line === 'transit' && line.arrived && line.transit.from !== view.nation.nation,
  );
  if (arrived) return t`${names.nation(arrived.transit.from)} helped: ${lineSentence(arrived, scenario, names)}`;
  const shut = lines.find((line): line is LineOf<'doorShut'> => line.line === 'doorShut');
  if (shut) {
    return shut.how === 'advisory'
      ? t`Your warning helped: the remote door at ${names.asset(shut.asset)} is shut for good.`
      : t`Your protection team helped: the remote door at ${names.asset(shut.asset)} is shut for good.`;
  }
  if (main?.line === 'struck' || main?.line === 'serviceLost') return couldHelp(view, scenario, names);
  const worked = lines.find((line): line is LineOf<'order'> => line.line === 'order' && line.outcome === 'worked');
  if (worked && worked !== main) return t`Your own order helped: ${names.order(worked.order.type)}.`;
  return turnHint(view, scenario);
}

/** Who could help now, from what the seat may know. */
function couldHelp(view: View, scenario: PublicScenario, names: Names): string {
  const { purse } = view.nation;
  const seat = scenario.nations.flatMap((nation) => nation.seats).find((one) => one.id === view.seat.seat);
  if (purse && freeOf(purse, 'team') > 0) {
    return seat?.role === 'mil'
      ? t`You have a protection team free; your civil seat can ask you for it.`
      : t`Your military seat has a protection team that could help.`;
  }
  if (purse && freeOf(purse, 'crew') > 0) return t`You have a crew free that could work it by hand.`;
  return t`Nothing of your own is free. ${names.order('M05')} reaches your neighbours; help needs hours on the road.`;
}

function turnHint(view: View, scenario: PublicScenario): string {
  const shared = view.nation.shared.length > 0;
  const holds = view.nation.copies.length > 0;
  if (holds && !shared) return t`You hold an indicator that your neighbours may need. Sharing it is free.`;
  const end = exerciseTime(scenario.hoursPerTurn * view.nation.turn);
  return t`This turn runs until ${end}. What one nation has seen, another may need.`;
}
