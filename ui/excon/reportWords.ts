import { t } from '@lingui/core/macro';
import type { Report, ReportType } from '../../engine/model/report.ts';
import { listOf } from '../kit/listOf.ts';
import { number } from '../kit/number.ts';
import { items, serviceWord } from '../kit/vocabulary.ts';
import type { ExconNames } from './exconNames.ts';

/** A sentence for a report that no fact tells; null for one that a fact or the entry's own line tells already. */
type Words = {
  readonly [K in ReportType]: ((report: Extract<Report, { report: K }>, names: ExconNames) => string | null) | null;
};

const WORDS: Words = {
  exerciseStarted: null,
  turnOpened: null,
  turnLocked: null,
  turnExtended: null,
  exerciseEnded: null,
  telemetry: null,
  telemetryLate: null,
  serviceLost: null,
  serviceRestored: null,
  struck: null,
  partsBack: null,
  recovered: null,
  doorNoticed: null,
  doorShut: null,
  huntReported: ({ found }, names) =>
    found.length === 0
      ? t`The hunt found nothing.`
      : t`The hunt found a way in at ${listOf(found.map(names.asset), names.language)}.`,
  orderSealed: null,
  orderWithdrawn: null,
  orderResolved: null,
  purse: null,
  measureChanged: null,
  informationGained: null,
  informationShared: null,
  proposal: null,
  briefGiven: ({ subject, band }, names) => {
    const [low, high] = band;
    return t`The brief on “${names.subject(subject)}” says ${low} to ${high}\u202f%.`;
  },
  receipt: ({ to, helped, information, item, people, service }, names) => {
    const giver = 'nation' in to ? names.nation(to.nation) : '';
    const gift = information !== null ? names.information(information) : item ? items(item, 1) : t`help`;
    const count = number(people, names.language);
    return t`${giver} is told: its ${gift} helped ${names.nation(helped)}; ${count} people kept ${serviceWord(service)}.`;
  },
  transit: null,
  trust: null,
  personHours: null,
  rumour: null,
  stated: null,
  laboratoryAsked: null,
  laboratory: null,
  ruled: null,
  shedPlan: null,
  readySet: null,
  seatCovered: null,
  injectDelivered: null,
  improvised: null,
  messageSent: null,
  messageReceived: null,
  helpAsked: null,
  helpAnswered: null,
  turnPaused: null,
  turnResumed: null,
  realWorldStopped: null,
  realWorldResumed: null,
  enteredFor: null,
  messageEntered: null,
  noteAdded: null,
  noteWithdrawn: null,
  editionReleased: null,
  editionWithheld: null,
  observerSet: null,
};

/** What a report says to EXCON, in one sentence; null where a fact says it already. */
export function reportWords<K extends ReportType>(
  report: Extract<Report, { report: K }>,
  names: ExconNames,
): string | null {
  return (WORDS[report.report] as Words[K])?.(report, names) ?? null;
}

/** Every kind of report, as the table holds it. */
export const REPORT_KINDS = Object.keys(WORDS) as readonly ReportType[];
