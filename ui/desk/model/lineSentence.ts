import { t } from '@lingui/core/macro';
import type { NoticedHow } from '../../../engine/model/event.ts';
import type { PublicScenario } from '../../../engine/view/publicScenario.ts';
import type { Line } from '../../../engine/view/view.ts';
import { exerciseTime } from '../../kit/exerciseTime.ts';
import { informationName } from '../../kit/informationName.ts';
import { listOf } from '../../kit/listOf.ts';
import type { Names } from '../../kit/names.ts';
import { items, sectorWord, serviceWord } from '../../kit/vocabulary.ts';
import { lossSentence } from './lossSentence.ts';
import { receiptSentence } from './receiptSentence.ts';
import { struckSentence } from './struckSentence.ts';

/** A line of the report as one or two short sentences. */
export function lineSentence(line: Line, scenario: PublicScenario, names: Names): string {
  switch (line.line) {
    case 'struck':
      return struckSentence(line.what, names.asset(line.asset), line.hour);
    case 'serviceLost': {
      const asset = scenario.nations.flatMap((nation) => nation.assets).find((one) => one.id === line.asset);
      const { kind = 'district', people = 0 } = asset ?? {};
      return lossSentence(
        { kind, people, name: names.asset(line.asset), service: line.service, hour: line.hour },
        names.language,
      );
    }
    case 'serviceRestored':
      return t`${names.asset(line.asset)} has ${serviceWord(line.service)} again since ${exerciseTime(line.hour)}.`;
    case 'doorNoticed':
      return t`An odd log-on was noticed at ${names.asset(line.asset)}. ${noticedSentence(line.how, names)}`;
    case 'doorShut':
      return line.how === 'advisory'
        ? t`The remote door at ${names.asset(line.asset)} is shut for good: its operators followed your warning.`
        : t`The remote door at ${names.asset(line.asset)} is shut for good: the protection team put the intruder out.`;
    case 'hunt': {
      const sector = sectorWord(line.sector);
      const found = listOf(line.found.map(names.asset), names.language);
      return line.found.length === 0
        ? t`The hunt in ${sector} found no open door.`
        : t`The hunt in ${sector} found an open door at ${found}.`;
    }
    case 'order':
      return line.outcome === 'worked'
        ? t`Your order ${names.order(line.order.type)} took hold.`
        : t`Your order ${names.order(line.order.type)} did not work: the world was not as it assumed.`;
    case 'information':
      return line.copy.from === null
        ? t`You hold ${informationName(line.copy.information)}, your own finding.`
        : t`${names.nation(line.copy.from)} shared ${informationName(line.copy.information)} with you (TLP:${line.copy.tlp}).`;
    case 'shared': {
      const receivers = listOf(line.with.map(names.nation), names.language);
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
