import { t } from '@lingui/core/macro';
import type { NoticedHow } from '../../../engine/model/event.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { informationName } from '../../kit/informationName.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { restoredSentence } from '../../kit/restoredSentence.ts';
import { items, sectorWord } from '../../kit/vocabulary.ts';
import { inOrder } from './inOrder.ts';
import { groupSentence } from './lossGroups.ts';
import { rumourSentence, statedSentence } from './publicSentences.ts';
import { receiptSentence } from './receiptSentence.ts';
import { rulingSentence } from './rulingWords.ts';
import { struckSentence } from './struckSentence.ts';

type LineOf<K extends Line['line']> = Extract<Line, { line: K }>;

/** A line of the report as one or two short sentences. */
export function lineSentence(line: Line, scenario: PublicScenario, names: Names): string {
  switch (line.line) {
    case 'struck':
      return struckSentence(line, line.asset, names);
    case 'serviceLost':
      return groupSentence(asOne(line), scenario, names);
    case 'serviceRestored':
      return restoredSentence(asOne(line), names);
    case 'doorNoticed':
      return t`An odd log-on was noticed at ${names.asset(line.asset)}. ${noticedSentence(line.how, names)}`;
    case 'doorShut':
      return doorShutSentence(line.how, names.asset(line.asset));
    case 'hunt': {
      const sector = sectorWord(line.sector);
      const found = listOf(line.found.map(names.asset), names.language);
      return line.found.length === 0
        ? t`The hunt in ${sector} found no open door.`
        : t`The hunt in ${sector} found an open door at ${found}.`;
    }
    case 'order':
      return outcomeSentence(line.outcome, names.order(line.order.type));
    case 'information':
      return line.copy.from === null
        ? t`You hold ${informationName(line.copy.information)}, your own finding.`
        : t`${names.nation(line.copy.from)} shared ${informationName(line.copy.information)} with you (TLP:${line.copy.tlp}).`;
    case 'shared': {
      const receivers = listOf(inOrder(line.with, scenario).map(names.nation), names.language);
      return t`You shared ${informationName(line.information)} with ${receivers} (TLP:${line.tlp}).`;
    }
    case 'brief':
      return t`Warning brief: ${names.subject(line.subject)}, ${line.band[0]} to ${line.band[1]} %. One brief in five is wrong.`;
    case 'telemetryLate':
      return t`Your telecom hub is silent: this turn's readings come one turn late.`;
    case 'transit': {
      const { item, count, from, to, atHour } = line.transit;
      const what = items(item, count);
      return line.arrived
        ? t`${what} from ${names.nation(from)} arrived in ${names.nation(to)}.`
        : t`${what} left ${names.nation(from)} for ${names.nation(to)}, there at ${exerciseTime(atHour)}.`;
    }
    case 'receipt':
      return receiptSentence(line.receipt, names);
    case 'rumour':
      return line.spreading
        ? `${rumourSentence(line)} ${t`It costs trust every turn until somebody speaks in public.`}`
        : rumourSentence(line);
    case 'stated':
      return statedSentence(line, scenario, names);
    case 'laboratory':
      return line.found === 'untreated'
        ? t`The laboratory found untreated water from ${names.asset(line.asset)}.`
        : t`The laboratory found the water from ${names.asset(line.asset)} treated.`;
    case 'ruled':
      return rulingSentence(line.ruling, names);
  }
}

/** A line of one loss, or of its end, as a group of one. */
function asOne({ asset, service, hour }: LineOf<'serviceLost' | 'serviceRestored'>) {
  return { sites: [{ asset }], services: [service], hour, until: null };
}

function doorShutSentence(how: LineOf<'doorShut'>['how'], asset: string): string {
  switch (how) {
    case 'advisory':
      return t`The remote door at ${asset} is shut for good: its operators followed your warning.`;
    case 'protection':
      return t`The remote door at ${asset} is shut for good: the protection team put the intruder out.`;
    case 'ruling':
      return t`The remote door at ${asset} is shut for good: EXCON granted your free-form order.`;
  }
}

function outcomeSentence(outcome: LineOf<'order'>['outcome'], order: string): string {
  switch (outcome) {
    case 'worked':
      return t`Your order ${order} took hold.`;
    case 'failed':
      return t`Your order ${order} did not work: the world was not as it assumed.`;
    case 'waits':
      return t`Your order ${order} is with EXCON, who has not ruled on it yet.`;
  }
}

/** How a door came to be noticed, in a short sentence. */
export function noticedSentence(how: NoticedHow, names: Names): string {
  switch (how.by) {
    case 'report':
      return t`The site reported it.`;
    case 'chance':
      return t`An alert operator saw it.`;
    case 'hunt':
      return t`Your hunt found it.`;
    case 'indicator':
      return how.from === null
        ? t`It matches the indicator that you hold.`
        : t`It matches the indicator that ${names.nation(how.from)} shared in turn ${how.sharedTurn ?? '?'}.`;
  }
}
