import { plural, t } from '@lingui/core/macro';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line, View } from '../../../engine/view/view.ts';
import { causeSentence } from '../../kit/causes/causeSentence.ts';
import { rootCause } from '../../kit/causes/rootCause.ts';
import { hours } from '../../kit/hours.ts';
import type { Names } from '../../kit/names.ts';
import { number } from '../../kit/number.ts';
import { noticedSentence } from './lineSentence.ts';
import { orderDoing } from './orderDoing.ts';
import { contradictionSentence, rumourCost } from './publicSentences.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** Why the main thing of a turn happened, as far as the seat knows, and what it leads to. It blames nobody. */
export function whySentence(main: Line, view: View, scenario: PublicScenario, names: Names): string {
  switch (main.line) {
    case 'struck':
      return `${wayIn(main, view)} ${comesNext(main, scenario, names)}`;
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
      return shutWhy(main.how);
    case 'order':
      return orderWhy(main.outcome);
    case 'telemetryLate':
      return t`The hub has no power and its battery is flat.`;
    case 'laboratory':
      return main.found === 'untreated'
        ? t`It tested a sample from the taps; the result is certain.`
        : t`It tested a sample from the taps: no notice is needed for this water.`;
    case 'rumour':
      if (main.spreading && view.nation.rumour === null) return t`Your nation has spoken since, and it has ended.`;
      return main.spreading
        ? t`Nobody has spoken in public yet: ${rumourCost(main.trustPerTurn)}.`
        : t`What is said in public and agrees with the facts keeps trust.`;
    case 'stated':
      return main.contradicts === null ? '' : contradictionSentence(names.seat(main.contradicts), scenario);
    case 'ruled':
      return ruledWhy(main, scenario, names);
    case 'information':
    case 'shared':
    case 'brief':
    case 'transit':
    case 'receipt':
      return '';
  }
}

function wayIn(main: LineOf<'struck'>, view: View): string {
  const { door } = view.nation.assets[main.asset] ?? { door: null };
  if (door?.state === 'noticed') return t`An odd log-on was noticed there in turn ${door.turn}.`;
  // Shut in an earlier turn it was no way in; shut at the same opening it may have been.
  return door?.state === 'shut' && door.turn < main.turn
    ? t`Its remote door was shut by then: they came in by another way.`
    : t`How they came in is not known yet.`;
}

function comesNext(main: LineOf<'struck'>, scenario: PublicScenario, names: Names): string {
  const own = scenario.nations.find((nation) => nation.id === scenario.own.nation);
  if (main.what === 'stopDosing') {
    const way = hours(scenario.own.pipeHours.find((row) => row.asset === main.asset)?.hours ?? 0);
    const people = number(own?.people ?? 0, names.language);
    return t`Untreated water reaches ${people} people in ${way}.`;
  }
  // What a missing part takes with it is for the hours to show: others may carry what it carried.
  if (main.what === 'disable') return t`What fails with it shows when the hours have run.`;
  const fed = scenario.own.dependencies.filter(({ dependsOn }) => dependsOn.some((need) => need.from === main.asset));
  const people = fed.reduce((sum, { asset }) => sum + (own?.assets.find((one) => one.id === asset)?.people ?? 0), 0);
  const reserves = fed.filter(({ dependsOn }) =>
    dependsOn.some(({ service, bufferHours }) => service === 'power' && bufferHours > 0),
  ).length;
  const without = number(people, names.language);
  if (reserves === 0) return t`${without} people are without power.`;
  const sites = plural(reserves, { one: 'one site lives', other: '# sites live' });
  return t`${without} people are without power, ${sites} on fuel or battery.`;
}

function shutWhy(how: LineOf<'doorShut'>['how']): string {
  switch (how) {
    case 'advisory':
      return t`Your warning reached its operators.`;
    case 'protection':
      return t`A protection team did it.`;
    case 'ruling':
      return t`EXCON granted your free-form order.`;
  }
}

function orderWhy(outcome: LineOf<'order'>['outcome']): string {
  switch (outcome) {
    case 'worked':
      return t`It was sealed before the lock. Nothing else changed in your network.`;
    case 'failed':
      return t`The world was not as the order assumed. Nothing else changed in your network.`;
    case 'waits':
      return t`EXCON decides what it does. It takes hold when the turn closes in which EXCON rules.`;
  }
}

function ruledWhy(main: LineOf<'ruled'>, scenario: PublicScenario, names: Names): string {
  const order = main.order
    ? names.order(main.order.type)
    : names.order(orderDoing(scenario, 'adjudicate')?.type.id ?? '');
  return main.order ? t`You had sealed ${order} in turn ${main.order.turn}.` : t`You had sealed ${order}.`;
}
