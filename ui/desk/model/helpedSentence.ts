import { t } from '@lingui/core/macro';
import type { Item } from '../../../engine/model/order.ts';
import { freeOf } from '../../../engine/view/freeOf.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import { rootCause } from '../../kit/causes/rootCause.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import type { Names } from '../../kit/names.ts';
import { blockOf } from './blockOf.ts';
import { lineSentence } from './lineSentence.ts';
import { orderDoing } from './orderDoing.ts';
import { receiptSentence } from './receiptSentence.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** The third sentence of a turn's report: whose action helped; where nobody's did, what this seat can do now, if it is now. */
export function helpedSentence(
  lines: readonly Line[],
  main: Line | null,
  view: View,
  scenario: PublicScenario,
  names: Names,
  turn: number,
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
  if (shut) return shutHelped(shut, names);
  const worked = lines.find((line): line is LineOf<'order'> => line.line === 'order' && line.outcome === 'worked');
  if (view.nation.clock === 'ended' && turn > view.nation.turn)
    return t`The exercise is over. What was done and why is for the hot wash.`;
  const isPast = turn < view.nation.turn;
  const step = isPast ? null : nextStep(main, view, scenario, names);
  if (step !== null) return step;
  if (worked && worked !== main) return t`Your own order helped: ${names.order(worked.order.type)}.`;
  // What could be done then is no help now.
  return isPast ? '' : turnHint(view, scenario);
}

function shutHelped(shut: LineOf<'doorShut'>, names: Names): string {
  const asset = names.asset(shut.asset);
  switch (shut.how) {
    case 'advisory':
      return t`Your warning helped: the remote door at ${asset} is shut for good.`;
    case 'protection':
      return t`Your protection team helped: the remote door at ${asset} is shut for good.`;
    case 'ruling':
      return t`Your own order helped: the remote door at ${asset} is shut for good.`;
  }
}

/** What can be done about the main thing; null where nothing needs doing. */
function nextStep(main: Line | null, view: View, scenario: PublicScenario, names: Names): string | null {
  const order = (word: Parameters<typeof orderDoing>[1]) => names.order(orderDoing(scenario, word)?.type.id ?? '');
  switch (main?.line) {
    case 'struck':
      return main.what === 'stopDosing' ? couldHelp(view, scenario, names) : closeFeeders(view, names);
    case 'serviceLost':
      return lossStep(main, view, scenario, names);
    case 'doorNoticed':
      return doorStep(view, scenario, names);
    case 'rumour':
      return main.spreading && view.nation.rumour !== null ? t`A public statement ends it: ${order('state')}.` : null;
    case 'stated':
      return t`Agree with your other seat on what you say before you speak again.`;
    case 'laboratory':
      return main.found === 'untreated' ? t`A notice keeps people from drinking it: ${order('notice')}.` : null;
    case 'ruled':
      return main.ruling.verdict === 'decline' ? t`You can order something else.` : null;
    default:
      return null;
  }
}

/** What mends a service: the team cleans water, crews bring power back, a generator set lights a hospital. */
function lossStep(main: LineOf<'serviceLost'>, view: View, scenario: PublicScenario, names: Names): string | null {
  switch (main.service) {
    case 'water':
      return couldHelp(view, scenario, names);
    case 'care':
      return isFree(view, 'set')
        ? t`A generator set keeps a hospital lit, and you have one free.`
        : t`A generator set keeps a hospital lit. ${names.order('M05')} reaches your neighbours; help needs hours on the road.`;
    case 'power':
    case 'communications':
    case 'payments':
    case 'fuel':
      // They come back with the feeders or the parts that crews can mend, where that is what they lack.
      return MENDED_BY_CREWS.some((what) => what === rootCause(main.because)?.what) ? closeFeeders(view, names) : null;
  }
}

/** An odd log-on that was noticed: first its indicator, then the warning that the indicator makes possible. */
function doorStep(view: View, scenario: PublicScenario, names: Names): string | null {
  const seat = scenario.nations.flatMap((nation) => nation.seats).find((one) => one.id === view.seat.seat);
  const word = view.nation.copies.length === 0 ? 'grant' : 'advise';
  const type = orderDoing(scenario, word)?.type;
  if (!seat || !type) return null;
  const order = names.order(type.id);
  if (!type.roles.includes(seat.role)) return t`Your other seat can act on it: ${order}.`;
  if (blockOf(view, scenario, type) !== null) return null;
  return word === 'grant'
    ? t`Its indicator helps your operators and your neighbours: ${order}.`
    : t`A warning shuts such doors at all your sites: ${order}.`;
}

function isFree(view: View, item: Item): boolean {
  return view.nation.purse !== null && freeOf(view.nation.purse, item) > 0;
}

/** What crews put right at its site. */
const MENDED_BY_CREWS = ['feedersOpened', 'branchOpened', 'unitLost', 'linkCut'] as const;

/** Who could work opened feeders, or parts that are out of service, by hand. */
function closeFeeders(view: View, names: Names): string {
  if (isFree(view, 'crew')) return t`You have a crew free that could work it by hand; a second one shortens it.`;
  return t`Nothing of your own is free. ${names.order('M05')} reaches your neighbours; help needs hours on the road.`;
}

/** Who could help now, from what the seat may know. */
function couldHelp(view: View, scenario: PublicScenario, names: Names): string {
  const seat = scenario.nations.flatMap((nation) => nation.seats).find((one) => one.id === view.seat.seat);
  if (isFree(view, 'team')) {
    return seat?.role === 'mil'
      ? t`You have a protection team free; your civil seat can ask you for it.`
      : t`Your military seat has a protection team that could help.`;
  }
  if (isFree(view, 'crew')) return t`You have a crew free that could work it by hand.`;
  return t`Nothing of your own is free. ${names.order('M05')} reaches your neighbours; help needs hours on the road.`;
}

function turnHint(view: View, scenario: PublicScenario): string {
  const holds = view.nation.copies.some(({ copy }) => copy.from === null);
  if (holds && view.nation.shared.length === 0)
    return t`You hold an indicator that your neighbours may need. Sharing it is free.`;
  const end = exerciseTime(scenario.hoursPerTurn * view.nation.turn);
  return t`This turn runs until ${end}. What one nation has seen, another may need.`;
}
